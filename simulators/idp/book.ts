/** What the provider remembers: its people, its keys, and the codes it has given. */
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from "jose";
import type { Clock } from "../../workers/kernel/clock.ts";
import { sha256 } from "../../workers/kernel/crypto.ts";
import { base64url, secretToken } from "../../workers/kernel/ids.ts";

export const idpClient = { id: "yaji", secret: "lantern-local-secret" } as const;

export type Person = {
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  readonly verified: boolean;
};
export type Refusal = { readonly error: string };
export type Given = {
  readonly access_token: string;
  readonly token_type: "Bearer";
  readonly expires_in: number;
  readonly id_token: string;
};

export const people: readonly Person[] = [
  { subject: "lantern-1", name: "Mei Lantern", email: "mei@lantern.example", verified: true },
  { subject: "lantern-2", name: "Jun Lantern", email: "jun@lantern.example", verified: true },
  { subject: "lantern-3", name: "No Address", email: "unverified@lantern.example", verified: false },
  { subject: "lantern-4", name: "Demo Shopper", email: "shopper@yaji.example", verified: true },
];

const code_ms = 60_000;
const token_seconds = 300;
/** The key before the present one is still shown, so that tokens that are out can be read. */
const keys_shown = 2;

type Key = { readonly kid: string; readonly private: CryptoKey; readonly public: JWK };
type Code = { readonly person: Person; readonly asked: URLSearchParams; readonly until: number };

export type Book = Awaited<ReturnType<typeof openBook>>;

export async function openBook(issuer: string, clock: Clock) {
  const keys: Key[] = [await newKey()];
  const codes = new Map<string, Code>();

  return {
    issuer,
    people,
    keys: () => ({ keys: keys.slice(0, keys_shown).map((key) => key.public) }),
    async changeKey(): Promise<void> {
      keys.unshift(await newKey());
    },

    /** Why a request cannot be answered, or null. Where to go back to is known beforehand: this machine only. */
    judge(asked: URLSearchParams): string | null {
      if (asked.get("client_id") !== idpClient.id) return "unknown client";
      if (!/^http:\/\/(localhost|127\.0\.0\.1):\d+\/oidc\/[\w-]+\/return$/.test(asked.get("redirect_uri") ?? ""))
        return "redirect_uri is not registered";
      if (asked.get("response_type") !== "code") return "response_type";
      if (!(asked.get("scope") ?? "").split(" ").includes("openid")) return "scope";
      if (asked.get("code_challenge_method") !== "S256" || !asked.get("code_challenge")) return "PKCE is asked for";
      return null;
    },

    giveCode(asked: URLSearchParams): string | null {
      const person = people.find(({ subject }) => subject === asked.get("person"));
      if (!person) return null;
      const code = secretToken();
      codes.set(code, { person, asked: new URLSearchParams(asked), until: clock.now() + code_ms });
      return code;
    },

    /** A code is good once, for a minute, to whoever knows what its challenge was made of. */
    async takeCode(form: URLSearchParams): Promise<Given | Refusal> {
      const code = form.get("code") ?? "";
      const known = codes.get(code);
      codes.delete(code);
      if (form.get("grant_type") !== "authorization_code") return { error: "unsupported_grant_type" };
      if (!known || known.until < clock.now()) return { error: "invalid_grant" };
      const made = base64url(await sha256(form.get("code_verifier") ?? ""));
      if (made !== known.asked.get("code_challenge")) return { error: "invalid_grant" };
      if (form.get("redirect_uri") !== known.asked.get("redirect_uri")) return { error: "invalid_grant" };
      const id_token = await idToken(issuer, keys[0]!, known, Math.floor(clock.now() / 1000));
      const access_token = secretToken();
      return { access_token, token_type: "Bearer", expires_in: token_seconds, id_token };
    },
  };
}

function idToken(issuer: string, key: Key, { person, asked }: Code, now_seconds: number): Promise<string> {
  return new SignJWT({
    email: person.email,
    email_verified: person.verified,
    name: person.name,
    nonce: asked.get("nonce") ?? undefined,
  })
    .setProtectedHeader({ alg: "RS256", kid: key.kid })
    .setIssuer(issuer)
    .setAudience(idpClient.id)
    .setSubject(person.subject)
    .setIssuedAt(now_seconds)
    .setExpirationTime(now_seconds + token_seconds)
    .sign(key.private);
}

async function newKey(): Promise<Key> {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const kid = secretToken().slice(0, 12);
  const shown = { ...(await exportJWK(publicKey)), kid, alg: "RS256", use: "sig" };
  return { kid, private: privateKey, public: shown };
}
