import { describe, expect, it } from "vitest";
import { env } from "cloudflare:workers";
import { systemClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob } from "../platform/shop.ts";
import { signedHeaders } from "./fixture-webhook.ts";
import { aPerson, ask, led, shop, type Person } from "./fixture.ts";
import { auditOf } from "./fixture-store.ts";
import { findCase } from "./review-case.ts";
import { lookAtVerification, hearVerifier } from "./verify-seller.ts";
import { findLatestVerification } from "./verification-store.ts";
import { lettersTo } from "../notices/index.ts";
import { writeSellerLetters } from "../notices/seller-letters.tsx";

const pdf = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37]);
const paper = (bytes: Uint8Array, kind = "identity", name = "who.pdf"): FormData => {
  const form = new FormData();
  form.set("kind", kind);
  form.set("file", new File([bytes.slice().buffer], name));
  return form;
};
const answers = {
  who: { legalName: "Wan Lin", country: "CN", registration: "91-1" },
  shop: {
    shopName: "Lin's Kiln",
    story: "Twelve years of ash glaze, fired with pine from the hill behind.",
    place: "Jingdezhen",
    theme: "kiln",
  },
  contact: { contactName: "Wan Lin", phone: "+86 138 0000 0000", address: "1 Kiln Lane", city: "Jingdezhen" },
  goods: { makes: "Bowls and jars" },
  promises: { rights: "yes", taxes: "yes", terms: "yes" },
} as const;

/** Begins, fills in everything and brings a paper; gives the seller's id. */
async function written(owner: Person, kind = "studio", name = "Lin's Kiln", legalName = "Wan Lin"): Promise<string> {
  const begun = await ask("/studio/apply", owner, { kind, name });
  const sellerId = led(begun).path.split("/")[2]!;
  for (const [step, given] of Object.entries(answers))
    await ask(
      `/studio/${sellerId}/application/${step}`,
      owner,
      step === "who" ? { ...given, legalName } : { ...given },
    );
  await ask(`/studio/${sellerId}/application/papers`, owner, paper(pdf));
  return sellerId;
}
const submit = async (sellerId: string, owner: Person) =>
  led(await ask(`/studio/${sellerId}/application/submission`, owner, { go: "1" }));
const stateOf = async (sellerId: string) => (await findCase(shop, sellerId))?.seller.state;
const decide = async (sellerId: string, operator: Person, form: Record<string, string>) =>
  led(await ask(`/admin/sellers/${sellerId}/decisions`, operator, form));

/** What the verifier says, by a signed message, any number of times. */
async function verifierSays(sellerId: string, status: string, id = `msg_${sellerId}`, reasons: string[] = []) {
  const one = await findLatestVerification(shop, sellerId);
  const raw = JSON.stringify({ type: "verification.updated", data: { reference: one!.id, status, reasons } });
  return hearVerifier(shop, raw, await signedHeaders(id, raw));
}

