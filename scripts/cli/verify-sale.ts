/** `yaji verify-sale <file or address>`: re-checks a finished sale from its log alone. It asks no shop and trusts none. */
import { readFile } from "node:fs/promises";
import type { Entry } from "../../workers/drops/chain.ts";
import { verifyLot } from "../../workers/drops/auction/verify.ts";
import { verifyDraw } from "../../workers/drops/draw/verify.ts";
import { verifyProject } from "../../workers/drops/crowdfunding/verify.ts";
import { verifyPresale } from "../../workers/drops/presale/verify.ts";
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
  if (entries[0]?.chain === "draw") return sayDraw(entries);
  if (entries[0]?.chain === "project") return sayProject(entries);
  if (entries[0]?.chain === "presale") return sayPresale(entries);
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

const ranks_shown = 20;

/** Everything is made again from the log: the promise, the order, and who was offered what when. */
function sayDraw(entries: readonly Entry[]): number {
  const report = verifyDraw(entries);
  const { sale, lines, allotment, entries: count, withdrawn, commitment, seed, beacon, ranks, paid, faults } = report;
  console.log(`${sale}  ${lines} lines, ${report.settled ? "sealed" : "still open"}`);
  console.log(`${allotment} units, ${count} people, ${withdrawn} withdrew; promised before the first: ${commitment}`);
  console.log(seed === null ? "not drawn yet" : `drawn with the seed ${seed}`);
  if (beacon) console.log(`mixed with a public beacon; compare its randomness yourself: ${beacon}`);
  for (const [i, { name, score, state }] of ranks.slice(0, Math.max(ranks_shown, allotment)).entries())
    console.log(`${String(i + 1).padStart(6)}  ${name}  ${score.slice(0, 16)}…  ${state}`);
  if (ranks.length > 0) console.log(`${paid} of ${allotment} paid for`);
  for (const fault of faults) console.log(`  ✗ ${fault}`);
  console.log(faults.length === 0 ? "Sound: the order is the one the promised seed makes." : "Not sound.");
  return faults.length === 0 ? 0 : 2;
}

function sayProject(entries: readonly Entry[]): number {
  const { sale, lines, standing, faults } = verifyProject(entries);
  const { pledges, made, captured, dropped, cancelled, letGo, released, refunded, outcome } = standing;
  console.log(`${sale}  ${lines} lines: ${pledges.size} pledges, ${outcome ?? "still open"}`);
  console.log(
    `${made} pledged (minor units): ${captured} captured, ${dropped} dropped, ${cancelled} taken back, ${letGo} let go`,
  );
  console.log(`${released} released to the creator and the house, ${refunded} paid back`);
  for (const fault of faults) console.log(`  ✗ ${fault}`);
  console.log(faults.length === 0 ? "Sound: every line follows the one before, and the money adds up." : "Not sound.");
  return faults.length === 0 ? 0 : 2;
}

function sayPresale(entries: readonly Entry[]): number {
  const { sale, lines, standing, faults } = verifyPresale(entries);
  const { places, paid, takenMinor, held, applied, returned, kept, promise, ended } = standing;
  console.log(
    `${sale}  ${lines} lines: ${places.size} places, ${paid} paid, the promise was given ${promise} times${ended ? `, ended: ${ended}` : ""}`,
  );
  console.log(
    `${takenMinor} of deposits (minor units): ${held} held, ${applied} put towards orders, ${returned} returned, ${kept} kept`,
  );
  for (const fault of faults) console.log(`  ✗ ${fault}`);
  console.log(
    faults.length === 0 ? "Sound: every line follows the one before, and the deposits add up." : "Not sound.",
  );
  return faults.length === 0 ? 0 : 2;
}
