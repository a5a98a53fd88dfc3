/** One line that fills up, where somebody watches; a line every few seconds where nobody does. */
const cells = 30;
const quiet_ms = 5_000;

export function progressBar(label: string) {
  const watched = process.stderr.isTTY;
  const began = performance.now();
  let told = -quiet_ms;
  const seconds = () => (performance.now() - began) / 1000;
  return {
    /** `total` null: not known yet. */
    show(done: number, total: number | null, tail: string): void {
      const share = total ? Math.min(1, done / total) : 0;
      const bar = "█".repeat(Math.round(share * cells)).padEnd(cells, "░");
      const count = total === null ? "reading" : `${done.toLocaleString("en")} of ${total.toLocaleString("en")}`;
      const line = `${label}  ${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${count}${tail}`;
      if (watched) process.stderr.write(`\r\x1b[2K${line.slice(0, (process.stderr.columns ?? 120) - 1)}`);
      else if (performance.now() - told > quiet_ms) {
        told = performance.now();
        process.stderr.write(`${line}\n`);
      }
    },
    end(): number {
      if (watched) process.stderr.write("\r\x1b[2K");
      return seconds();
    },
  };
}
