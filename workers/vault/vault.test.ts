import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blindIndex, blindIndexes } from "./blind-index.ts";
import { algorithms, cipherOf, newKey, opened, sealed } from "./cipher.ts";
import { newPersonKey, openJson, readHouseKeys, rewrapped, sealJson, unwrap } from "./vault.ts";

const utf8 = new TextEncoder();
const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const hex = (array: Uint8Array) => Array.from(array, (byte) => byte.toString(16).padStart(2, "0")).join("");

describe("what is sealed", () => {
  it("is AES-GCM as NIST wrote it down (SP 800-38D, test case 16) and SM4-GCM as RFC 8998 did (A.1)", async () => {
    const nist = {
      key: bytes("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"),
      nonce: bytes("cafebabefacedbaddecaf888"),
      plain: bytes(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
      ),
    };
    const got = await cipherOf("A256GCM").seal(nist.key, nist.nonce, nist.plain, "");
    expect(hex(got).slice(0, -32)).toBe(
      "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662",
    );
    const rfc8998 = await cipherOf("SM4GCM").seal(
      bytes("0123456789abcdeffedcba9876543210"),
      bytes("00001234567800000000abcd"),
      bytes(
        "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccddddddddddddddddeeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa",
      ),
      "",
    );
    expect(hex(rfc8998).slice(0, -32)).toBe(
      "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d",
    );
  });

  it("opens with its own key in its own place, and not when anything about it was touched", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...algorithms),
        fc.uint8Array({ maxLength: 80 }),
        fc.string(),
        fc.nat(),
        async (algorithm, plain, place, at) => {
          const key = newKey(algorithm);
          const text = await sealed(algorithm, key, plain, place);
          expect(await opened(text, key, place)).toEqual(plain);
          expect(await opened(text, key, `${place}x`)).toBeNull();
          expect(await opened(text, newKey(algorithm), place)).toBeNull();
          const body = text.split(".")[3]!;
          const i = at % body.length;
          const touched = body.slice(0, i) + (body[i] === "A" ? "B" : "A") + body.slice(i + 1);
          const lied = text.replace(body, touched);
          const back = await opened(lied, key, place).catch(() => null);
          // the last sign of base64url may hold bits that say nothing
          if (back !== null) expect(i).toBe(body.length - 1);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe("a house key turned over", () => {
  const one = `k1:${"A".repeat(43)}`;
  const two = `k2:${"B".repeat(42)}E`;
  it("re-wraps persons' keys, and what they sealed opens as before; destroyed, it never does", async () => {
    const before = readHouseKeys(`A256GCM ${one}`);
    const person = await newPersonKey(before, "acc_1");
    const text = await sealJson(before, person.key, "orders|1", { name: "Lin Wan 林晚" });
    const after = readHouseKeys(`A256GCM ${two} ${one}`);
    const anew = await rewrapped(after, person);
    expect(anew?.kid).toBe("k2");
    const key = await unwrap(readHouseKeys(`A256GCM ${two}`), anew!);
    expect(await openJson(key!, "orders|1", text)).toEqual({ name: "Lin Wan 林晚" });
    expect(await rewrapped(after, anew!)).toBeNull();
    expect(await unwrap(after, { ...anew!, wrapped: "" })).toBeNull();
    expect(await unwrap(after, { ...anew!, subject: "acc_2" })).toBeNull();
    expect(() => readHouseKeys("A256GCM k1:short")).toThrow();
    expect(utf8.encode("ok").length).toBe(2);
  });
});

describe("an address that is sealed", () => {
  const house = (vaultKeys: string) => ({ config: { vaultKeys } });
  const one = house(`A256GCM k1:${"A".repeat(43)}`);
  const both = house(`A256GCM k2:${"B".repeat(42)}E k1:${"A".repeat(43)}`);
  it("is found by a keyed hash, whatever its case, under every key the house has", () => {
    const index = blindIndex(one, "Lin@Example.org");
    expect(index).toMatch(/^k1:[\w-]{43}$/);
    expect(blindIndex(one, " lin@example.ORG ")).toBe(index);
    expect(blindIndex(one, "lan@example.org")).not.toBe(index);
    expect(blindIndexes(both, "lin@example.org")).toEqual([blindIndex(both, "lin@example.org"), index]);
    expect(blindIndex(house(`A256GCM k1:${"B".repeat(42)}E`), "lin@example.org")).not.toBe(index);
  });
});
