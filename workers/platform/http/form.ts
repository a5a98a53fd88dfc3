/** Reads what forms send: text, bounded; numbers as people write them, or a refusal. */
import { latinDigits } from "../../kernel/digits.ts";
import { isCurrency, parseDecimal } from "../../kernel/money.ts";
import type { Request$ } from "./context.ts";

const text_chars_max = 60_000;

export type Form = {
  /** trimmed; "" when it was not sent */
  text(name: string, chars_max?: number): string;
  has(name: string): boolean;
  all(name: string): string[];
  file(name: string): File | null;
  /** every field whose name begins so, without the beginning */
  under(prefix: string): [string, string][];
};

export async function readForm(c: Request$): Promise<Form> {
  const data = await c.req.formData();
  const text = (name: string, chars_max = text_chars_max): string => {
    const value = data.get(name);
    return typeof value === "string" ? value.trim().slice(0, chars_max) : "";
  };
  return {
    text,
    has: (name) => data.has(name),
    all: (name) =>
      data
        .getAll(name)
        .filter((one): one is string => typeof one === "string")
        .slice(0, 200),
    file: (name) => {
      const value = data.get(name) as File | string | null;
      return value !== null && typeof value !== "string" && value.size > 0 ? value : null;
    },
    under: (prefix) =>
      [...data.keys()]
        .filter((key) => key.startsWith(prefix))
        .slice(0, 300)
        .map((key) => [key.slice(prefix.length), text(key)]),
  };
}

/** Digits of any script people type; null: nothing written; NaN: no whole number. */
export function wholeNumber(text: string): number | null {
  if (text === "") return null;
  const plain = latinDigits(text).replace(/[\s,\u00a0\u202f_]/g, "");
  return /^\d{1,12}$/.test(plain) ? Number(plain) : Number.NaN;
}

/** "48", "48.00" or "48,00" into minor units of the currency; null: nothing written; NaN: no such amount. */
export function minorOf(text: string, currency: string): number | null {
  if (text === "") return null;
  if (!isCurrency(currency)) return Number.NaN;
  const plain = latinDigits(text)
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(",", ".");
  return parseDecimal(plain, currency)?.minor ?? Number.NaN;
}
