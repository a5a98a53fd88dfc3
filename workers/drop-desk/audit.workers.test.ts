import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { ask, call, somebody } from "../admin/fixture.ts";
import { aPiece } from "../checkout/fixture-store.ts";
import { openFixtureShop } from "../checkout/fixture.ts";
import { aLot, inWorld, knockedDown } from "../drops/auction/lot-fixture.ts";
import { verifyLot, type Opening } from "../drops/auction/verify.ts";
import { aProject } from "../drops/crowdfunding/fixture.ts";
import { aHoldRequest, aSale } from "../drops/fixture.ts";
import { aPresale } from "../drops/presale/fixture.ts";
import { closeSale, releaseHold, settleSale, takeHold, type Entry, type Sale } from "../drops/index.ts";
import { handClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";

const aShop = () => openFixtureShop(env as unknown as Env, handClock(Date.now()));
inWorld({ open: openFixtureShop, aPiece });
const text = async (path: string) => (await ask(path)).text();
const at = (sale: Sale, locale = "en") => `/${locale}/sales/${sale.id}/audit`;
const linesOf = async (sale: Sale): Promise<Entry[]> =>
  (await text(`/api/v1/sales/${sale.id}/log`))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Entry);

async function aFinishedSale(): Promise<Sale> {
  const shop = aShop();
  const sale = await aSale(shop, await aPiece(shop), { allotment: 2, rule: { shards: 2 } });
  const taken = await takeHold(shop, sale, await aHoldRequest(shop));
  if (taken.ok) await releaseHold(shop, taken.value.token);
  await closeSale(shop, sale.id, "the test is over");
  expect(await settleSale(shop, sale.id)).toMatchObject({ ok: true, value: { unsold: 2 } });
  return sale;
}

describe("the audit page of a finished sale", () => {
  it("says what was promised, every line in words, how the log ends, and by which command to check it", async () => {
    const sale = await aFinishedSale();
    const found = await ask(`/en/drops/${sale.slug}/audit`);
    expect(found.headers.get("location")).toBe(at(sale));
    const page = await text(at(sale));
    expect(page).toContain(`yaji verify-sale http://localhost:8787/api/v1/sales/${sale.id}/log`);
    expect(page).toContain("found nothing wrong");
    expect(page).toContain("What was promised");
    const lines = await linesOf(sale);
    for (const { hash } of [lines.findLast(({ chain }) => chain === "gate")!, lines.at(-1)!])
      expect(page).toContain(hash);
    const opened = lines[0]!.event as unknown as { seeds: { everyone: string } };
    expect(page).toContain(opened.seeds.everyone);
    expect(page).toContain("it was given back");
    expect(page).not.toMatch(/A line of the kind/);
    // Read again from what was kept.
    expect((await text(at(sale))).replaceAll(/nonce="[^"]*"/g, "")).toBe(page.replaceAll(/nonce="[^"]*"/g, ""));
  });

  it("is reached from a presale's and a project's own page, and says what those promised", async () => {
    const shop = aShop();
    const project = await aProject(shop);
    expect(await text(`/en/projects/${project.slug}`)).toContain(at(project));
    const ofProject = await text(at(project));
    for (const word of ["A kiln for the village", "All or nothing", "€100.00", "Bricks: 40%", "opened with its terms"])
      expect(ofProject).toContain(word);
    const presale = await aPresale(shop, await aPiece(shop));
    expect(await text(`/en/presales/${presale.slug}`)).toContain(at(presale));
    const ofPresale = await text(at(presale));
    for (const word of ["€120.00", "€20.00", "All money goes back after", "opened with its terms"])
      expect(ofPresale).toContain(word);
  });

  it("stands in six languages, beyond its last page too, and knows no sale that is not there", async () => {
    const sale = await aFinishedSale();
    for (const locale of ["zh-Hans", "zh-Hant", "ja", "fr", "ar"])
      expect(await text(at(sale, locale))).not.toContain("What was promised");
    expect((await ask(`${at(sale)}?page=999`)).status).toBe(200);
    expect((await ask(`/en/sales/sal_00000000000000000000000000/audit`)).status).toBe(404);
    expect((await ask(`/en/drops/no-such-thing/audit`)).status).toBe(404);
  });

  it("of a running sale says that it still writes; of a running lot, that its log is not open yet", async () => {
    const shop = aShop();
    const sale = await aSale(shop, await aPiece(shop));
    expect(await text(at(sale))).toContain("still writes");
    expect(await text(at(await aLot(shop)))).toContain("when the hammer has fallen");
  });
});

describe("hidden amounts of a lot", () => {
  it("are opened to an auditor when it is over, and to nobody else at any time", async () => {
    const { sale } = await knockedDown({ reserveMinor: 15_000 });
    const path = `/admin/sales/${sale.id}/openings`;
    for (const role of ["operator", "shopper", "support"] as const)
      expect((await call("GET", path, await somebody(role))).status).toBe(403);
    const auditor = await somebody("auditor");
    const running = await aLot(aShop());
    expect((await call("GET", `/admin/sales/${running.id}/openings`, auditor)).body).toMatchObject({
      code: "lot.not_over",
    });
    const { openings } = (await call("GET", path, auditor)).body as { openings: Opening[] };
    expect(openings.map(({ minor }) => minor)).toEqual([15_000, 20_000, 60_000, 40_000]);
    const lines = await linesOf(sale);
    expect(verifyLot(lines, openings).faults).toEqual([]);
    const forged = openings.map((one) => (one.minor === 40_000 ? { ...one, minor: 41_000 } : one));
    expect(verifyLot(lines, forged).faults.join()).toContain("not the one committed to");
    expect(await text(at(sale))).toContain("The hammer falls at");
  });
});
