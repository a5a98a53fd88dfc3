/**
 * `npm run lighthouse [en]`: Lighthouse's mobile preset against the production bundle with the demo in it, on a folder
 * and ports of its own. Prints the four scores of each page and what costs the most; ends with 1 below 95. A busy machine
 * only ever makes a page look slower, so a page below the mark is judged again, three times at most, and each is printed.
 */
import lighthouse from "lighthouse";
import { launchBrowser } from "../e2e/browser.ts";
import { openStand } from "../e2e/stand/shop.ts";

const wanted = 95;
const tries_max = 3;
const first = 8_940;
const debugging = first - 1;
const locale = process.argv[2] ?? "en";
const paths = [`/${locale}`, `/${locale}/collections/gifts-for-a-desk`, `/${locale}/products/`];
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

const stand = await openStand({ first, entry: "production" });
const browser = await launchBrowser([`--remote-debugging-port=${debugging}`]);
let worst = 100;
try {
  for (const path of await withAProduct()) worst = Math.min(worst, await best(stand.shop + path));
} finally {
  await browser.close();
  await stand.close();
}
process.exit(worst < wanted ? 1 : 0);

async function withAProduct(): Promise<string[]> {
  const sql = "SELECT slug FROM products ORDER BY id LIMIT 1";
  const answer = await fetch(stand.desk, { method: "POST", body: JSON.stringify({ sql, params: [] }) });
  const [found] = (await answer.json()) as { slug: string }[];
  return paths.map((path) => (path.endsWith("/products/") ? path + found!.slug : path));
}

/** Somebody has been there before, so that the drawings and the sizes of a photograph are made. */
async function best(url: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 });
  await page.goto(url, { waitUntil: "networkidle" });
  await page.close();
  let score = 0;
  for (let tries = 0; tries < tries_max && score < wanted; tries++) score = Math.max(score, await judge(url));
  return score;
}

/** The lowest of the four scores. */
async function judge(url: string): Promise<number> {
  const run = await lighthouse(url, { port: debugging, output: "json", logLevel: "error" });
  if (!run) throw new Error(`Lighthouse said nothing about ${url}`);
  const { lhr } = run;
  const scores = categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100));
  const timing = [
    "first-contentful-paint",
    "largest-contentful-paint",
    "total-blocking-time",
    "cumulative-layout-shift",
  ];
  console.log(`${new URL(url).pathname}
  ${categories.map((name, i) => `${name} ${scores[i]}`).join("   ")}
  ${[...timing, "total-byte-weight"].map((id) => `${id} ${lhr.audits[id]?.displayValue ?? "–"}`).join("   ")}`);
  const weights = new Map(
    categories.flatMap((name) => (lhr.categories[name]?.auditRefs ?? []).map(({ id, weight }) => [id, weight])),
  );
  for (const { id, title, score, displayValue } of Object.values(lhr.audits)) {
    if (score === null || score >= 0.9 || !weights.get(id)) continue;
    console.log(`    ${id} ${score}: ${title} ${displayValue ?? ""}`);
  }
  return Math.min(...scores);
}
