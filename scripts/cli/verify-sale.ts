/** `yaji verify-sale <file or address>`: re-checks a finished sale from its log alone. It asks no shop and trusts none. */
import { readFile } from "node:fs/promises";
import type { Entry } from "../../workers/drops/chain.ts";
import { verifyLot } from "../../workers/drops/auction/verify.ts";
import { verifyFlashSale } from "../../workers/drops/flash-sale/verify.ts";

const read = async (place: string): Promise<string> => {
  if (!/^https?:\/\//.test(place)) return readFile(place, "utf8");
  const answer = await fetch(place, { signal: AbortSignal.timeout(60_000) });
  if (!answer.ok) throw new Error(`${place} answered ${answer.status}`);
  return answer.text();
};

export function entriesOf(text: string): Entry[] {
  return text
    .split("\n")
    .filter(Boolean)
    .map((line, i) => {
      try {
        return JSON.parse(line) as Entry;
      } catch {
        throw new Error(`line ${i + 1} is not JSON`);
      }
    });
}

/** 0: sound; 2: not. */
export async function verifySale(place: string): Promise<number> {
  const entries = entriesOf(await read(place));
  if (entries[0]?.chain === "lot") return sayLot(entries);
  const report = verifyFlashSale(entries);
  const { sale, lines, allotment, sold, held, unsold, buyers, settled, faults } = report;
  console.log(`${sale}  ${lines} lines, ${settled ? "sealed" : "still open"}`);
  console.log(`${allotment} units: ${sold} sold, ${held} held, ${unsold} unsold · ${buyers} buyers`);
  for (const fault of faults) console.log(`  ✗ ${fault}`);
  console.log(faults.length === 0 ? "Sound: every line follows the one before, and the units add up." : "Not sound.");
  return faults.length === 0 ? 0 : 2;
}

function sayLot(entries: readonly Entry[]): number {
  const { sale, lines, bids, extensions, sold, hammerMinor, currency, paddle, faults } = verifyLot(entries);
  console.log(`${sale}  ${lines} lines: ${bids} bids, the end moved ${extensions} times`);
  console.log(sold ? `sold to paddle ${paddle} for ${hammerMinor} ${currency} (minor units)` : "not sold");
  for (const fault of faults) console.log(`  ✗ ${fault}`);
  console.log(
    faults.length === 0 ? "Sound: every line follows the one before, and the rules were kept." : "Not sound.",
  );
  return faults.length === 0 ? 0 : 2;
}
