/** Judges a request for authorization (RFC 6749 as OAuth 2.1 leaves it, RFC 7636, OpenID Connect Core 3.1.2). Pure. */
import type { Actor, Membership } from "../platform/shop.ts";
import type { Client } from "./client-store.ts";
import { redirectFits } from "./redirect.ts";
import { mayHandOn } from "./scopes.ts";

export const identityScopes = ["openid", "profile", "email", "offline_access"] as const;
const isIdentityScope = (scope: string): boolean => (identityScopes as readonly string[]).includes(scope);

export type Asked = {
  readonly client: Client;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state: string | null;
  readonly codeChallenge: string;
  readonly nonce: string;
  readonly prompt: string;
};
export type AuthorizeError =
  | "invalid_request"
  | "unsupported_response_type"
  | "invalid_scope"
  | "access_denied"
  | "login_required"
  | "consent_required";
export type Judged =
  | { readonly as: "asked"; readonly asked: Asked }
  /** told to the person on a page: the address to go back to is not to be trusted */
  | { readonly as: "refused"; readonly why: "client" | "redirect" }
  | {
      readonly as: "sent_back";
      readonly redirectUri: string;
      readonly state: string | null;
      readonly error: AuthorizeError;
    };

const short = (text: string | null, chars_max: number): text is string => text !== null && text.length <= chars_max;

export function judgeAuthorization(params: URLSearchParams, client: Client | null): Judged {
  if (!client) return { as: "refused", why: "client" };
  const redirectUri = params.get("redirect_uri") ?? "";
  if (!redirectFits(client.redirectUris, redirectUri)) return { as: "refused", why: "redirect" };
  const state = params.get("state");
  const back = (error: AuthorizeError): Judged => ({ as: "sent_back", redirectUri, state, error });
  // A parameter given twice is an attack or a mistake (RFC 6749 §3.1).
  if ([...new Set(params.keys())].some((name) => params.getAll(name).length > 1)) return back("invalid_request");
  if (params.get("response_type") !== "code") return back("unsupported_response_type");
  if (params.has("request") || params.has("request_uri")) return back("invalid_request");
  const codeChallenge = params.get("code_challenge");
  if (params.get("code_challenge_method") !== "S256" || !/^[\w-]{43}$/.test(codeChallenge ?? ""))
    return back("invalid_request");
  const nonce = params.get("nonce") ?? "";
  if (!short(nonce, 200) || !short(state ?? "", 500)) return back("invalid_request");
  const scopes = scopesAsked(params.get("scope"), client);
  if (!scopes) return back("invalid_scope");
  const prompt = params.get("prompt") ?? "";
  return { as: "asked", asked: { client, redirectUri, scopes, state, codeChallenge: codeChallenge!, nonce, prompt } };
}

/** Null when something is asked for that this client was not registered for. Nothing asked: all it was registered for. */
export function scopesAsked(text: string | null, client: Client): readonly string[] | null {
  const asked = [...new Set((text ?? "").slice(0, 1_000).split(" ").filter(Boolean))];
  if (asked.length === 0) return client.scopes.length > 0 ? client.scopes : null;
  return asked.every((scope) => isIdentityScope(scope) || client.scopes.includes(scope)) ? asked : null;
}

export const asksForSeller = (scopes: readonly string[]): boolean => scopes.some((scope) => !isIdentityScope(scope));

/** The sellers this person may let this client act for, each with what they can give of what is asked. */
export function sellersToGive(actor: Actor, { client, scopes }: Asked): readonly Membership[] {
  if (actor.kind !== "account" || actor.scopes !== null) return [];
  return actor.sellers
    .filter(({ sellerId }) => client.sellerId === null || client.sellerId === sellerId)
    .map((member) => ({
      ...member,
      scopes: scopes.filter((scope) => isIdentityScope(scope) || mayHandOn(member, scope)),
    }))
    .filter((member) => asksForSeller(member.scopes));
}

/** Answers by redirect; `iss` tells the client who answers (RFC 9207). */
export function backTo(
  redirectUri: string,
  issuer: string,
  answer: { readonly [name: string]: string | null },
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...answer, iss: issuer })) if (value !== null) query.set(name, value);
  return `${redirectUri}${redirectUri.includes("?") ? "&" : "?"}${query}`;
}
