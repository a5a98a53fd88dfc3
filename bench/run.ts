/**
 * `npm run bench`: the production bundle in workerd through Miniflare, without the dev proxy (a direct socket), beside bare
 * Workers that do one platform operation each. Three rounds of both sides in turn, warm and on disk; medians and ratios.
 * `--products 50000` fills the shop first; `--seconds 2` shortens a round; `--only cart` runs what contains the word.
 */
import { parseArgs } from "node:util";
import { addToCart, openCart, placeOrder, quoteCart } from "./drills/shopper.ts";
import { ask, hammer, median, walk, type Figures } from "./load.ts";
import { besides } from "./orientation.ts";
import { openStage } from "./stage.ts";

const { values: asked } = parseArgs({
  options: {
    products: { type: "string" },
    seconds: { type: "string", default: "3" },
    only: { type: "string", default: "" },
    rounds: { type: "string", default: "3" },
  },
});
const seconds = Number(asked.seconds);
const { sellable, direct, edge, bare, close } = await openStage(asked.products ? Number(asked.products) : null);
const variant = sellable[0]!.id;
const slug = sellable[1]!.slug;

type Side = () => Promise<Figures>;
type Row = { readonly name: string; readonly target: number; readonly ours: Side; readonly floor: Side };

const lengthOf = async (path: string): Promise<number> => Buffer.byteLength((await ask(direct + path)).body);
const page = async (name: string, path: string): Promise<Row[]> => {
  const n = await lengthOf(path);
  const floor: Side = () => hammer(`${bare}/bytes?n=${n}`, { seconds });
  return [
    { name: `${name} HTML, isolate hit`, target: 0.5, ours: () => hammer(direct + path, { seconds }), floor },
    {
      name: `${name} HTML, Cache API hit, beside a bare Cache API hit`,
      target: 0.3,
      ours: () => hammer(edge + path, { seconds }),
      floor: () => hammer(`${bare}/cache?n=${n}`, { seconds }),
    },
    {
      name: `${name} HTML, Cache API hit`,
      target: 0.3,
      ours: () => hammer(edge + path, { seconds }),
      floor,
    },
  ];
};

const carts = await Promise.all(Array.from({ length: 16 }, () => openCart(direct, variant)));
let added = 0;
let key = 0;
const checkout = async (n: number): Promise<void> => {
  const { cart_id } = await openCart(direct, variant);
  const { token } = await quoteCart(direct, cart_id, `bench-${n}@example.com`);
  await placeOrder(direct, token, `bench-${process.pid}-${key++}`);
};
const bareAsk = (path: string): Promise<unknown> => ask(bare + path);
/** What a checkout cannot do without: a new object, four D1 reads, one D1 batch, four more object calls, one call outward. */
const bareCheckout = async (n: number): Promise<void> => {
  await bareAsk("/d1-read");
  await bareAsk("/do-first-write");
  await bareAsk(`/do-read?who=${n % 16}`);
  await bareAsk("/d1-read");
  await bareAsk(`/do-write?who=${n % 16}`);
  await bareAsk("/d1-read");
  await bareAsk("/d1-write?n=12");
  await bareAsk(`/do-write?who=${n % 16}`);
  await bareAsk("/outbound");
  await bareAsk("/d1-write?n=2");
};

const fresh = { headers: { "cache-control": "no-cache" } };
const rows: Row[] = [
  ...(await page("home", "/en")),
  ...(await page("product", `/en/products/${slug}`)),
  ...(await page("collection", "/en/collections/kiln-and-fire")),
  {
    name: "product JSON, uncached",
    target: 0.5,
    ours: () => hammer(`${direct}/api/v1/products/${slug}`, { seconds, ...fresh }),
    floor: () => hammer(`${bare}/d1-read`, { seconds }),
  },
  {
    name: "add a line to a cart",
    target: 0.4,
    ours: () => walk(addToCartOnce, { seconds }),
    floor: () => walk(async (n) => void (await bareAsk(`/do-write?who=${n % 16}`)), { seconds }),
  },
  {
    name: "new cart and line",
    target: 0.6,
    ours: () => walk(async () => void (await openCart(direct, variant)), { seconds }),
    floor: () => walk(async () => void (await bareAsk("/do-first-write")), { seconds }),
  },
  {
    name: "full checkout",
    target: 0.5,
    ours: () => walk(checkout, { seconds, clients: 8 }),
    floor: () => walk(bareCheckout, { seconds, clients: 8 }),
  },
];

