/** Codes of an authenticator app (RFC 6238: HMAC-SHA-1, six digits, 30 seconds), read by otpauth, which is loaded when asked for. */
import { second_ms } from "../../kernel/clock.ts";
import { seal, unseal } from "../../kernel/crypto.ts";

const period_seconds = 30;
/** A clock may be one period off, either way. */
const window = 1;
const purpose = "yaji second factor";

const app = async (secret: string, email = "") => {
  const { TOTP, Secret } = await import("otpauth");
  const rules = { algorithm: "SHA1", digits: 6, period: period_seconds } as const;
  return new TOTP({ issuer: "Yaji", label: email, secret: Secret.fromBase32(secret), ...rules });
};

/** 160 bits in base 32, as apps take them. */
export async function newSecret(): Promise<string> {
  const { Secret } = await import("otpauth");
  return new Secret({ size: 20 }).base32;
}

export const otpauthUri = async (secret: string, email: string): Promise<string> =>
  (await app(secret, email)).toString();

/** The number of the 30 seconds this code belongs to, or null where it is nobody's. */
export async function stepOf(secret: string, code: string, now: number): Promise<number | null> {
  const digits = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(digits)) return null;
  const delta = (await app(secret)).validate({ token: digits, timestamp: now, window });
  return delta === null ? null : Math.floor(now / second_ms / period_seconds) + delta;
}

export const codeAt = async (secret: string, now: number): Promise<string> =>
  (await app(secret)).generate({ timestamp: now });

export const sealSecret = (signingSecret: string, accountId: string, secret: string): Promise<string> =>
  seal(signingSecret, purpose, accountId, secret);
export const unsealSecret = (signingSecret: string, accountId: string, sealed: string): Promise<string | null> =>
  unseal(signingSecret, purpose, accountId, sealed);
