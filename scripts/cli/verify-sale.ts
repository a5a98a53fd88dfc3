/** `yaji verify-sale <file or address>`: re-checks a finished sale from its log alone. It asks no shop and trusts none. */
import { readFile } from "node:fs/promises";
import type { Entry } from "../../workers/drops/chain.ts";
import { verifyLot, type Opening } from "../../workers/drops/auction/verify.ts";
import { verifyDrawSigned } from "../../workers/drops/draw/verify.ts";
import { verifyProject } from "../../workers/drops/crowdfunding/verify.ts";
import { verifyPresale } from "../../workers/drops/presale/verify.ts";
import { verifyFlashSale } from "../../workers/drops/flash-sale/verify.ts";
import { verifyLog } from "../../workers/drops/verify-log.ts";

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

/** Amounts that were hidden, as the house gives them to an auditor: a file of them, or an answer of its API. */
async function openingsIn(place: string | undefined): Promise<Opening[]> {
  if (place === undefined) return [];
  const said = JSON.parse(await readFile(place, "utf8")) as Opening[] | { readonly openings: Opening[] };
  return Array.isArray(said) ? said : said.openings;
}

const nothing_yet = 3;

/** 0: sound, so far as it goes; 2: not; 3: there is nothing to check yet. */
export async function verifySale(place: string, openings?: string): Promise<number> {
  const entries = entriesOf(await read(place));
  if (entries.length === 0) {
    console.log("There is no line to check yet. The log of a lot is opened when the hammer has fallen.");
    return nothing_yet;
  }
  const code = await say(entries, openings);
  if (code === 0 && !verifyLog(entries)?.last)
    console.log(
      "It is not sealed: lines may still follow, and none can be missed at its end before that. Check it again later.",
    );
  return code;
}

async function say(entries: readonly Entry[], openings: string | undefined): Promise<number> {
  if (entries[0]?.chain === "lot") return sayLot(entries, await openingsIn(openings));
  if (entries[0]?.chain === "draw") return sayDraw(entries);
  if (entries[0]?.chain === "project") return sayProject(entries);
  if (entries[0]?.chain === "presale") return sayPresale(entries);
  const report = verifyFlashSale(entries);
  const { sale, lines, allotment, sold, held, unsold, buyers, settled, faults } = report;
  console.log(`${sale}  ${lines} lines, ${settled ? "sealed" : "still open"}`);
  console.log(`${allotment} units: ${sold} sold, ${held} held, ${unsold} unsold · ${buyers} buyers`);
  return verdict(faults, "Sound: every line follows the one before, and the units add up.");
}

function sayLot(entries: readonly Entry[], openings: readonly Opening[]): number {
  const { sale, lines, bids, extensions, sold, hammerMinor, currency, paddle, faults } = verifyLot(entries, openings);
  console.log(`${sale}  ${lines} lines: ${bids} bids, the end moved ${extensions} times`);
  console.log(sold ? `sold to paddle ${paddle} for ${hammerMinor} ${currency} (minor units)` : "not sold");
  if (openings.length > 0) console.log(`${openings.length} hidden amounts opened and folded again`);
  return verdict(faults, "Sound: every line follows the one before, and the rules were kept.");
}

/** The last lines of every report, and the code it ends with. */
function verdict(faults: readonly string[], sound: string): number {
  for (const fault of faults) console.log(`  ✗ ${fault}`);
  console.log(faults.length === 0 ? sound : "Not sound.");
  return faults.length === 0 ? 0 : 2;
}

const ranks_shown = 20;

/** Everything is made again from the log: the promise, the order, and who was offered what when. */
async function sayDraw(entries: readonly Entry[]): Promise<number> {
  const report = await verifyDrawSigned(entries);
  const { sale, lines, allotment, entries: count, withdrawn, commitment, seed, beacon, ranks, paid, faults } = report;
  console.log(`${sale}  ${lines} lines, ${report.settled ? "sealed" : "still open"}`);
  console.log(`${allotment} units, ${count} people, ${withdrawn} withdrew; promised before the first: ${commitment}`);
  console.log(seed === null ? "not drawn yet" : `drawn with the seed ${seed}`);
  if (beacon) console.log(`mixed with a public beacon, its signature checked by its key: ${beacon}`);
  for (const [i, { name, score, state }] of ranks.slice(0, Math.max(ranks_shown, allotment)).entries())
    console.log(`${String(i + 1).padStart(6)}  ${name}  ${score.slice(0, 16)}…  ${state}`);
  if (ranks.length > 0) console.log(`${paid} of ${allotment} paid for`);
  return verdict(faults, "Sound: the order is the one the promised seed makes.");
}

function sayProject(entries: readonly Entry[]): number {
  const { sale, lines, standing, faults } = verifyProject(entries);
  const { pledges, made, captured, dropped, cancelled, letGo, released, refunded, outcome } = standing;
  console.log(`${sale}  ${lines} lines: ${pledges.size} pledges, ${outcome ?? "still open"}`);
  console.log(
    `${made} pledged (minor units): ${captured} captured, ${dropped} dropped, ${cancelled} taken back, ${letGo} let go`,
  );
  console.log(`${released} released to the creator and the house, ${refunded} paid back`);
  return verdict(faults, "Sound: every line follows the one before, and the money adds up.");
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
  return verdict(faults, "Sound: every line follows the one before, and the deposits add up.");
}
