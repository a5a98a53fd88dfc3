/** "05:09", "2:05:09", "6 days 23:58:29": every part of a clock two digits wide, so that nothing beside it moves while it runs. */
export function remaining(ms: number, locale: string): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2, useGrouping: false });
  const [days, hours] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24];
  const parts = [hours, Math.floor(seconds / 60) % 60, seconds % 60];
  const clock = (days + hours === 0 ? parts.slice(1) : parts).map((part) => two.format(part)).join(":");
  if (days === 0) return clock;
  return `${new Intl.NumberFormat(locale, { style: "unit", unit: "day", unitDisplay: "long" }).format(days)} ${clock}`;
}
