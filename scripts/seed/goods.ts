/**
 * What the shop sells of each piece: sizes, choices, editions, stock, weights, codes. Prices follow the rule written at
 * the top of workers/imports/readers/museum-price.ts (dollars by category, technique and size; the rest from dollars):
 * they are invented, like the stock. An option multiplies the dollars by the factor beside it below.
 */
import type { Form } from "../../workers/imports/readers/glossary.ts";
import type { Size_mm } from "../../workers/imports/readers/museum-draft.ts";
import { hsCodeOf } from "../../workers/imports/readers/museum-hs-code.ts";
import { dollarsFor } from "../../workers/imports/readers/museum-price.ts";
import { isPicture, type Chosen } from "./choose.ts";
import { hashOf, pick } from "./words.ts";

export type Making = "edition" | "order" | "reduced" | "cloth" | "plain";
export type Stock = readonly [shanghai: number, rotterdam: number, osaka: number];
export type GoodVariant = {
  readonly sku: string;
  readonly options: { readonly [name: string]: string };
  readonly usd: number;
  readonly was?: number;
  readonly stock: Stock;
  readonly weight_grams: number;
};
export type Good = {
  readonly making: Making;
  readonly edition?: number;
  readonly size_mm: Size_mm;
  readonly hsCode: string;
  readonly variants: readonly GoodVariant[];
};

type Choice = readonly [name: string, ...values: (readonly [value: string, factor: number])[]];
const choices: { readonly [kind: string]: Choice } = {
  size: ["Size", ["Small", 0.8], ["Large", 1.3]],
  three: ["Size", ["Small", 0.8], ["Medium", 1], ["Large", 1.4]],
  glaze: ["Glaze", ["Bright", 1], ["Satin", 1], ["Dry", 1.1]],
  frame: ["Frame", ["Unframed", 1], ["Oak", 1.7], ["Black ash", 1.7]],
  mount: ["Mounting", ["Unmounted sheet", 0.7], ["Silk mounting", 1.4]],
  colour: ["Colourway", ["Indigo", 1], ["Madder", 1], ["Undyed", 0.9]],
  two: ["Colourway", ["Celadon", 1], ["Persimmon", 1]],
  pair: ["Set", ["Single", 1], ["Pair", 1.9]],
  four: ["Set", ["Single", 1], ["Pair", 1.9], ["Set of four", 3.6]],
  ring: ["Ring size", ["52", 1], ["54", 1], ["56", 1], ["58", 1]],
};
const choicesOf: { readonly [form: string]: string } = {
  print: "frame",
  "album-leaf": "frame",
  "fan-leaf": "frame",
  "hanging-scroll": "mount",
  handscroll: "mount",
  cushion: "colour",
  scarf: "colour",
  shawl: "colour",
  runner: "two",
  candlestick: "pair",
  cup: "four",
  "tea-bowl": "pair",
  "stem-cup": "pair",
  "wine-glass": "four",
  plate: "four",
  dish: "pair",
  ring: "ring",
  "ink-cake": "pair",
  tile: "four",
  vase: "size",
  "bottle-vase": "size",
  bowl: "three",
  jar: "size",
  box: "size",
};
const cloth_mm: { readonly [form: string]: Size_mm } = {
  cushion: { height: 450, width: 450 },
  scarf: { height: 900, width: 900 },
  runner: { height: 1600, width: 350 },
  shawl: { height: 1800, width: 700 },
  hanging: { height: 900, width: 600 },
  pouch: { height: 140, width: 120 },
  doily: { diameter: 180 },
};
const grams_per_size: { readonly [family: string]: number } = {
  ceramic: 420,
  textile: 8,
  painting: 30,
  print: 40,
  metal: 700,
  lacquer: 180,
  stone: 260,
  glass: 380,
  wood: 240,
  ink: 300,
};

