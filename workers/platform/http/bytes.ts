import type { Request$ } from "./context.ts";

/** The body as it came, read no further than it may be long; null: it is longer. */
export async function bytesOf(c: Request$, bytes_max: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(c.req.header("content-length") ?? 0) > bytes_max) return null;
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = c.req.raw.body?.getReader();
  for (;;) {
    const step = await reader?.read();
    if (!step || step.done) break;
    length += step.value.length;
    if (length > bytes_max) {
      await reader?.cancel();
      return null;
    }
    parts.push(step.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