/** Quantities have an upper bound, so a cart that is nearly full is put aside for a new one. Rounds go on counting. */
async function addToCartOnce(): Promise<void> {
  const turn = added++;
  const i = turn % carts.length;
  if (Math.floor(turn / carts.length) % 90 === 89) carts[i] = await openCart(direct, variant);
  else await addToCart(direct, carts[i]!.cart_id, variant);
}

/** No floor, for reading beside other shops: the same work over JSON. */
const absolute: readonly { readonly name: string; readonly ours: Side }[] = [
  { name: "list of 24, JSON, warm", ours: () => hammer(`${direct}/api/v1/products`, { seconds }) },
  { name: "list of 24, JSON, uncached", ours: () => hammer(`${direct}/api/v1/products`, { seconds, ...fresh }) },
  { name: "product JSON, warm", ours: () => hammer(`${direct}/api/v1/products/${slug}`, { seconds }) },
  { name: "word search, JSON", ours: () => walk(async (n) => void (await search(n)), { seconds }) },
  {
    name: "search page with facets, made anew",
    ours: () => walk(async () => void (await must(`/en/search?q=${words[asks % words.length]!}&n=${asks++}`)), four),
  },
  {
    name: "collection page, made anew",
    ours: () => walk(async () => void (await must(`/en/collections/kiln-and-fire?sort=price&n=${asks++}`)), four),
  },
];
/** Never the same address twice, so no page is kept; four at a time, so that p95 tells of the page and not of a queue. */
let asks = Date.now();
const four = { seconds, clients: 4 };
const words = ["celadon", "porcelain", "lotus", "silk", "landscape", "%E9%9D%92%E7%93%B7", "bowl", "bronze"];
const search = (n: number) => must(`/api/v1/search?q=${words[n % words.length]!}`);
async function must(path: string): Promise<void> {
  const answer = await ask(direct + path, fresh);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.body.slice(0, 200)}`);
}

const show = (figures: Figures): string =>
  `${figures.perSecond.toFixed(0).padStart(6)}/s  p50 ${figures.p50_ms.toFixed(1).padStart(6)} ms  p95 ${figures.p95_ms.toFixed(1).padStart(6)} ms  p99 ${figures.p99_ms.toFixed(1).padStart(6)} ms${figures.failures ? `  ${figures.failures} FAILED` : ""}`;
const middle = (all: readonly Figures[]): Figures =>
  all.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(all.length / 2)]!;

console.log(
  `\nDirect socket into the Worker (no proxy, no compression), ${asked.products ?? "1,208"} products, ${asked.rounds} rounds of ${seconds} s, 16 clients (checkout 8).\n`,
);
for (const { name, target, ours, floor } of rows.filter(({ name }) => name.includes(asked.only))) {
  await ours();
  const [mine, theirs, ratios]: [Figures[], Figures[], number[]] = [[], [], []];
  for (let i = 0; i < Number(asked.rounds); i++) {
    mine.push(await ours());
    theirs.push(await floor());
    ratios.push(mine.at(-1)!.perSecond / theirs.at(-1)!.perSecond);
  }
  const ratio = median(ratios);
  console.log(
    `${ratio >= target ? "ok  " : "MISS"} ${name.padEnd(30)} ${ratio.toFixed(2)} of the floor (target ${target})\n       shop  ${show(middle(mine))}\n       bare  ${show(middle(theirs))}${besides(name, middle(mine).perSecond)}`,
  );
}
for (const { name, ours } of absolute.filter(({ name }) => name.includes(asked.only))) {
  await ours();
  const mine = middle([await ours(), await ours(), await ours()]);
  console.log(`     ${name.padEnd(30)} ${show(mine)}${besides(name, mine.perSecond)}`);
}
await close();
process.exit();
