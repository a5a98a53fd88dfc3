import { listRewards, projectRuleOf, type RewardLine, type Sale } from "../../drops/index.ts";
import { csvLine, inert } from "../../imports/index.ts";
import { localized } from "../../kernel/locale.ts";
import { decimal, money } from "../../kernel/money.ts";
import type { Shop } from "../../platform/shop.ts";

const heads = ["pledge", "reward", "promised", "amount", "currency", "name", "email", "address"];
const rows_max = 50_000;

/** What is still owed, a line each; a page of them is read when the reader wants more. */
export async function* rewardCsv(shop: Shop, sale: Sale, locale: string): AsyncGenerator<string> {
  yield csvLine(heads);
  const tiers = new Map(projectRuleOf(sale).tiers.map((tier) => [tier.id, tier]));
  const cellsOf = (line: RewardLine): string[] => {
    const tier = tiers.get(line.tierId ?? "");
    return [
      line.id,
      localized(tier?.title ?? {}, locale).text,
      tier?.promised ?? "",
      decimal(money(line.minor, line.currency)),
      line.currency,
      line.name,
      line.email,
      line.address,
    ];
  };
  let cursor: string | null = null;
  for (let rows = 0; rows < rows_max; rows += 50) {
    const page = await listRewards(shop, sale.id, "owed", cursor);
    yield page.items.map((line) => csvLine(cellsOf(line).map(inert))).join("");
    cursor = page.next;
    if (!cursor) return;
  }
}
