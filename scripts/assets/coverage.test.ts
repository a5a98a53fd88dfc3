import { join } from "node:path";
import { expect, test } from "vitest";
import { missingFrom, slicesFor } from "./coverage.ts";

const root = join(import.meta.dirname, "../..");

test("a rare character is missed in the everyday file and found in its slice", async () => {
  const file = "noto-serif-sc/files/noto-serif-sc-chinese-simplified-500-normal.woff2";
  expect(await missingFrom(root, file, ["瓷", "炻"])).toEqual(["炻"]);
  expect([...slicesFor(root, "noto-serif-sc", 500, ["炻"]).values()]).toEqual([["炻"]]);
}, 30_000);
