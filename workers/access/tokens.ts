/** The secrets this room gives out. Each says what it is by its first letters, so that a leaked one can be recognised. */
import { sha256Hex } from "../kernel/crypto.ts";
import { day_ms, hour_ms, minute_ms } from "../kernel/clock.ts";
import { secretToken } from "../kernel/ids.ts";

const marks = { key: "yk_s_", access: "yat_", refresh: "yrt_", code: "yac_", secret: "ycs_" } as const;
export type SecretKind = keyof typeof marks;
export type NewSecret = { readonly token: string; readonly sha256: string };

export const lives = {
  code_ms: minute_ms,
  access_ms: hour_ms,
  refresh_ms: 30 * day_ms,
  /** both secrets of a key or client work so long after a rotation */
  overlap_ms: day_ms,
} as const;

export async function newSecret(kind: SecretKind): Promise<NewSecret> {
  const token = marks[kind] + secretToken();
  return { token, sha256: await sha256Hex(token) };
}

export const looksLike = (kind: SecretKind, text: string): boolean =>
  text.startsWith(marks[kind]) && /^[\w-]{43}$/.test(text.slice(marks[kind].length));
