/** What was captured and paid back on one day (UTC), line by line, for the shop's reconciler. */
import { day_ms, iso } from "../../workers/kernel/clock.ts";
import { decimal, type Currency } from "../../workers/kernel/money.ts";
import { json, problem, type Answer } from "./http.ts";
import type { Shelf } from "./journal.ts";

type Line = {
  kind: "capture" | "refund";
  id: string;
  payment_session: string;
  merchant_reference: string;
  amount_minor: number;
  currency: Currency;
  at: string;
};

const page_max = 5_000;

/** GET /v1/reports/2026-11-23[?format=csv][&after=<id of the last line read>][&limit=]; pages of at most 5,000 lines. */
export function report(shelf: Shelf, date: string, query: URLSearchParams): Answer {
  const start = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(start)) return problem(422, "invalid_date");
  const all = linesBetween(shelf, start, start + day_ms);
  const after = query.get("after");
  const from = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
  const asked = Number(query.get("limit") ?? page_max);
  const size = Number.isInteger(asked) && asked > 0 ? Math.min(asked, page_max) : page_max;
  const data = all.slice(from, from + size);
  const more = from + size < all.length;
  if (query.get("format") === "csv") return csv(data, more);
  return json(200, { date, data, has_more: more, totals: totals(all) });
}

function linesBetween(shelf: Shelf, from: number, until: number): Line[] {
  const within = (at: number | null): at is number => at !== null && at >= from && at < until;
  const lines: Line[] = [];
  for (const { id, status, settledAt, merchantReference, capturedMinor, currency } of shelf.sessions.values()) {
    if (status !== "captured" || !within(settledAt)) continue;
    const about = { payment_session: id, merchant_reference: merchantReference, at: iso(settledAt) };
    lines.push({ kind: "capture", id, ...about, amount_minor: capturedMinor, currency });
  }
  for (const { id, status, settledAt, merchantReference, amountMinor, currency, sessionId } of shelf.refunds.values()) {
    if (status !== "succeeded" || !within(settledAt)) continue;
    const about = { payment_session: sessionId, merchant_reference: merchantReference, at: iso(settledAt) };
    lines.push({ kind: "refund", id, ...about, amount_minor: amountMinor, currency });
  }
  return lines.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
}

function totals(lines: readonly Line[]): Record<string, { captured_minor: number; refunded_minor: number }> {
  const sums: Record<string, { captured_minor: number; refunded_minor: number }> = {};
  for (const { kind, currency, amount_minor } of lines) {
    const sum = (sums[currency] ??= { captured_minor: 0, refunded_minor: 0 });
    sum[kind === "capture" ? "captured_minor" : "refunded_minor"] += amount_minor;
  }
  return sums;
}

function csv(lines: readonly Line[], more: boolean): Answer {
  const head = "kind,id,payment_session,merchant_reference,amount,currency,at";
  const rows = lines.map((line) =>
    [
      line.kind,
      line.id,
      line.payment_session,
      quoted(line.merchant_reference),
      decimal({ minor: line.amount_minor, currency: line.currency }),
      line.currency,
      line.at,
    ].join(","),
  );
  return {
    status: 200,
    body: `${[head, ...rows].join("\r\n")}\r\n`,
    headers: { "content-type": "text/csv; charset=utf-8", "cache-control": "no-store", "x-has-more": String(more) },
  };
}

/** RFC 4180; a leading formula sign is made harmless for spreadsheets. */
const quoted = (text: string): string => `"${text.replace(/^[=+\-@]/, "'$&").replaceAll('"', '""')}"`;
