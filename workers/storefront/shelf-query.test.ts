import fc from "fast-check";
import { expect, it } from "vitest";
import { facetKinds } from "../search/query.ts";
import { isNarrowed, readShelf, sorts, toggled, writeShelf } from "./shelf-query.ts";

const read = (query: string) => readShelf(new URL(`https://shop.example/en/search${query}`), null);

it("an address that was written is read back as the same search", () => {
  const filters = fc.dictionary(
    fc.constantFrom(...facetKinds),
    fc.uniqueArray(fc.stringMatching(/^[a-z][a-z-]{0,20}$/), { minLength: 1, maxLength: 5 }),
  );
  fc.assert(
    fc.property(
      fc.stringMatching(/^[\p{L}\p{N}]{0,20}$/u),
      filters,
      fc.constantFrom(...sorts),
      (text, chosen, sort) => {
        const search = { text, filters: { ...chosen }, sort, cursor: null };
        expect(read(writeShelf(search))).toEqual({ ...search, collection: null, limit: 24 });
      },
    ),
  );
});

it("choosing a term twice takes it away again", () => {
  const once = toggled({}, "technique", "celadon");
  expect(isNarrowed({ filters: once })).toBe(true);
  expect(isNarrowed({ filters: toggled(once, "technique", "celadon") })).toBe(false);
});

it("what is not understood is left out, and nothing is unbounded", () => {
  const search = read(`?technique=<script>&sort=loud&q=${"x".repeat(500)}&${"motif=a&".repeat(40)}`);
  expect(search.filters).toEqual({ motif: ["a"] });
  expect(search.sort).toBe("relevance");
  expect(search.text).toHaveLength(120);
});
