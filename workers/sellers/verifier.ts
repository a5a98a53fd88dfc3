/** The port to whoever verifies people and organisations (KYC, KYB), and the one adapter: JSON over HTTPS. */
import type { Shop } from "../platform/shop.ts";
import { reasonOf, type VerificationState } from "./verification.ts";

export type VerificationWish = {
  /** ours: the same id twice is one verification */
  readonly id: string;
  readonly kind: "person" | "organisation";
  readonly legalName: string;
  readonly country: string;
  readonly registration: string;
  /** what was brought, by its hash; the bytes stay here */
  readonly documents: readonly { readonly kind: string; readonly sha256: string }[];
};
export type Told = {
  readonly ref: string;
  readonly state: Exclude<VerificationState, "created" | "unknown">;
  readonly reasons: readonly string[];
};
export type Verifier = {
  /** null: no answer came, and it may have been heard or not */
  begin(wish: VerificationWish): Promise<Told | null>;
  look(id: string): Promise<Told | null>;
};

const answer_chars_max = 64_000;

/** null: no verifier is configured, and a reviewer has to do it all by hand. */
export function verifierOf({ config, outbound }: Pick<Shop, "config" | "outbound">): Verifier | null {
  const { url, key } = config.verification;
  if (!url) return null;
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  const ask = async (path: string, init: RequestInit): Promise<Told | null> => {
    try {
      const answer = await outbound(`${url}${path}`, { ...init, headers: { ...headers, ...init.headers } });
      const text = await answer.text();
      return answer.ok && text.length <= answer_chars_max ? readTold(JSON.parse(text)) : null;
    } catch {
      return null;
    }
  };
  return {
    begin: ({ id, legalName, ...wish }) =>
      ask("/v1/verifications", {
        method: "POST",
        headers: { "idempotency-key": id },
        body: JSON.stringify({ ...wish, reference: id, legal_name: legalName }),
      }),
    look: (id) => ask(`/v1/verifications/${encodeURIComponent(id)}`, { method: "GET" }),
  };
}

const states = ["pending", "needs_more", "verified", "refused"] as const;

/** What comes from outside is read again, field by field. */
export function readTold(value: unknown): Told | null {
  if (typeof value !== "object" || value === null) return null;
  const { reference, status, reasons } = value as { reference?: unknown; status?: unknown; reasons?: unknown };
  const state = states.find((known) => known === status);
  if (typeof reference !== "string" || reference.length > 100 || !state) return null;
  return { ref: reference, state, reasons: Array.isArray(reasons) ? reasons.slice(0, 10).map(reasonOf) : [] };
}