describe("applying", { timeout: 60_000 }, () => {
  it("is saved step by step, may be left and taken up again, and is handed in only when nothing is missing", async () => {
    const owner = await aPerson();
    const begun = await ask("/studio/apply", owner, { kind: "studio", name: "Lin's Kiln" });
    const sellerId = led(begun).path.split("/")[2]!;
    const left = await ask(`/studio/${sellerId}/application/who`, owner, { ...answers.who, and: "leave" });
    expect(led(left).path).toBe("/studio");
    expect(await (await ask(`/studio/${sellerId}/application/who`, owner)).text()).toContain('value="Wan Lin"');
    expect(await submit(sellerId, owner)).toMatchObject({ fault: "application.incomplete" });
    expect(led(await ask(`/studio/${sellerId}`, owner)).path).toBe(`/studio/${sellerId}/application/check`);
  });

  it("takes a paper by its first bytes, keeps it private, and shows it to owner and reviewers only", async () => {
    const owner = await aPerson();
    const sellerId = await written(owner);
    const at = `/studio/${sellerId}/application/papers`;
    expect(led(await ask(at, owner, paper(new Uint8Array([0x4d, 0x5a, 0, 0]), "identity", "who.pdf"))).fault).toBe(
      "paper.invalid",
    );
    const kept = (await findCase(shop, sellerId))!.papers;
    expect(kept.map(({ fileName, mediaType }) => [fileName, mediaType])).toEqual([["who.pdf", "application/pdf"]]);
    const own = await ask(`${at}/${kept[0]!.id}`, owner);
    expect([own.status, own.headers.get("content-disposition"), own.headers.get("cache-control")]).toEqual([
      200,
      "attachment; filename*=UTF-8''who.pdf",
      "private, no-store",
    ]);
    expect(new Uint8Array(await own.arrayBuffer())).toEqual(pdf);
    const [operator, auditor, stranger] = [await aPerson("operator"), await aPerson("auditor"), await aPerson()];
    const desk = `/admin/sellers/${sellerId}/papers/${kept[0]!.id}`;
    expect((await ask(desk, operator)).status).toBe(200);
    expect((await ask(desk, auditor)).status).toBe(403);
    expect((await ask(desk, stranger)).status).toBe(404);
    expect((await ask(`${at}/${kept[0]!.id}`, stranger)).status).toBe(404);
    expect((await ask(`/media/paper/${sellerId}/${kept[0]!.id}`, owner)).status).toBe(404);
    expect((await auditOf(shop, sellerId)).filter((action) => action === "paper.opened")).toHaveLength(2);
  });

  it("is reviewed with a checklist, approved only when all of it is done, and then the shop is open", async () => {
    const [owner, operator] = [await aPerson(), await aPerson("operator")];
    const sellerId = await written(owner);
    expect(await submit(sellerId, owner)).toMatchObject({ done: "submitted" });
    expect(led(await ask(`/studio/${sellerId}/application/who`, owner, { legalName: "x" })).fault).toBe(
      "application.closed",
    );
    expect((await decide(sellerId, operator, { decision: "approved" })).fault).toBe("seller.not_ready");
    for (const status of ["pending", "verified", "verified", "refused"])
      expect((await verifierSays(sellerId, status, `msg_${status}`)).ok).toBe(true);
    for (const item of ["papers_read", "name_clear"]) await ask(`/admin/sellers/${sellerId}/ticks`, operator, { item });
    expect(await decide(sellerId, operator, { decision: "approved" })).toMatchObject({ done: "saved" });
    expect(await stateOf(sellerId)).toBe("approved");
    expect((await ask(`/studio/${sellerId}`, owner)).status).toBe(200);
    expect(await auditOf(shop, sellerId)).toContain("seller.approved");
  });

  it("comes back with reasons, is put right, and the reviewer sees what has changed", async () => {
    const [owner, operator] = [await aPerson(), await aPerson("operator")];
    const sellerId = await written(owner);
    await submit(sellerId, owner);
    expect((await decide(sellerId, operator, { decision: "returned" })).fault).toBe("seller.reason_missing");
    await decide(sellerId, operator, { decision: "returned", reason: "name", note: "There is another Lin's Kiln." });
    expect(await stateOf(sellerId)).toBe("returned");
    expect(await (await ask(`/studio/${sellerId}/application/check`, owner)).text()).toContain("another Lin");
    await ask(`/studio/${sellerId}/application/shop`, owner, { ...answers.shop, shopName: "Pine Ash Kiln" });
    expect(await submit(sellerId, owner)).toMatchObject({ done: "submitted" });
    expect((await findCase(shop, sellerId))?.changes).toEqual([
      { field: "shopName", was: "Lin's Kiln", is: "Pine Ash Kiln" },
    ]);
    expect(await (await ask(`/admin/sellers/${sellerId}`, operator)).text()).toContain("<ins");
  });

  it("the verifier asking for more sends it back by itself; a repeat of its message changes nothing", async () => {
    const owner = await aPerson();
    const sellerId = await written(owner);
    await submit(sellerId, owner);
    for (const _ of [1, 2])
      expect((await verifierSays(sellerId, "needs_more", `more_${sellerId}`, ["document_unreadable"])).ok).toBe(true);
    const { seller, decisions } = (await findCase(shop, sellerId))!;
    expect(seller.state).toBe("returned");
    expect(decisions.map(({ toState, reasons }) => [toState, reasons])).toEqual([
      ["returned", ["verifier.document_unreadable"]],
      ["submitted", []],
    ]);
  });

  it("a refusal of the verifier cannot be approved away", async () => {
    const [owner, operator] = [await aPerson(), await aPerson("operator")];
    const sellerId = await written(owner);
    await submit(sellerId, owner);
    await verifierSays(sellerId, "refused");
    for (const item of ["papers_read", "name_clear"]) await ask(`/admin/sellers/${sellerId}/ticks`, operator, { item });
    expect((await decide(sellerId, operator, { decision: "approved" })).fault).toBe("seller.not_ready");
  });

  it("a verifier that does not answer is asked again; a forged or stale message is refused", async () => {
    const owner = await aPerson();
    const sellerId = await written(owner);
    await submit(sellerId, owner);
    const one = (await findLatestVerification(shop, sellerId))!;
    await lookAtVerification(shop, one);
    expect((await findLatestVerification(shop, sellerId))?.state).toBe("unknown");
    const raw = JSON.stringify({ data: { reference: one.id, status: "verified" } });
    const later = openShopForJob(env as unknown as Env, { now: () => systemClock.now() + 600_000 }, "test", () => {});
    const headers = await signedHeaders("msg_old", raw);
    expect(await hearVerifier(later, raw, headers)).toMatchObject({ fault: { code: "webhook.stale" } });
    headers.set("webhook-signature", "v1,AAAA");
    expect(await hearVerifier(shop, raw, headers)).toMatchObject({ fault: { code: "webhook.unauthenticated" } });
    expect((await findLatestVerification(shop, sellerId))?.state).toBe("unknown");
  });

  it("owners are written to in their language, once", async () => {
    const owner = await aPerson();
    const sellerId = await written(owner, "museum", "River Museum");
    const payload = { sellerId, decision: "returned", reasons: ["unreadable"], note: "Page two." };
    for (const _ of [1, 2])
      await writeSellerLetters(shop, { id: `evt_${sellerId}`, topic: "seller.returned", payload });
    const mails = (await lettersTo(shop, owner.email, 50)).map(({ text }) => text);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatch(/A paper cannot be read[\s\S]*Page two\./);
  });

  it("three may be open at once, and an auditor decides nothing", async () => {
    const [owner, auditor] = [await aPerson(), await aPerson("auditor")];
    for (const name of ["One", "Two", "Two"])
      expect(led(await ask("/studio/apply", owner, { kind: "brand", name })).fault).toBeNull();
    expect(led(await ask("/studio/apply", owner, { kind: "brand", name: "Four" })).fault).toBe("application.too_many");
    const sellerId = await written(await aPerson());
    expect((await ask(`/admin/sellers/${sellerId}/decisions`, auditor, { decision: "closed" })).status).toBe(403);
  });
});
