/** Simplified to traditional Chinese with Taiwan's character forms, at build time only. */
import * as OpenCC from "opencc-js";

const convert = OpenCC.Converter({ from: "cn", to: "tw" }) as (text: string) => string;

/** OpenCC picks the commoner reading; these few words of our trade need the other one. */
const corrections: readonly (readonly [string, string])[] = [
  ["釐米", "公分"],
  ["手捲", "手卷"],
  ["畫捲", "畫卷"],
];

export function toHant(text: string): string {
  return corrections.reduce((out, [wrong, right]) => out.replaceAll(wrong, right), convert(text));
}
