/** A passkey made of software, for tests: ES256, attestation "none", a counter, and a finger that may be laid on or not. */
import { sha256 } from "../../kernel/crypto.ts";
import { base64url } from "../../kernel/ids.ts";

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(parts.flatMap((part) => [...part]));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bigEndian = (value: number, bytes: number): Uint8Array =>
  Uint8Array.from({ length: bytes }, (_, i) => (value >>> (8 * (bytes - 1 - i))) & 0xff);

/** CBOR (RFC 8949), as much of it as an attestation needs. */
const head = (major: number, value: number): Uint8Array =>
  value < 24
    ? Uint8Array.of((major << 5) | value)
    : value < 256
      ? Uint8Array.of((major << 5) | 24, value)
      : joined(Uint8Array.of((major << 5) | 25), bigEndian(value, 2));
const cborBytes = (bytes: Uint8Array): Uint8Array => joined(head(2, bytes.length), bytes);
const cborText = (text: string): Uint8Array => joined(head(3, text.length), utf8(text));
const cborInt = (value: number): Uint8Array => (value >= 0 ? head(0, value) : head(1, -1 - value));
const cborMap = (...pairs: readonly (readonly [Uint8Array, Uint8Array])[]): Uint8Array =>
  joined(head(5, pairs.length), ...pairs.flat());

/** ECDSA's two numbers, as ASN.1 wants them. */
function der(raw: Uint8Array): Uint8Array {
  const integer = (bytes: Uint8Array): Uint8Array => {
    const start = bytes.findIndex((byte) => byte !== 0);
    const plain = bytes.slice(start < 0 ? bytes.length - 1 : start);
    const signed = plain[0]! >= 0x80 ? joined(Uint8Array.of(0), plain) : plain;
    return joined(Uint8Array.of(2, signed.length), signed);
  };
  const [r, s] = [integer(raw.slice(0, 32)), integer(raw.slice(32))];
  return joined(Uint8Array.of(0x30, r.length + s.length), r, s);
}

type Wish = {
  readonly counter?: number;
  readonly verified?: boolean;
  readonly origin?: string;
  readonly rpId?: string;
};

export async function anAuthenticator(origin = "http://localhost:8787", rpId = "localhost") {
  const algorithm = { name: "ECDSA", namedCurve: "P-256" };
  const pair = (await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"])) as CryptoKeyPair;
  const credentialId = crypto.getRandomValues(new Uint8Array(16));
  const point = new Uint8Array((await crypto.subtle.exportKey("raw", pair.publicKey)) as ArrayBuffer);
  const cose = cborMap(
    [cborInt(1), cborInt(2)],
    [cborInt(3), cborInt(-7)],
    [cborInt(-1), cborInt(1)],
    [cborInt(-2), cborBytes(point.slice(1, 33))],
    [cborInt(-3), cborBytes(point.slice(33))],
  );
  let counter = 0;

  const clientData = (type: string, challenge: string, wish: Wish): Uint8Array =>
    utf8(JSON.stringify({ type, challenge, origin: wish.origin ?? origin, crossOrigin: false }));
  const authData = async (extra: number, wish: Wish): Promise<Uint8Array> => {
    counter = wish.counter ?? counter + 1;
    const flags = 0x01 | (wish.verified === false ? 0 : 0x04) | extra;
    return joined(await sha256(wish.rpId ?? rpId), Uint8Array.of(flags), bigEndian(counter, 4));
  };
  const id = base64url(credentialId);
  return {
    id,
    async register(challenge: string, wish: Wish = {}) {
      const data = joined(await authData(0x40, wish), new Uint8Array(16), bigEndian(16, 2), credentialId, cose);
      const attestation = cborMap(
        [cborText("fmt"), cborText("none")],
        [cborText("attStmt"), cborMap()],
        [cborText("authData"), cborBytes(data)],
      );
      const clientDataJSON = base64url(clientData("webauthn.create", challenge, wish));
      return { id, response: { clientDataJSON, attestationObject: base64url(attestation), transports: ["internal"] } };
    },
    async answer(challenge: string, wish: Wish = {}) {
      const client = clientData("webauthn.get", challenge, wish);
      const data = await authData(0, wish);
      const signed = joined(data, await sha256(client));
      const rules = { name: "ECDSA", hash: "SHA-256" };
      const raw = new Uint8Array(await crypto.subtle.sign(rules, pair.privateKey, signed as BufferSource));
      const [clientDataJSON, authenticatorData] = [base64url(client), base64url(data)];
      return { id, response: { clientDataJSON, authenticatorData, signature: base64url(der(raw)) } };
    },
  };
}
