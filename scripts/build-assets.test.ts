import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { locales } from "../workers/kernel/locale.ts";
import { buildAssets } from "./build-assets.ts";

const root = join(import.meta.dirname, "..");
const dist = mkdtempSync(join(tmpdir(), "yaji-dist-"));
let built: Awaited<ReturnType<typeof buildAssets>>;
const fileOf = (address: string) => join(dist, "assets", address);
const size = (address: string) => statSync(fileOf(address)).size;

beforeAll(async () => {
  built = await buildAssets(root, dist);
}, 120_000);
afterAll(() => rmSync(dist, { recursive: true, force: true }));

test("the styles of shop and back office together stay within 9 kB, those of scarce things within 3 kB more", () => {
  const gz = (text: string) => gzipSync(text, { level: 9 }).length;
  const file = (address: string) => readFileSync(fileOf(address), "utf8");
  expect(gz(built.css) + gz(file(built.adminCss))).toBeLessThanOrEqual(9_000);
  expect(gz(file(built.salesCss))).toBeLessThanOrEqual(3_000);
});

test("the script every page carries stays within 3 kB", () => {
  expect(gzipSync(readFileSync(fileOf(built.boot)), { level: 9 }).length).toBeLessThanOrEqual(3_000);
});

test("the first font of each language is small enough for a weak network", () => {
  for (const locale of locales)
    for (const address of built.fonts[locale].preload)
      expect(size(address), `${locale} ${address}`).toBeLessThanOrEqual(48_000);
});

test("every address in the styles of every language is a file", () => {
  for (const { css, more } of Object.values(built.fonts)) {
    const all = css + (more ? readFileSync(fileOf(more), "utf8") : "");
    for (const [, address] of all.matchAll(/url\(([^)]+)\)/g)) expect(existsSync(fileOf(address!)), address).toBe(true);
  }
});

test("files that never change are named by their content and served for a year", () => {
  expect(readdirSync(join(dist, "assets/a")).filter((name) => !/\.[0-9A-Za-z]{8,10}\.\w+$/.test(name))).toEqual([]);
  expect(readFileSync(join(dist, "assets/_headers"), "utf8")).toContain("max-age=31536000, immutable");
});

test("directions are logical, so that a right-to-left page is the same page", () => {
  const physical =
    /(?:margin|padding|border|inset)-(?:left|right|top|bottom)\b|(?<![-\w])(?:left|right):|text-align:\s*(?:left|right)/;
  for (const css of [built.css, readFileSync(fileOf(built.salesCss), "utf8")])
    expect(physical.exec(css)?.[0]).toBeUndefined();
});
