/** The forms of returns, claims and disputes: multipart, because photographs come along. Everything is bounded. */
import { parseDecimal, type Currency } from "../kernel/money.ts";
import type { Request$ } from "../platform/http/context.ts";

export type CaseForm = {
  text(name: string, chars_max?: number): string;
  files(name: string): readonly File[];
  /** fields "pieces.<line>" with whole numbers above nothing */
  pieces(prefix: string): readonly { readonly lineId: string; readonly quantity: number }[];
  /** null: left empty; NaN: not an amount */
  minor(name: string, currency: Currency): number | null;
};
const fields_max = 120;
const files_max = 6;

export async function readCaseForm(c: Request$): Promise<CaseForm> {
  const body = (await c.req.parseBody({ all: true })) as Record<string, string | File | (string | File)[]>;
  const names = Object.keys(body).slice(0, fields_max);
  const all = (name: string) => (names.includes(name) ? [body[name]!].flat() : []);
  const text = (name: string, chars_max = 200): string => {
    const first = all(name)[0];
    return typeof first === "string" ? first.trim().slice(0, chars_max) : "";
  };
  return {
    text,
    files: (name) =>
      all(name)
        .filter((one) => one instanceof File)
        .slice(0, files_max),
    pieces: (prefix) =>
      names
        .filter((name) => name.startsWith(prefix))
        .map((name) => ({ lineId: name.slice(prefix.length), quantity: Number(text(name, 4)) }))
        .filter(({ quantity }) => Number.isInteger(quantity) && quantity > 0 && quantity <= 999),
    minor: (name, currency) => {
      const typed = text(name, 20);
      return typed === "" ? null : (parseDecimal(typed.replace(",", "."), currency)?.minor ?? Number.NaN);
    },
  };
}
