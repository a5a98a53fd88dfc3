import fc from "fast-check";
import { expect, it } from "vitest";
import { allowedBy, purposes } from "./consent.ts";

it("consent is what was said last, purpose by purpose, in whatever order it is read", () => {
  const word = fc.record({ purpose: fc.constantFrom(...purposes), given: fc.boolean(), at: fc.nat(50) });
  fc.assert(
    fc.property(fc.uniqueArray(word, { selector: ({ purpose, at }) => `${purpose}${at}` }), (words) => {
      const allowed = allowedBy(words);
      expect(allowedBy(words.toReversed())).toEqual(allowed);
      for (const purpose of purposes) {
        const last = words.filter((one) => one.purpose === purpose).toSorted((a, b) => b.at - a.at)[0];
        expect(allowed[purpose]).toBe(last?.given ?? false);
      }
    }),
  );
});
