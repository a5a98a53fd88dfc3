/** The table of products as its address asks for it, and the same as a file. */
import { decimal, isCurrency, money } from "../kernel/money.ts";
import { iso } from "../kernel/clock.ts";
import { csvLine, inert } from "../imports/index.ts";
import type { Locale } from "../kernel/locale.ts";
import type { Shop } from "../platform/shop.ts";
import {
  findCollectionChoices,
  listProductLines,
  productSorts,
  stockBands,
  type Choice,
  type ProductFilter,
  type ProductLine,
} from "./product-store.ts";

export type ProductStatus = "active" | "draft" | "archived";
export type ProductListView = {
  readonly lines: readonly ProductLine[];
  readonly next: string | null;
  /** not the first page */
  readonly later: boolean;
  readonly filter: ProductFilter;
  readonly collections: readonly Choice[];
  /** a status that has just been changed, for taking it back */
  readonly was: {
    readonly id: string;
    readonly title: string;
    readonly before: ProductStatus;
    readonly now: ProductStatus;
  } | null;
};

const statuses: readonly string[] = ["active", "draft", "archived"];
export const isStatus = (text: string | null | undefined): text is ProductStatus => statuses.includes(text ?? "");

/** Bad values mean: not asked. */
export function productFilterOf(asked: URLSearchParams): ProductFilter {
  const sort = productSorts.find((known) => known === asked.get("sort")) ?? "changed";
  const band = stockBands.find((known) => known === asked.get("band"));
  const status = asked.get("status");
  const text = asked.get("q")?.trim().slice(0, 120);
  const collection = asked.get("collection")?.slice(0, 120);
  return {
    sort,
    ascending: asked.has("dir") ? asked.get("dir") === "asc" : sort === "title" || sort === "free",
    cursor: asked.get("cursor"),
    ...(text ? { text } : {}),
    ...(isStatus(status) ? { status } : {}),
    ...(collection ? { collection } : {}),
    ...(band ? { band } : {}),
  };
}

export async function productListView(shop: Shop, asked: URLSearchParams, locale: Locale): Promise<ProductListView> {
  const filter = productFilterOf(asked);
  const [page, collections] = await Promise.all([
    listProductLines(shop, filter, locale),
    findCollectionChoices(shop, locale),
  ]);
  const changed = page.items.find(({ id }) => id === asked.get("changed"));
  const before = asked.get("before");
  return {
    lines: page.items,
    next: page.next,
    later: Boolean(filter.cursor),
    filter,
    collections,
    was: changed && isStatus(before) ? { id: changed.id, title: changed.title, before, now: changed.status } : null,
  };
}

const export_rows_max = 100_000;
const heads = [
  "id",
  "title",
  "language",
  "status",
  "sku",
  "price",
  "currency",
  "free",
  "languages",
  "address",
  "created",
  "changed",
];

/** Cells that a spreadsheet would run are made inert (CWE-1236). The whole list, page by page. */
export async function* productCsv(shop: Shop, asked: URLSearchParams, locale: Locale): AsyncGenerator<string> {
  yield csvLine(heads);
  let cursor: string | null = null;
  for (let rows = 0; rows < export_rows_max; rows += 500) {
    const page = await listProductLines(shop, { ...productFilterOf(asked), cursor, size: 500 }, locale);
    yield page.items.map((line) => csvLine(cellsOf(line).map(inert))).join("");
    cursor = page.next;
    if (!cursor) return;
  }
}

const cellsOf = (line: ProductLine): string[] => [
  line.id,
  line.title,
  line.titleLocale,
  line.status,
  line.sku ?? "",
  line.minor !== null && isCurrency(line.currency) ? decimal(money(line.minor, line.currency)) : "",
  line.currency ?? "",
  line.free === null ? "" : String(line.free),
  String(line.languages),
  line.slug,
  iso(line.createdAt),
  iso(line.updatedAt),
];
