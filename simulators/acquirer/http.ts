/** Requests in, answers out: bounded bodies, problem+json (RFC 9457), no framework. */
import type { IncomingMessage, ServerResponse } from "node:http";

export type Request = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: string;
};
/** "drop" cuts the connection without a word, as broken networks do. */
export type Answer =
  | { readonly status: number; readonly body: string; readonly headers: Readonly<Record<string, string>> }
  | "drop";

const body_bytes_max = 64 * 1024;
export type Json = { readonly [key: string]: unknown };

export const json = (status: number, value: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  body: JSON.stringify(value),
  headers: { "content-type": "application/json", "cache-control": "no-store", ...headers },
});

export const problem = (status: number, code: string, extra: Json = {}): Answer => ({
  status,
  body: JSON.stringify({ type: "about:blank", title: code.replaceAll("_", " "), status, code, ...extra }),
  headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
});

export const seeOther = (location: string): Answer => ({
  status: 303,
  body: "",
  headers: { location, "cache-control": "no-store", "referrer-policy": "no-referrer" },
});

/** The request, or null when its body is over the cap. */
export async function readRequest(message: IncomingMessage): Promise<Request | null> {
  const url = new URL(message.url ?? "/", "http://acquirer.invalid");
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > body_bytes_max) return null;
    chunks.push(chunk);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) headers.set(name, [value].flat().join(", "));
  const body = Buffer.concat(chunks).toString("utf8");
  return { method: message.method ?? "GET", path: url.pathname, query: url.searchParams, headers, body };
}

export function writeAnswer(response: ServerResponse, answer: Answer): void {
  if (answer === "drop") return void response.destroy();
  response.writeHead(answer.status, {
    ...answer.headers,
    "content-length": String(Buffer.byteLength(answer.body)),
    "x-content-type-options": "nosniff",
  });
  response.end(answer.body);
}

/** The body as a JSON object; null when it is anything else. */
export function readJson(body: string): Json | null {
  try {
    const value: unknown = JSON.parse(body === "" ? "{}" : body);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : null;
  } catch {
    return null;
  }
}
