/** The sandbox acquirer's report of a day, five hundred lines at a time. */
import { answered, unknown, type ProviderAnswer, type ReportLine, type ReportPage } from "./provider.ts";
import { readMoney, type Ask } from "./sandbox.ts";
import { isObject } from "../kernel/json-object.ts";

const lines_a_page = 500;

export async function readReport(ask: Ask, day: string, after: string | null): Promise<ProviderAnswer<ReportPage>> {
  const behind = after === null ? "" : `&after=${encodeURIComponent(after)}`;
  const answer = await ask("GET", `/v1/reports/${day}?limit=${lines_a_page}${behind}`);
  if (answer.outcome !== "answered") return answer;
  const { data, has_more: more } = answer.value;
  const lines = Array.isArray(data) ? data.map(readLine) : [null];
  const known = lines.filter((line) => line !== null);
  if (known.length !== lines.length) return unknown("unreadable_answer");
  return answered({ lines: known, next: more === true ? (known.at(-1)?.providerRef ?? null) : null });
}

function readLine(value: unknown): ReportLine | null {
  if (!isObject(value) || typeof value["id"] !== "string" || typeof value["at"] !== "string") return null;
  const { kind, merchant_reference: ourId } = value;
  const amount = readMoney(value["amount_minor"], value["currency"]);
  if (!amount || (kind !== "capture" && kind !== "refund") || typeof ourId !== "string") return null;
  return { kind, providerRef: value["id"], ourId, amount, feeMinor: 0, at: Date.parse(value["at"]) };
}
