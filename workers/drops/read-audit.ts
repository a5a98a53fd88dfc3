/** The log of a sale as its audit page reads it: what it comes to, and one page of its lines. */
import type { Shop } from "../platform/shop.ts";
import { audit_page_lines, beginReading, readLine, summaryOf, type LogSummary, type Reading } from "./audit.ts";
import type { Entry } from "./chain.ts";
import { isSignedWord } from "./draw/beacon.ts";
import type { BeaconWord, DrawEvent } from "./draw/draw.ts";
import { unsigned_word } from "./draw/verify.ts";
import { isSealed, keyOfLog, readLog } from "./export-log.ts";
import type { Sale } from "./sale.ts";
import { findSale } from "./store.ts";
import { verifyLog, type Verdict } from "./verify-log.ts";

export type SaleAudit = {
  readonly summary: LogSummary;
  /** the shop's own check when the log was sealed; null: not sealed, or longer than is checked here */
  readonly verdict: Verdict | null;
  /** false: the sale still writes, and only its beginning was read */
  readonly whole: boolean;
  /** the round that a draw was mixed with, and whether the beacon's own key has signed it; null: none, or not yet checked */
  readonly beacon: { readonly source: string; readonly round: number; readonly signed: boolean } | null;
  readonly entries: readonly Entry[];
};
type KeptAudit = Omit<SaleAudit, "entries">;

/** A running sale is read from its objects, and no further than this: whoever wants it all takes the file. */
const running_lines_max = 2_000;
/** Beyond it a check takes longer than a page should; the command has no such limit. */
const checked_lines_max = 20_000;

const keyOfAudit = (sale: Sale): string => keyOfLog(sale).replace(/log\.jsonl$/, "audit-2.json");

export async function readAudit(shop: Shop, sale: Sale, page: number): Promise<SaleAudit> {
  if (!isSealed(sale)) return readRunning(shop, sale, page);
  const kept = (await keptAudit(shop, sale)) ?? (await keepAudit(shop, sale));
  return { ...kept, entries: await keptLines(shop, sale, kept.summary, page) };
}

async function readRunning(shop: Shop, sale: Sale, page: number): Promise<SaleAudit> {
  const first = page * audit_page_lines;
  const entries: Entry[] = [];
  const reading = await readAll(await readLog(shop, sale), running_lines_max, (entry, line) => {
    if (line >= first && line < first + audit_page_lines) entries.push(entry);
  });
  return {
    summary: summaryOf(reading),
    verdict: null,
    whole: reading.lines < running_lines_max,
    beacon: null,
    entries,
  };
}

async function keptAudit(shop: Shop, sale: Sale): Promise<KeptAudit | null> {
  const kept = await shop.blobs.media.get(keyOfAudit(sale));
  return kept ? kept.json<KeptAudit>() : null;
}

/** Listener of "sale.settled": a draw's log is checked when it is sealed, so that no page has to look at a signature. */
export async function auditSettled(shop: Shop, saleId: string): Promise<void> {
  const sale = await findSale(shop, saleId);
  if (sale?.mechanism === "draw") await readAudit(shop, sale, 0);
}

/** Made once, when somebody first asks: the log does not change any more. */
async function keepAudit(shop: Shop, sale: Sale): Promise<KeptAudit> {
  const entries: Entry[] = [];
  let word: BeaconWord | null = null;
  const reading = await readAll(await readLog(shop, sale), Number.POSITIVE_INFINITY, (entry, line) => {
    word ??= wordIn(entry);
    if (line < checked_lines_max) entries.push(entry);
  });
  const beacon = await checked(word);
  const plain = reading.lines > checked_lines_max ? null : verifyLog(entries);
  const verdict = plain && beacon?.signed === false ? { ...plain, faults: [...plain.faults, unsigned_word] } : plain;
  const audit: KeptAudit = { summary: summaryOf(reading), verdict, whole: true, beacon };
  await shop.blobs.media.put(keyOfAudit(sale), JSON.stringify(audit), {
    httpMetadata: { contentType: "application/json" },
  });
  return audit;
}

function wordIn({ event }: Entry): BeaconWord | null {
  const said = event as DrawEvent;
  return said.kind === "drawn" ? said.beacon : null;
}

async function checked(word: BeaconWord | null): Promise<SaleAudit["beacon"]> {
  return word && { source: word.source, round: word.round, signed: await isSignedWord(word) };
}

async function keptLines(shop: Shop, sale: Sale, { pages, bytes }: LogSummary, page: number): Promise<Entry[]> {
  const offset = pages[page];
  if (offset === undefined) return [];
  const range = { offset, length: (pages[page + 1] ?? bytes) - offset };
  const part = await shop.blobs.media.get(keyOfLog(sale), { range });
  const text = part ? await part.text() : "";
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Entry);
}

const utf8 = new TextEncoder();

async function readAll(
  log: ReadableStream<Uint8Array>,
  lines_max: number,
  see: (entry: Entry, line: number) => void,
): Promise<Reading> {
  const reading = beginReading();
  let rest = "";
  const take = (line: string): void => {
    if (line === "" || reading.lines >= lines_max) return;
    const entry = JSON.parse(line) as Entry;
    see(entry, reading.lines);
    readLine(reading, entry, utf8.encode(line).length + 1);
  };
  const reader = log.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + (value ?? "")).split("\n");
    rest = done ? "" : (lines.pop() ?? "");
    for (const line of lines) take(line);
    if (!done && reading.lines < lines_max) continue;
    if (!done) await reader.cancel();
    return reading;
  }
}
