/**
 * An OpenID provider in a process of its own, for the sign-in with somebody else's account: discovery, a page to say who
 * one is, authorization code with PKCE, ID tokens signed by a key that can be changed while tokens are out. See README.md.
 * node simulators/idp/server.ts --port 8791
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { systemClock, type Clock } from "../../workers/kernel/clock.ts";
import { idpClient } from "./book.ts";
import { openProvider, type Provider } from "./provider.ts";

export type IdpOptions = { readonly port?: number; readonly clock?: Clock };

/** How a local shop is told of it. */
export const idpVars = (url: string): { SANDBOX_IDP_URL: string; OIDC_PROVIDERS: string } => ({
  SANDBOX_IDP_URL: url,
  OIDC_PROVIDERS: JSON.stringify([
    { id: "lantern", name: "Lantern ID", issuer: url, clientId: idpClient.id, clientSecret: idpClient.secret },
  ]),
});

/** Starts it on 127.0.0.1 and answers when it listens. */
export async function startIdp(options: IdpOptions = {}): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer();
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = await openProvider(url, options.clock ?? systemClock);
  server.on("request", (request, response) => {
    void pass(provider, url, request, response).catch((thrown: unknown) => {
      response.writeHead(500, { "content-type": "text/plain" }).end(String(thrown));
    });
  });
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { url, close };
}

async function pass(provider: Provider, url: string, incoming: IncomingMessage, outgoing: ServerResponse) {
  const { method = "GET", headers } = incoming;
  const body = method === "POST" ? await text(incoming) : null;
  const kept = new Headers(headers.authorization ? { authorization: headers.authorization } : {});
  const answer = await provider.fetch(new Request(new URL(incoming.url ?? "/", url), { method, headers: kept, body }));
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { port: { type: "string", default: "8791" } } });
  console.log((await startIdp({ port: Number(values.port) })).url);
}