/** Everything about one piece that is not words. */
export function goodOf(one: Chosen, form: Form): Good {
  const { facts, kinds } = one;
  const roll = (what: string, of: number): number => hashOf(`${what} ${facts.id}`) % of;
  const { size_mm, reduced } = sizeOf(one, form);
  const resewn = kinds.technique.family === "textile" && cloth_mm[form.slug] !== undefined;
  const longest_mm = Math.max(...Object.values(size_mm));
  const usd = dollarsFor({ category: form.category, technique: kinds.technique.slug, longest_mm });
  const isEdition = roll("edition", 100) < (isPicture(kinds) ? 30 : 10);
  const isOrder = !isEdition && (form.category === "furniture" || roll("order", 100) < 7);
  const edition = isEdition ? pick([30, 50, 60, 80, 88, 99, 120, 150, 200], `n ${facts.id}`) : undefined;
  const choice =
    roll("choice", 100) < 62 || isPicture(kinds)
      ? choices[choicesOf[form.slug] ?? (kinds.technique.slug === "stoneware" ? "glaze" : "")]
      : undefined;
  const values = choice ? (choice.slice(1) as (readonly [string, number])[]) : ([["", 1]] as const);
  const was = roll("was", 100) < 9 ? 1.2 : 0;
  const weight = Math.max(
    15,
    Math.round(((grams_per_size[kinds.technique.family] ?? 200) * Math.min(6, (longest_mm / 150) ** 1.6)) / 5) * 5,
  );
  return {
    making: isEdition ? "edition" : isOrder ? "order" : resewn ? "cloth" : reduced ? "reduced" : "plain",
    ...(edition ? { edition } : {}),
    size_mm,
    hsCode: hsCodeOf(kinds, form),
    variants: values.map(([value, factor], i) => {
      const now = round(usd * factor);
      return {
        sku: skuOf(one, value),
        options: choice ? { [choice[0]]: value } : {},
        usd: now,
        ...(was ? { was: round(now * was) } : {}),
        stock: isOrder ? [0, 0, 0] : stockOf(`${facts.id} ${i}`, edition ? Math.floor(edition / values.length) : 0),
        weight_grams: Math.round((weight * Math.max(1, factor)) / 5) * 5,
      };
    }),
  };
}

const round = (usd: number): number =>
  usd >= 500 ? Math.round(usd / 20) * 20 : usd >= 100 ? Math.round(usd / 5) * 5 : Math.max(12, Math.round(usd));

/** Big pots come down to a shelf, cloth to the width it is sewn at; the rest keep the recorded size. */
function sizeOf({ facts, kinds }: Chosen, form: Form): { size_mm: Size_mm; reduced: boolean } {
  const cloth = cloth_mm[form.slug];
  if (cloth && kinds.technique.family === "textile") return { size_mm: cloth, reduced: false };
  const largest = Math.max(...Object.values(facts.size_mm));
  const cap =
    form.category === "scrolls"
      ? 1_200
      : form.category === "furniture"
        ? 1_000
        : isPicture(kinds)
          ? 520
          : kinds.technique.family === "textile"
            ? 1_500
            : 340;
  const scale = Math.min(1, cap / largest);
  const size_mm = Object.fromEntries(
    Object.entries(facts.size_mm).map(([side, mm]) => [side, Math.max(5, Math.round(mm * scale))]),
  );
  return { size_mm, reduced: scale < 0.9 };
}

/** About one in sixteen has gone, one in eight is nearly gone; an edition never shows more than it has. */
function stockOf(key: string, most: number): Stock {
  const fate = hashOf(`fate ${key}`) % 100;
  const cap = (n: number) => (most ? Math.min(n, Math.floor(most / 3)) : n);
  if (fate < 6) return [0, 0, 0];
  if (fate < 18) return [cap(1 + (hashOf(`a ${key}`) % 3)), 0, 0];
  return [cap(2 + (hashOf(`a ${key}`) % 38)), cap(hashOf(`b ${key}`) % 22), cap(hashOf(`c ${key}`) % 16)];
}

function skuOf({ facts }: Chosen, value: string): string {
  const short = value
    .replace(/[^A-Za-z0-9]+/g, "")
    .slice(0, 6)
    .toUpperCase();
  const accession = facts.accession
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${facts.museum.key === "cma" ? "YC" : "YP"}-${accession}${short ? `-${short}` : ""}`;
}
