/** The seal of the house: 雅集, white characters cut into vermilion (baiwen), read from right to left. */
export function SealMark({ size = 40 }: { size?: number }) {
  return (
    <svg class="seal-mark" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <rect x="1" y="1" width="46" height="46" rx="2" />
    </svg>
  );
}
