/** Stripe's wire on loopback, for the adapter's tests: records what was asked and answers what the test laid out. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type Seen = { method: string; path: string; query: URLSearchParams; form: URLSearchParams; headers: Headers };
export type Reply = { status: number; body: object } | "silence" | "hang up";

export const answer =
  (body: object, status = 200) =>
  (): Reply => ({ status, body });
export const fail = (status: number, error: object) => answer({ error }, status);
const missing = { error: { type: "invalid_request_error", code: "resource_missing", message: "No such thing" } };

/** `on("POST /v1/refunds", answer({…}))`; a path nobody laid out is a resource Stripe does not have. */
export async function openStripeStandIn() {
  const seen: Seen[] = [];
  const replies = new Map<string, (request: Seen) => Reply>();
  const server = createServer(async (message, response) => {
    let text = "";
    for await (const chunk of message) text += String(chunk);
    const { pathname: path, searchParams: query } = new URL(message.url!, "http://stripe.invalid");
    const headers = new Headers(Object.entries(message.headers).map(([name, given]) => [name, String(given)]));
    const request = { method: message.method!, path, query, form: new URLSearchParams(text), headers };
    seen.push(request);
    const reply = replies.get(`${request.method} ${path}`)?.(request) ?? { status: 404, body: missing };
    if (reply === "silence") return;
    if (reply === "hang up") return void message.socket.destroy();
    response.writeHead(reply.status, { "content-type": "application/json" }).end(JSON.stringify(reply.body));
  });
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    seen,
    on: (place: string, reply: (request: Seen) => Reply) => void replies.set(place, reply),
    fetch: (url: string, init: RequestInit) => fetch(url.replace("https://api.stripe.com", origin), init),
    async close() {
      server.closeAllConnections();
      await new Promise<void>((done) => void server.close(() => done()));
    },
  };
}
