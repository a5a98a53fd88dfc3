/** One way to ask a provider: a deadline over the whole exchange, a cap on what comes back, no redirects followed. */
import { providerLimits, type Fetch } from "./provider.ts";

export type FetchLimits = { timeout_ms: number; answer_bytes: number };

/**
 * Wraps a fetch. Throws, as fetch does, when the deadline passes, the answer is too long or points elsewhere;
 * an adapter turns each of these into "unknown", because the request itself may have been obeyed.
 */
export function boundedFetch(fetch: Fetch, limits: FetchLimits = providerLimits): Fetch {
  return async (url, init) => {
    const deadline = AbortSignal.timeout(limits.timeout_ms);
    const signal = init.signal ? AbortSignal.any([init.signal, deadline]) : deadline;
    const exchange = fetch(url, { ...init, redirect: "manual", signal }).then((response) => settle(response, limits));
    return Promise.race([exchange, brokenOff(signal)]);
  };
}

/** Holds the deadline even over a fetch that has a signal of its own and forgets ours. */
function brokenOff(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason instanceof Error ? signal.reason : new Error("aborted"));
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}

async function settle(response: Response, { answer_bytes }: FetchLimits): Promise<Response> {
  if (response.status >= 300 && response.status < 400) {
    await response.body?.cancel();
    throw new Error("redirected");
  }
  const body = await readCapped(response, answer_bytes);
  const headers = new Headers(response.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  return new Response(body, { status: response.status, headers });
}

async function readCapped(response: Response, bytes_max: number): Promise<string | null> {
  if (!response.body) return null;
  const reader = response.body.getReader();
  const utf8 = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + utf8.decode();
    bytes += value.byteLength;
    if (bytes > bytes_max) {
      await reader.cancel();
      throw new Error("answer too long");
    }
    text += utf8.decode(value, { stream: true });
  }
}

/** A short, stable word for logs and for the payment's timeline; never the provider's own prose. */
export function troubleReason(error: unknown): string {
  if (!(error instanceof Error)) return "unreachable";
  if (error.name === "TimeoutError" || error.name === "AbortError") return "timeout";
  if (error.message === "redirected" || error.message === "answer too long") return error.message.replaceAll(" ", "_");
  return "unreachable";
}
