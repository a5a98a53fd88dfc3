import { expect, it } from "vitest";
import { remaining } from "./remaining.ts";

it.each([
  [-1, "en", "00:00"],
  [308_001, "en", "05:09"],
  [7_509_000, "en", "02:05:09"],
  [604_709_000, "en", "6 days 23:58:29"],
  [86_400_000, "zh-Hans", "1天 00:00:00"],
  [604_709_000, "ar", "6 أيام 23:58:29"],
] as const)("%d ms are left in %s: %s", (ms, locale, said) => {
  expect(remaining(ms, locale).replace(/\u00a0/g, " ")).toBe(said);
});
