/** How far something is, in a bar and in words. Leave `value` out while it cannot be known. */
export function Progress({
  label,
  value,
  max = 100,
  text,
}: {
  label: string;
  value?: number;
  max?: number;
  text?: string;
}) {
  return (
    <label class="progress">
      <span>{label}</span>
      <progress value={value} max={max} />
      {text && <span class="small ash">{text}</span>}
    </label>
  );
}
