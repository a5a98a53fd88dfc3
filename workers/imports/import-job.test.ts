import { expect, test } from "vitest";
import { contextOf, isOpen, moveImport } from "./import-job.ts";

test("an import goes forward through its states and never comes back from an end", () => {
  expect(moveImport("announced", "uploaded").ok).toBe(true);
  expect(moveImport("uploaded", "reading").ok).toBe(true);
  expect(moveImport("reading", "reading").ok).toBe(true);
  expect(moveImport("reading", "done").ok).toBe(true);
  expect(moveImport("announced", "reading")).toMatchObject({ fault: { code: "import.illegal_move" } });
  for (const end of ["done", "failed", "cancelled"] as const) {
    expect(isOpen(end)).toBe(false);
    expect(moveImport(end, "reading").ok).toBe(false);
  }
});

test("translations belong to the shop their products came from, and an operator's regions join the shop's markets", () => {
  const shop = { regions: { eu: "EUR" }, location: "shanghai" } as const;
  expect(contextOf({}, "spree-translations", shop)).toMatchObject({
    source: "spree",
    location: "shanghai",
    locale: "en",
  });
  expect(contextOf({ regions: { Nordics: "DKK" }, source: "old" }, "medusa", shop)).toMatchObject({
    source: "old",
    regions: { eu: "EUR", nordics: "DKK" },
  });
});
