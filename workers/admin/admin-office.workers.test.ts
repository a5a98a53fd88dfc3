import { beforeAll, describe, expect, it } from "vitest";
import { findImports } from "../imports/index.ts";
import { money } from "../kernel/money.ts";
import { applySession } from "../payments/index.ts";
import { placeFixtureOrder } from "../payments/fixture-store.ts";
import { ask, send as sendAs, shop, somebody, told, type Form, type Person } from "./fixture.ts";
import { aLetter } from "./fixture-store.ts";

let operator: Person;
const send = (path: string, form: Form) => sendAs(path, form, operator);
const page = async (path: string) => (await ask(path, operator)).text();

beforeAll(async () => {
  operator = await somebody("operator");
});

describe("the day", () => {
  it("counts what came in and leads to it; every room of the office opens", async () => {
    const placed = await placeFixtureOrder(shop, money(6_400, "EUR"));
    const paid = { providerRef: "ps_1", redirectUrl: null, state: "captured", captured: money(12_800, "EUR") } as const;
    await applySession(shop, placed.paymentId, paid);
    const other = await placeFixtureOrder(shop, money(6_400, "EUR"));
    await applySession(shop, other.paymentId, { ...paid, providerRef: "ps_2", captured: money(100, "EUR") });
    const today = await page("/admin");
    expect(today).toContain("€128.00");
    expect(today).toMatch(/payment=quarantined" class="waits"/);
    expect(await page("/admin/orders?payment=quarantined")).toContain(other.number);
    expect(await page(`/admin/orders/${other.number}`)).toContain("amount or currency that is not this order’s");
    for (const room of ["stock", "promotions", "markets", "imports", "mails", "log"]) {
      const answer = await ask(`/admin/${room}`, operator);
      expect([room, answer.status]).toEqual([room, 200]);
      expect(await answer.text()).not.toContain("undefined");
    }
  });
});

describe("a coupon", () => {
  it("is made once, listed with what it does, and ended", async () => {
    const form = { code: "tea house-15", percent: "15", currency: "EUR", minimum: "50", usesMax: "100" };
    expect(told(await send("/admin/promotions", form)).get("done")).toBe("coupon");
    expect(told(await send("/admin/promotions", form)).get("fault")).toBe("promotion.duplicate");
    expect(told(await send("/admin/promotions", { ...form, code: "MORE", percent: "150" })).get("fault")).toBe(
      "promotion.invalid",
    );
    const list = await page("/admin/promotions");
    expect(list).toContain("TEAHOUSE15");
    expect(list).toContain("15% off the order");
    const id = /promotions\/(prm_\w+)\/end/.exec(list)![1]!;
    expect(told(await send(`/admin/promotions/${id}/end`, {})).get("done")).toBe("ended");
    expect(await page("/admin/promotions")).not.toContain(`promotions/${id}/end`);
    expect(await page("/admin/log")).toContain("promotion.ended");
  });
});

describe("a file", () => {
  const upload = (name: string, text: string, more: Form = {}) => {
    const form = new FormData();
    form.set("form_token", operator.token);
    form.set("file", new File([text], name, { type: "text/csv" }));
    for (const [field, value] of Object.entries(more)) form.set(field, value);
    return ask("/admin/imports", operator, form);
  };

  it("is taken in by a form and shows how far it has come; a mapping that is no JSON is refused", async () => {
    expect(told(await upload("cups.csv", "a,b\n1,2\n", { mapping: "{" })).get("fault")).toBe("import.invalid");
    expect(told(await upload("cups.csv", "a,b\n1,2\n", { mapping: '{"x":1}' })).get("fault")).toBe("import.invalid");
    expect(await findImports(shop, null, 10)).toEqual([]);
    const taken = await upload("cups.csv", "Handle,Title,Variant SKU,Variant Price\ncup,Cup,CUP-1,12.00\n", {
      format: "shopify",
      currency: "EUR",
      decimal: ",",
      weightUnit: "kg",
      source: "elsewhere",
    });
    expect(told(taken).get("done")).toBe("uploaded");
    const job = await ask(new URL(taken.headers.get("location")!, "http://localhost").pathname, operator);
    expect(job.headers.get("refresh")).toBe("4");
    expect(await job.text()).toContain("cups.csv");
    expect((await findImports(shop, null, 10))[0]).toMatchObject({
      state: "uploaded",
      fileName: "cups.csv",
      options: { currency: "EUR", decimal: ",", weightUnit: "kg", source: "elsewhere" },
    });
    const unknown = await upload("cups.csv", "Handle\n", { format: "shopify", currency: "XXX" });
    expect(told(unknown).get("fault")).toBe("import.invalid");
  });
});

describe("a letter", () => {
  it("is shown in a sandbox in which nothing runs", async () => {
    const id = await aLetter(shop, "<p>Thank you</p><script>alert(1)</script>");
    const shown = await page(`/admin/mails/${id}`);
    expect(shown).toContain(`src="/admin/mails/${id}/letter"`);
    expect(shown).not.toContain("alert(1)");
    const letter = await ask(`/admin/mails/${id}/letter`, operator);
    expect(letter.headers.get("content-security-policy")).toMatch(/default-src 'none';.* sandbox/);
    expect((await ask(`/admin/mails/${id}/letter`)).status).toBe(303);
  });
});
