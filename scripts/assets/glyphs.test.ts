import { expect, test } from "vitest";
import { chunks, shortStrings, unicodeRange } from "./glyphs.ts";

test("titles are found in TypeScript, JSON and SQL, stories are left out", () => {
  const source = `{ title: "粉青弦纹瓶", story: "${"松烟一炉".repeat(20)}" } ('青花碗', \`香插\`)`;
  expect(shortStrings(source)).toEqual(["粉青弦纹瓶", "青花碗", "香插"]);
});

test("characters beside one another are written as one range", () => {
  expect(unicodeRange(["c", "a", "b", "雅"])).toBe("U+61-63,U+96c5");
  expect(unicodeRange([])).toBe("");
});

test("files are cut in order, none larger than asked", () => {
  expect(chunks([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
});
