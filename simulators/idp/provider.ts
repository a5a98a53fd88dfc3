/** The provider's protocol, from a request to its answer; server.ts gives it a port. */
import type { Clock } from "../../workers/kernel/clock.ts";
import { idpClient, openBook, type Book } from "./book.ts";
import { authorizePage, sheet } from "./pages.ts";

export type Provider = { fetch(request: Request): Promise<Response> };

export async function openProvider(issuer: string, clock: Clock): Promise<Provider> {
  const book = await openBook(issuer, clock);
  return { fetch: (request) => answer(book, request) };
}

async function answer(book: Book, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const form = new URLSearchParams(request.method === "POST" ? await request.text() : "");
  switch (`${request.method} ${url.pathname}`) {
    case "GET /.well-known/openid-configuration":
      return json(200, discovery(book.issuer));
    case "GET /jwks":
      return json(200, book.keys());
    case "GET /authorize":
      return showAuthorize(book, url);
    case "POST /authorize":
      return decide(book, form);
    case "POST /token":
      return token(book, form, request.headers.get("authorization"));
    case "POST /control/keys":
      await book.changeKey();
      return json(201, book.keys());
    case "GET /":
      return html(200, sheet("Lantern ID", "A make-believe identity provider for a shop on this machine."));
    default:
      return json(404, { error: "not_found" });
  }
}

const discovery = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ["code"],
  subject_types_supported: ["public"],
  id_token_signing_alg_values_supported: ["RS256"],
  code_challenge_methods_supported: ["S256"],
  token_endpoint_auth_methods_supported: ["client_secret_post", "client_secret_basic"],
  scopes_supported: ["openid", "email", "profile"],
  authorization_response_iss_parameter_supported: true,
});

function showAuthorize(book: Book, url: URL): Response {
  const refusal = book.judge(url.searchParams);
  return refusal
    ? html(400, sheet("This request cannot be answered", refusal))
    : html(200, authorizePage(url.searchParams, book.people));
}

/** Back to the shop: with a code for whoever was chosen, or with the refusal. */
function decide(book: Book, form: URLSearchParams): Response {
  const refusal = book.judge(form);
  if (refusal) return html(400, sheet("This request cannot be answered", refusal));
  const back = new URL(form.get("redirect_uri")!);
  const code = book.giveCode(form);
  if (code === null) back.searchParams.set("error", "access_denied");
  else back.searchParams.set("code", code);
  back.searchParams.set("state", form.get("state") ?? "");
  back.searchParams.set("iss", book.issuer);
  return new Response(null, { status: 303, headers: { location: back.href, "cache-control": "no-store" } });
}

async function token(book: Book, form: URLSearchParams, authorization: string | null): Promise<Response> {
  const [id, secret] = credentials(form, authorization);
  if (id !== idpClient.id || secret !== idpClient.secret) return json(401, { error: "invalid_client" });
  const given = await book.takeCode(form);
  return json("error" in given ? 400 : 200, given);
}

function credentials(form: URLSearchParams, authorization: string | null): readonly [string, string] {
  if (!authorization?.startsWith("Basic ")) return [form.get("client_id") ?? "", form.get("client_secret") ?? ""];
  const [id = "", secret = ""] = atob(authorization.slice(6)).split(":");
  return [decodeURIComponent(id), decodeURIComponent(secret)];
}

const json = (status: number, body: object): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store" },
  });
const html = (status: number, body: string): Response =>
  new Response(body, { status, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
