/**
 * Authenticated encryption behind one small port. AES-256-GCM (NIST SP 800-38D) by WebCrypto is the rule; SM4-GCM
 * (GB/T 32907-2016, RFC 8998) by sm-crypto-v2 is there for those whose regulator asks for it. Nonces are 96 random bits.
 */
import { base64url } from "../kernel/ids.ts";

export const algorithms = ["A256GCM", "SM4GCM"] as const;
export type Algorithm = (typeof algorithms)[number];

export type Cipher = {
  readonly algorithm: Algorithm;
  /** bytes of a key */
  readonly key_bytes: number;
  /** Ciphertext with its tag at the end. `bound` (AAD) must be the same to open it: what is sealed cannot be moved. */
  seal(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, bound: string): Promise<Uint8Array>;
  /** null: another key, another place, or touched */
  open(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, bound: string): Promise<Uint8Array | null>;
};

const utf8 = new TextEncoder();

const aes: Cipher = {
  algorithm: "A256GCM",
  key_bytes: 32,
  async seal(key, nonce, plain, bound) {
    const handle = await aesKey(key, "encrypt");
    return new Uint8Array(await crypto.subtle.encrypt(gcm(nonce, bound), handle, plain as BufferSource));
  },
  async open(key, nonce, sealed, bound) {
    const handle = await aesKey(key, "decrypt");
    const opened = await crypto.subtle.decrypt(gcm(nonce, bound), handle, sealed as BufferSource).catch(() => null);
    return opened && new Uint8Array(opened);
  },
};
const aesKey = (key: Uint8Array, usage: "encrypt" | "decrypt") =>
  crypto.subtle.importKey("raw", key as BufferSource, "AES-GCM", false, [usage]);
const gcm = (nonce: Uint8Array, bound: string) => ({
  name: "AES-GCM",
  iv: nonce as BufferSource,
  additionalData: utf8.encode(bound) as BufferSource,
});

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const tag_bytes = 16;

const sm4: Cipher = {
  algorithm: "SM4GCM",
  key_bytes: 16,
  async seal(key, nonce, plain, bound) {
    const { sm4: lib } = await import("sm-crypto-v2");
    const { output, tag } = lib.encrypt(plain, hexOf(key), {
      mode: "gcm",
      padding: "none",
      iv: hexOf(nonce),
      associatedData: utf8.encode(bound),
      output: "array",
      outputTag: true,
    }) as unknown as { output: Uint8Array; tag: Uint8Array | string };
    const end = typeof tag === "string" ? bytesOf(tag) : tag;
    return Uint8Array.from([...output, ...end]);
  },
  async open(key, nonce, sealed, bound) {
    const { sm4: lib } = await import("sm-crypto-v2");
    try {
      const opened = lib.decrypt(sealed.slice(0, -tag_bytes), hexOf(key), {
        mode: "gcm",
        padding: "none",
        iv: hexOf(nonce),
        associatedData: utf8.encode(bound),
        tag: hexOf(sealed.slice(-tag_bytes)),
        output: "array",
      }) as unknown as Uint8Array;
      return Uint8Array.from(opened);
    } catch {
      return null;
    }
  },
};

export const cipherOf = (algorithm: Algorithm): Cipher => (algorithm === "SM4GCM" ? sm4 : aes);

const nonce_bytes = 12;
const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));
export const newKey = (algorithm: Algorithm): Uint8Array => random(cipherOf(algorithm).key_bytes);
const read = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));

/** "v1.<algorithm>.<nonce>.<ciphertext and tag>", base64url: says how to open itself, and nothing else. */
export async function sealed(algorithm: Algorithm, key: Uint8Array, plain: Uint8Array, bound: string): Promise<string> {
  const nonce = random(nonce_bytes);
  const body = await cipherOf(algorithm).seal(key, nonce, plain, bound);
  return ["v1", algorithm, base64url(nonce), base64url(body)].join(".");
}

export async function opened(text: string, key: Uint8Array, bound: string): Promise<Uint8Array | null> {
  const [version, named, nonce, body] = text.split(".");
  const algorithm = algorithms.find((known) => known === named);
  if (version !== "v1" || !algorithm || !nonce || !body) return null;
  if (key.length !== cipherOf(algorithm).key_bytes) return null;
  return cipherOf(algorithm).open(key, read(nonce), read(body), bound);
}
