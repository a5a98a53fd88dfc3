/** Two people of finance: what the provider reports otherwise is set right by money that one proposes and another approves. */
import { describe, expect, it } from "vitest";
import { copyFor } from "../web/copy/index.ts";
import { comeInAs, mainText, picture, press, send } from "./hands.ts";
import { rows, visit, type Visit } from "./visit.ts";

const words = copyFor("en", "finance");
const reason = "The acquirer kept two cents of a payment";

/** Somebody of finance, with a name the other one reads. */
async function treasurer(name: string): Promise<Visit> {
  const visitor = await visit({ locale: "en" });
  await comeInAs(visitor, "finance", name);
  return visitor;
}

/** What the report of a night would have left. */
const aDifference = (id: string) =>
  rows(
    `INSERT INTO reconciliation_differences (id, provider, day, kind, what, reference, ours_minor, theirs_minor, currency, state, found_at)
     VALUES (?, 'sandbox', '2026-11-24', 'capture', 'amount', ?, 12800, 12798, 'USD', 'open', ?)`,
    id,
    `pay_${id}`,
    Date.now(),
  );

describe("people of finance", () => {
  it("set a difference right together, and neither does it alone", { timeout: 120_000 }, async () => {
    const [ana, bo] = [await treasurer("Ana Reyes"), await treasurer("Bo Lindqvist")];
    const tail = Date.now().toString(36).padStart(13, "0");
    const [one, other] = [`dif_${"a".repeat(13)}${tail}`, `dif_${"b".repeat(13)}${tail}`];
    await Promise.all([aDifference(one), aDifference(other)]);
    await ana.go("/admin/finance/differences");
    await ana.page.fill(`#note-${other}`, "Their report rounds; the next one says the same.");
    await picture(ana, "differences-en", { small: true });
    await send(ana, `/differences/${other}/explanation`);
    expect(await mainText(ana)).toContain(words.done.explained);

    await ana.go(`/admin/finance/adjustments?difference=${one}`);
    await ana.page.fill('input[name="debit"]', "platform:goodwill:USD");
    await ana.page.fill('input[name="amount"]', "0.02");
    await ana.page.fill('input[name="reason"]', reason);
    await press(ana, words.adjust.propose);
    expect(await mainText(ana)).toContain(words.adjust.own);
    await bo.go("/admin/finance/adjustments?state=proposed");
    await picture(bo, "adjustments-en", { small: true });
    const row = bo.page.locator("tr", { hasText: reason }).first();
    await Promise.all([bo.page.waitForEvent("load"), row.getByRole("button", { name: words.adjust.approve }).click()]);
    expect(await mainText(bo)).toContain(words.done.decided);
    const [settled] = await rows<{ state: string; note: string }>(
      "SELECT state, note FROM reconciliation_differences WHERE id = ?",
      one,
    );
    expect(settled?.state).toBe("settled");
    await bo.go(`/admin/finance/groups/${settled!.note}`);
    expect(await mainText(bo)).toContain("$0.02");
    await bo.go("/admin/finance");
    expect(await mainText(bo)).toContain(words.desk.even);
    for (const to of ["zh-Hans", "ar"]) {
      await bo.go(`/admin/language?to=${to}&back=/admin/finance/differences?state=explained`);
      await picture(bo, `differences-${to}`, { small: true });
      await bo.go("/admin/finance");
      await picture(bo, `finance-${to}`, { small: true });
    }
    expect([...ana.complaints, ...bo.complaints]).toEqual([]);
    await Promise.all([ana.end(), bo.end()]);
  });
});
