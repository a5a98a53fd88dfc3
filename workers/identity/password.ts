/**
 * Passwords, by native scrypt (RFC 7914) with N = 2^15, r = 8, p = 3: about 32 MiB and 0.2 s, OWASP's set for a small
 * memory. Kept as `scrypt$N$r$p$salt$hash`, so that the cost may be raised later and old ones still be checked.
 */
import { Buffer } from "node:buffer";
import { scryptSync, timingSafeEqual } from "node:crypto";

const cost = { N: 2 ** 15, r: 8, p: 3 } as const;
const hash_bytes = 32;
const memory_bytes = 64 * 1024 * 1024;
export const passwordLimits = { chars_min: 10, chars_max: 200 } as const;

/** `salt`: 16 random bytes for a person, any fixed text for the demo shop's seed. Deterministic. */
export function passwordHash(password: string, salt: Uint8Array | string): string {
  const bytes = typeof salt === "string" ? Buffer.from(salt) : Buffer.from(salt);
  const hash = derive(password, bytes, cost.N, cost.r, cost.p);
  return `scrypt$${cost.N}$${cost.r}$${cost.p}$${bytes.toString("base64url")}$${hash.toString("base64url")}`;
}

const derive = (password: string, salt: Buffer, N: number, r: number, p: number): Buffer =>
  scryptSync(password.normalize("NFKC"), salt, hash_bytes, { N, r, p, maxmem: memory_bytes });

/** An account nobody has: checking against it takes as long as checking against a real one, and always fails. */
const nobody = `scrypt$${cost.N}$${cost.r}$${cost.p}$${"A".repeat(22)}$${"A".repeat(43)}`;

/** Takes the same time whether there is such an account, such a password, or neither. */
export function passwordFits(password: string, kept: string | null): boolean {
  const known = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]+)\$([\w-]+)$/.test(kept ?? "");
  const [, N, r, p, salt, hash] = (known ? kept! : nobody).split("$");
  const wanted = Buffer.from(hash!, "base64url");
  const given = derive(password, Buffer.from(salt!, "base64url"), Number(N), Number(r), Number(p));
  return timingSafeEqual(wanted, given) && known;
}

export const newSalt = (): Uint8Array => crypto.getRandomValues(new Uint8Array(16));
