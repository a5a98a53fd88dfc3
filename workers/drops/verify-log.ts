/** Any sale's log, checked by the rules of whatever mechanism wrote it. Asks nobody; the command line and the seal use it. */
import { verifyLot } from "./auction/verify.ts";
import type { Entry } from "./chain.ts";
import { verifyDraw } from "./draw/verify.ts";
import { verifyProject } from "./crowdfunding/verify.ts";
import { verifyFlashSale } from "./flash-sale/verify.ts";
import { verifyPresale } from "./presale/verify.ts";

/** `last`: nothing can follow any more, and nothing at the end can be missing. */
export type Verdict = { readonly last: boolean; readonly faults: readonly string[] };

/** null: there is no line yet, or none that is known here. */
export function verifyLog(entries: readonly Entry[]): Verdict | null {
  const chain = entries[0]?.chain;
  if (chain === "lot") {
    const { faults } = verifyLot(entries);
    return { last: entries.some(({ event }) => ["closed", "withdrawn"].includes(event.kind)), faults };
  }
  if (chain === "draw") {
    const { faults, settled } = verifyDraw(entries);
    return { last: settled, faults };
  }
  // Money goes to and fro after the end: a seal is a line like others there.
  if (chain === "project") return { last: false, faults: verifyProject(entries).faults };
  if (chain === "presale") return { last: false, faults: verifyPresale(entries).faults };
  if (chain !== "gate") return null;
  const { faults, settled } = verifyFlashSale(entries);
  return { last: settled, faults };
}
