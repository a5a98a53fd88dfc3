import { day_ms, iso } from "../kernel/clock.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { providerOf, type ProviderName } from "../payments/index.ts";
import type { Shop } from "../platform/shop.ts";
import { compareDay, keepLines } from "./store.ts";

const pages_max = 400;

export type ReconcileFault = { readonly code: "reconciliation.unanswered"; readonly reason: string };

/** Reads the provider's report of a day (UTC) to its end, keeps its lines and writes down what differs. Again: the same. */
export async function reconcileDay(
  shop: Shop,
  day: string,
  name: ProviderName = shop.config.payments.provider,
): Promise<Result<{ readonly lines: number }, ReconcileFault>> {
  const provider = providerOf(shop, name);
  let [after, lines]: [string | null, number] = [null, 0];
  for (let page = 0; page < pages_max; page++) {
    const answer = await provider.report(day, after);
    if (answer.outcome !== "answered")
      return err({
        code: "reconciliation.unanswered",
        reason: answer.outcome === "refused" ? answer.code : answer.reason,
      });
    if (answer.value.lines.length > 0) await shop.commit([keepLines(name, day, answer.value.lines)]);
    lines += answer.value.lines.length;
    after = answer.value.next;
    if (after === null) break;
  }
  if (after !== null) return err({ code: "reconciliation.unanswered", reason: "too_many_pages" });
  const from = Date.parse(`${day}T00:00:00Z`);
  await shop.commit(compareDay(shop, name, { day, from, until: from + day_ms }));
  return ok({ lines });
}

/** Sweep of the night: yesterday, and the day before once more for what was settled late. */
export async function reconcileLately(shop: Shop): Promise<void> {
  for (const days of [2, 1]) {
    const day = iso(shop.now - days * day_ms).slice(0, 10);
    const done = await reconcileDay(shop, day);
    if (!done.ok) shop.log("reconciliation.failed", { day, reason: done.fault.reason });
  }
}
