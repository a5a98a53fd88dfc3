import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { dealer, hashOf } from "./words.ts";

const records = "../shared/data";
const committed = "d1-migrations/seeds";

it("chance is a hash: the same key gives the same number on every machine", () => {
  expect([hashOf("studio 1"), hashOf("青"), hashOf("")]).toEqual([1_202_467_587, 3_428_004_709, 447_806_413]);
  expect(new Set(Array.from({ length: 1_000 }, (_, i) => hashOf(`key ${i}`) % 97)).size).toBe(97);
});

it("a dealer gives every card of a pile before it gives one twice", () => {
  const deal = dealer();
  const cards = ["a", "b", "c", "d"];
  expect(new Set(cards.map(() => deal("pile", cards))).size).toBe(4);
});

it.skipIf(!existsSync(records))("building again from the records gives the committed files to the byte", () => {
  const folder = mkdtempSync(join(tmpdir(), "yaji-seed-"));
  execFileSync(process.execPath, ["scripts/seed/build-catalogue.ts", records, folder]);
  const files = [
    ...readdirSync(`${folder}/catalogue`).map((file) => `catalogue/${file}`),
    "collections.json",
    "pages.json",
  ];
  for (const file of files) {
    expect(readFileSync(`${folder}/${file}`).equals(readFileSync(`${committed}/${file}`)), file).toBe(true);
  }
  rmSync(folder, { recursive: true });
});
