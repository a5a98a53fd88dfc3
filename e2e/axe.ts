/** What axe-core objects to on the page that is open: rule, place and advice, one line each. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export async function objections(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 5).map(({ target, failureSummary, html }) => {
      const why = (failureSummary ?? "").replace(/\s+/g, " ").slice(0, 300);
      return `${page.url()} ${id}: ${target.join(" ")} ${html.slice(0, 160)} — ${why}`;
    }),
  );
}
