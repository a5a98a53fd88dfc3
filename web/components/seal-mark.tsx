/**
 * The seal of the house: 雅集 cut in white into vermilion (baiwen), read from right to left, the busier character given
 * the wider half, as a seal carver would. Drawn by hand on a 48-unit square.
 */
export const sealStrokes =
  "M21.5 7.5H32M24 7.5V17.5H32M28.5 7.5V41H25.5M28 17.5C27 25 25 30 21 34" +
  "M37.5 4.5L35 11M36 9V42.1M36 13.5H44.5M36 22.5H44.5M36 31.5H44.5M36 41H44.5M40.5 6V41" +
  "M7.5 4.5L5 9.5M6 8V26.6M6 10.5H18M6 15.5H18M6 20.5H18M6 25.5H18M12 5.5V25.5" +
  "M4 31H18.5M11.5 28V43.5M11 31.5C10 36 8 39 4 41.5M12 31.5C13 36 15 39 18.5 41.5";

export function SealMark({ size = 40 }: { size?: number }) {
  return (
    <svg class="seal-mark" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <rect width="48" height="48" rx="1.5" />
      <path d={sealStrokes} />
    </svg>
  );
}
