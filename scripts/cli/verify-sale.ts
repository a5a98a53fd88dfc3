/** `yaji verify-sale <file or address>`: re-checks a finished sale from its log alone. It asks no shop and trusts none. */
import { readFile } from "node:fs/promises";
import type { Entry } from "../../workers/drops/chain.ts";
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
  const report = verifyFlashSale(entriesOf(await read(place)));
  const { sale, lines, allotment, sold, held, unsold, buyers, settled, faults } = report;
  console.log(`${sale}  ${lines} lines, ${settled ? "sealed" : "still open"}`);
  console.log(`${allotment} units: ${sold} sold, ${held} held, ${unsold} unsold · ${buyers} buyers`);
  for (const fault of faults) console.log(`  ✗ ${fault}`);
  console.log(faults.length === 0 ? "Sound: every line follows the one before, and the units add up." : "Not sound.");
  return faults.length === 0 ? 0 : 2;
}
