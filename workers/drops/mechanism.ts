/** What the sale engine asks of a mechanism. A new one is a folder here, an entry in mechanisms.ts, and its own objects. */
import type { Currency } from "../kernel/money.ts";
import type { Fault, Result } from "../kernel/result.ts";
import type { Shop } from "../platform/shop.ts";
import type { Entry } from "./chain.ts";
import type { Sale } from "./sale.ts";

export type MechanismRoom = {
  /** Its object decides when it opens and ends, and moves the sale's row itself; the engine's clock keeps out of it. */
  readonly keepsTime?: true;
  /** Its log goes on after the sale is settled, so the copy kept at that moment is not the last word. */
  readonly logGoesOn?: true;
  /** Judges the mechanism's own terms when a sale is planned; the rule that is kept, with nothing left out. */
  judge(rule: Sale["rule"], currency: Currency): Result<Sale["rule"], Fault>;
  /** Makes the objects ready before the first lane opens; again, it finishes what an interruption left undone. */
  prepare(shop: Shop, sale: Sale): Promise<void>;
  pause(shop: Shop, sale: Sale): Promise<void>;
  resume(shop: Shop, sale: Sale): Promise<void>;
  /** Nobody new is let in. "void" also ends what nobody has ordered yet. */
  close(shop: Shop, sale: Sale, why: "ended" | "void"): Promise<void>;
  /** Once a minute while the sale is not settled: what only time can tell. */
  tend(shop: Shop, sale: Sale): Promise<void>;
  /** How many units lie on the sale's shelf, where that is not the allotment it was planned with. */
  lent?(shop: Shop, sale: Sale): Promise<number>;
  /** How many units go back to their shelf; null while somebody still has something unanswered. */
  unsold(shop: Shop, sale: Sale): Promise<number | null>;
  /** The last line of the log, after the units are home. */
  seal(shop: Shop, sale: Sale, unsold: number): Promise<void>;
  /** Every chain, line by line, in pages. */
  log(shop: Shop, sale: Sale): AsyncIterable<readonly Entry[]>;
};
