import { expect, it } from "vitest";
import { locales } from "../../workers/kernel/locale.ts";
import { fillIn } from "./fill-in.ts";
import { copyFor } from "./index.ts";

const braces = (said: unknown): string[] => (JSON.stringify(said).match(/\{\w+\}/g) ?? []).toSorted();

it("letters about what comes after a sale put in the same names in every language", () => {
  const english = copyFor("en", "letters");
  for (const locale of locales) {
    const words = copyFor(locale, "letters");
    for (const key of Object.keys(english) as (keyof typeof english)[])
      expect([locale, key, ...braces(words[key])]).toEqual([locale, key, ...braces(english[key])]);
  }
  expect(fillIn("Dear {name}, {missing}", { name: "Wan" })).toBe("Dear Wan, {missing}");
});
