import { expect, test } from "vitest";
import { isUnchanged } from "./revalidate.ts";

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", W/"a"', true],
  ['"b" ,"a"', true],
  ["*", true],
  ['"b"', false],
  ["a", false],
  ["", false],
  [null, false],
  ['"aa"', false],
])("If-None-Match: %s", (sent, unchanged) => {
  expect(isUnchanged(sent, '"a"')).toBe(unchanged);
  expect(isUnchanged(sent, 'W/"a"')).toBe(unchanged);
});

test("an answer without a tag is never unchanged", () => {
  expect(isUnchanged("*", "")).toBe(false);
});
