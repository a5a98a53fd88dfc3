import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { holds, readSiweMessage, writeSiweMessage, wrongField, type SiweMessage } from "./siwe-message.ts";

const vectors = <T>(name: string): [string, T][] =>
  Object.entries(
    JSON.parse(readFileSync(`workers/identity/wallets/fixtures/${name}.json`, "utf8")) as { [name: string]: T },
  );

/** The reference writes what is not there as null. */
const whole = (fields: SiweMessage) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

describe("the reference messages of EIP-4361", () => {
  it("that are good are read field by field and written back to the letter", async () => {
    for (const [name, { message, fields }] of vectors<{ message: string; fields: SiweMessage }>("parsing_positive")) {
      const read = await readSiweMessage(message);
      expect(read, name).toEqual({ ok: true, value: whole(fields) });
      if (read.ok) expect(writeSiweMessage(read.value), name).toBe(message);
    }
  });
  it("that are not are refused", async () => {
    for (const [name, message] of vectors<string>("parsing_negative"))
      expect(await readSiweMessage(message), name).toMatchObject({ ok: false });
    for (const [name, fields] of vectors<SiweMessage>("parsing_negative_objects")) {
      const wrong =
        (await wrongField(fields)) ?? ((await readSiweMessage(writeSiweMessage(fields))).ok ? null : "message");
      expect(wrong, name).not.toBeNull();
    }
  });

  type Signed = SiweMessage & { signature: string; time?: string; domainBinding?: string; matchNonce?: string };
  const verdict = ({ signature, time, domainBinding, matchNonce, ...message }: Signed) =>
    holds(message, signature, {
      domain: domainBinding ?? message.domain,
      nonce: matchNonce ?? message.nonce,
      now: Date.parse(time ?? "2026-11-26T00:00:00Z"),
    });
  it("are believed when signed, for this place, this nonce and this time", async () => {
    for (const [name, signed] of vectors<Signed>("verification_positive"))
      expect(await verdict(signed), name).toBe(true);
    for (const [name, signed] of vectors<Signed>("verification_negative"))
      expect(await verdict(signed), name).toBe(false);
  });
  it("are not when a single letter of message or signature is another", async () => {
    const [[, signed]] = vectors<Signed>("verification_positive") as [[string, Signed]];
    const { signature, ...message } = signed;
    const wanted = { domain: message.domain, nonce: message.nonce, now: Date.parse("2026-11-26T00:00:00Z") };
    expect(await holds({ ...message, statement: "Another statement" }, signature, wanted)).toBe(false);
    expect(await holds({ ...message, chainId: 5 }, signature, wanted)).toBe(false);
    expect(await holds(message, signature.replace("35c7", "35c8"), wanted)).toBe(false);
    expect(await holds(message, "0x", wanted)).toBe(false);
  });
});
