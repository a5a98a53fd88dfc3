import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { day_ms, minute_ms } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { letterbox } from "../platform/letterbox.ts";
import type { Shop } from "../platform/shop.ts";
import { shop } from "../platform/fixture.ts";
import { deliverMails, mailDoor } from "./deliver-mails.ts";
import { findMail, insertMail, listMails } from "./store.ts";

const { EMAIL } = env as unknown as Env;
const at = (ms: number): Shop => ({ ...shop, now: shop.now + ms });
let written = 0;
const write = async (recipient = `reader-${++written}@example.com`): Promise<string> => {
  const words = { locale: "en", subject: "A bowl is on its way", html: "<p>It is.</p>", text: "It is." };
  await shop.commit([await insertMail(shop, { once: `test.${++written}`, recipient, ...words })]);
  return (await listMails(shop, { recipient })).items[0]!.id;
};
const stateOf = async (id: string) => (await findMail(shop, id))?.state;

describe("letters on their way out", () => {
  beforeEach(async () => void (await deliverMails(shop)));

  it("go once, however many empty the box at the same time", async () => {
    const ids = await Promise.all([write(), write(), write()]);
    const taken: string[] = [];
    const door = async ({ id }: { readonly id: string }) => (taken.push(id), "sent" as const);
    const went = await Promise.all(Array.from({ length: 6 }, () => deliverMails(shop, door)));
    expect(went.reduce((sum, n) => sum + n, 0)).toBe(3);
    expect(taken.sort()).toEqual(ids.sort());
  });

  it("wait some minutes when the post does not answer, and are given up after two days", async () => {
    const id = await write();
    expect(await deliverMails(shop, async () => "later")).toBe(0);
    expect(await deliverMails(at(minute_ms), async () => "sent")).toBe(0);
    expect(await deliverMails(at(6 * minute_ms), async () => "later")).toBe(0);
    expect(await stateOf(id)).toBe("queued");
    expect(await deliverMails(at(2 * day_ms + minute_ms), async () => "later")).toBe(0);
    expect(await stateOf(id)).toBe("failed");
  });

  it("stay where they are while no letterbox is set up", async () => {
    const id = await write();
    expect(mailDoor({ config: { ...shop.config, environment: "production" }, letterbox: null })).toBeNull();
    expect(await deliverMails(shop, null)).toBe(0);
    expect(await stateOf(id)).toBe("queued");
  });

  it("leave through the binding, from the address the shop was given", async () => {
    const id = await write();
    const post = letterbox({ EMAIL, MAIL_FROM: "Yaji <letters@yaji.example>" });
    expect(await deliverMails(shop, post)).toBe(1);
    expect(await stateOf(id)).toBe("sent");
  });
});

describe("the letterbox", () => {
  const letter = { id: "mail_1", recipient: "reader@example.com", subject: "A", html: "<p>A</p>", text: "A" };
  /** The binding as it refuses: an error with a code. */
  const refusing = (code: string) => ({ send: () => Promise.reject(Object.assign(new Error(code), { code })) });

  it.each([
    ["E_RECIPIENT_SUPPRESSED", "failed"],
    ["E_VALIDATION_ERROR", "failed"],
    ["E_RATE_LIMIT_EXCEEDED", "later"],
    ["E_INTERNAL_SERVER_ERROR", "later"],
  ])("%s: %s", async (code, outcome) => {
    const post = letterbox({ EMAIL: refusing(code) as unknown as SendEmail, MAIL_FROM: "Yaji <a@yaji.example>" });
    expect(await post!(letter)).toBe(outcome);
  });

  it("is none without an address, and a wrong one is found at the start", () => {
    expect(letterbox({ EMAIL })).toBeNull();
    expect(() => letterbox({ EMAIL, MAIL_FROM: "letters" })).toThrow("MAIL_FROM");
  });
});
