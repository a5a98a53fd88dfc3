/** A seller's money as its owner and the books see it: the account it is paid to, payouts, purses, statements. */
import { expect } from "vitest";
import { copyFor } from "../web/copy/index.ts";
import { mainText, press } from "./hands.ts";
import { aMinutePasses, eventually, rows, type Visit } from "./visit.ts";

const finance = copyFor("en", "finance");

export async function nameAccount(owner: Visit, seller: string, account: string): Promise<void> {
  const { page } = owner;
  await owner.go(`/studio/${seller}/money`);
  await page.selectOption('select[name="currency"]', "USD");
  await page.fill('input[name="holder"]', "Harbour Museum Trust");
  await page.fill('input[name="account"]', account);
  await press(owner, finance.money.savePlace);
  expect(await mainText(owner)).toContain(finance.done.placed);
}

export const payoutsOf = async (seller: string): Promise<string[]> =>
  (await rows<{ state: string }>("SELECT state FROM payouts WHERE seller_id = ?", seller)).map(({ state }) => state);
export const payoutIs = (seller: string, state: string): Promise<boolean> =>
  eventually(async () => {
    await aMinutePasses();
    return (await payoutsOf(seller)).includes(state);
  });

/** Credits less debits: a purse of a seller grows by what it is owed, the till with the provider shrinks by what left. */
export async function balancesAround(
  seller: string,
): Promise<{ readonly purse: number; readonly till: number; readonly clearing: number }> {
  const found = await rows<{ id: string; minor: number }>(
    "SELECT id, credits_posted - debits_posted AS minor FROM ledger_accounts WHERE unit = 'USD'",
  );
  const of = (id: string) => found.find((one) => one.id === id)?.minor ?? 0;
  return { purse: of(`seller:${seller}:available:USD`), till: of("provider:sandbox:USD"), clearing: of("payout:USD") };
}

/** The days for returns are over; the sweep of the next minute does the rest. */
export async function theWindowPasses(seller: string): Promise<void> {
  await eventually(async () => {
    await aMinutePasses();
    const [found] = await rows<{ at: number | null }>(
      "SELECT release_at AS at FROM seller_settlements WHERE seller_id = ?",
      seller,
    );
    return found?.at;
  });
  await rows("UPDATE seller_settlements SET release_at = 1 WHERE seller_id = ?", seller);
  await eventually(async () => {
    await aMinutePasses();
    const [found] = await rows<{ state: string }>("SELECT state FROM seller_settlements WHERE seller_id = ?", seller);
    return found?.state !== "held";
  });
}

export async function statement(owner: Visit, seller: string, form: "csv" | "pdf"): Promise<string> {
  const month = new Date().toISOString().slice(0, 7);
  const answer = await owner.page.request.get(`${owner.shop}/studio/${seller}/money/statements/${month}/USD.${form}`);
  expect(answer.status()).toBe(200);
  return (await answer.body()).toString("latin1");
}
