import { expect, test } from "vitest";
import { chunks, headingsIn, metTogether, titlesIn, unicodeRange, wordsIn } from "./glyphs.ts";
import { japanese, simplified, traditional } from "./repertoire.ts";

test("titles of one language are found in seeds, stories and other languages are left out", () => {
  const line = JSON.stringify({
    t: { "zh-Hans": "粉青弦纹瓶", ja: "粉青弦文瓶" },
    s: { "zh-Hans": "松烟一炉".repeat(20) },
  });
  expect(titlesIn(line, "zh-Hans")).toEqual(["粉青弦纹瓶"]);
  expect(titlesIn(`{ name: { ja: "青灯窯", en: "Blue Lamp Kiln" } }`, "ja")).toEqual(["青灯窯"]);
});

test("words of a file of copy are its strings and templates", () => {
  expect(wordsIn('{ home: "首页", leafOf: (n) => `第 ${n} 开` }')).toEqual(["首页", "第 ${n} 开"]);
});

test("headings of a file of copy are known by their keys", () => {
  expect(headingsIn('{ title: "专题", lede: "按时令编排。", allStories: "全部物语" }')).toEqual(["专题", "全部物语"]);
});

test("characters beside one another are written as one range", () => {
  expect(unicodeRange(["c", "a", "b", "雅"])).toBe("U+61-63,U+96c5");
  expect(unicodeRange([])).toBe("");
});

test("files are cut in order, none larger than asked", () => {
  expect(chunks([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
});

test("characters of one title are kept in one file, the most used first, and none is lost", () => {
  const titles = ["甲乙丙", "丁戊己", "甲丙", "丁己"];
  expect(metTogether([..."甲丁乙戊丙己庚"], titles, 3)).toEqual([["甲", "丙", "乙"], ["丁", "己", "戊"], ["庚"]]);
});

test("everyday characters are as many as the standards list", () => {
  expect([simplified().length, traditional().length, japanese().length]).toEqual([3755, 5401, 2965]);
});
