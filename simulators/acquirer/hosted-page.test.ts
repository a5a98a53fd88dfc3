import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { locales } from "../../workers/kernel/locale.ts";
import { card, openStandIn, until } from "./shop-stand-in.ts";

let shop: Awaited<ReturnType<typeof openStandIn>>;
beforeAll(async () => {
  shop = await openStandIn();
});
afterAll(() => shop.close());

async function aSession(wanted: object = {}) {
  const { value } = await shop.open(wanted);
  const id = String(value["id"]);
  const now = async () => (await shop.ask("GET", `/v1/payment_sessions/${id}`)).value;
  return { id, address: String(value["redirect_url"]), now };
}

describe("the card page", () => {
  it.each(locales)("reads in %s, in its own direction, without script", async (locale) => {
    const { address } = await aSession({ locale });
    const response = await fetch(address);
    const text = await response.text();
    expect(text).toContain(`<html lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}">`);
    expect(text).not.toMatch(/<script|undefined|\{amount\}|\son\w+=/);
    const policy = response.headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' https://shop.example;");
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("a good card pays and leads back to the shop, once", async () => {
    const { id, address, now } = await aSession();
    const response = await shop.submit(address, card("4242 4242 4242 4242"));
    expect(response.status).toBe(303);
    const back = `https://shop.example/en/orders/1/return?token=t&session=${id}`;
    expect(response.headers.get("location")).toBe(back);
    expect(await now()).toMatchObject({ status: "captured", captured_minor: 12_800, redirect_url: null });
    expect((await shop.submit(address, card("4000000000000002"))).headers.get("location")).toBe(back);
    expect(await now()).toMatchObject({ status: "captured" });
    expect(await (await fetch(address)).text()).toContain("This payment is closed");
  });

  it.each([
    ["4000000000000002", "card_declined"],
    ["4000000000009995", "insufficient_funds"],
    ["4000000000000069", "expired_card"],
    ["4000000000009987", "lost_card"],
    ["4100000000000019", "fraudulent"],
  ])("card %s is declined: %s", async (number, decline_code) => {
    const { address, now } = await aSession();
    expect((await shop.submit(address, card(number))).status).toBe(303);
    expect(await now()).toMatchObject({ status: "declined", decline_code, captured_minor: 0 });
  });

  it("a slip of the pen is shown at its field, and nothing happens", async () => {
    const { address, now } = await aSession();
    const response = await shop.submit(address, { do: "pay", number: "4242424242424241", expiry: "13/20", cvc: "1" });
    const text = await response.text();
    expect(response.status).toBe(422);
    for (const field of ["number", "expiry", "cvc"]) expect(text).toContain(`aria-describedby="${field}-wrong"`);
    expect(text).not.toContain("4242424242424241");
    expect(await now()).toMatchObject({ status: "open" });
  });

  it("words of the shop are shown as words", async () => {
    const { address } = await aSession({ description: "<b>Order</b>" });
    expect(await (await fetch(address)).text()).toContain("&#60;b&#62;Order");
  });
});

describe("3-D Secure", () => {
  it("asks for a code, forgives two wrong ones, and pays with the right one", async () => {
    const { address, now } = await aSession();
    const step = await shop.submit(address, card("4000000000003220"));
    expect([step.status, (await now())["status"]]).toEqual([303, "requires_action"]);
    const challenge = step.headers.get("location")!;
    expect(await (await fetch(new URL(challenge, shop.url()))).text()).toContain("246810");
    for (const code of ["1", "2"]) {
      const wrong = await shop.submit(challenge, { do: "confirm", code });
      expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining("That code is not right")]);
    }
    expect((await shop.submit(challenge, { do: "confirm", code: "246810" })).status).toBe(303);
    expect(await now()).toMatchObject({ status: "captured" });
  });

  it("declines at the third wrong code", async () => {
    const { address, now } = await aSession();
    await shop.submit(address, card("4000000000003220"));
    for (const code of ["1", "2", "3"]) await shop.submit(address, { do: "confirm", code });
    expect(await now()).toMatchObject({ status: "declined", decline_code: "authentication_failed" });
  });
});

describe("wallets and leaving", () => {
  it.each(["alipay", "wechat"])("%s: confirming pays, cancelling goes to the cancel address", async (method) => {
    const paid = await aSession({ method });
    expect(await (await fetch(paid.address)).text()).toContain(`${method === "wechat" ? "WeChat" : "Alipay"}-style`);
    expect((await shop.submit(paid.address, { do: "pay" })).status).toBe(303);
    expect(await paid.now()).toMatchObject({ status: "captured" });
    const left = await aSession({ method });
    const response = await shop.submit(left.address, { do: "cancel" });
    expect(response.headers.get("location")).toBe(`https://shop.example/en/checkout?session=${left.id}`);
    expect(await left.now()).toMatchObject({ status: "cancelled" });
    await until(() => shop.received.some(({ session }) => session["id"] === left.id), "the cancellation is told");
  });

  it("an unknown address is a calm 404 in the reader's language", async () => {
    const response = await fetch(`${shop.url()}/pay/ps_nothing?locale=fr`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("Paiement introuvable");
  });
});
