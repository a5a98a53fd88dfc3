/** One object with everything a page says of it: neighbours, its maker's words, what delivery and border will ask. */
import type { Localized } from "../kernel/locale.ts";
import { money, type Money } from "../kernel/money.ts";
import { findProduct, related, type ProductCard, type ProductView, type VariantView } from "../catalog/index.ts";
import { deliveryOptions, type DeliveryOption } from "../logistics/index.ts";
import { readTogether } from "../platform/read-together.ts";
import type { Shop } from "../platform/shop.ts";
import {
  crossesBorder,
  dutyRateFrom,
  dutyRatesFor,
  dutyThresholdOf,
  estimateDuty,
  thresholdIn,
  type DutyRow,
  type ThresholdRow,
} from "../pricing/index.ts";
import {
  selectLatestOfProduct,
  selectSummaryOfProduct,
  toReview,
  toSummary,
  type Review,
  type ReviewRow,
  type Summary,
  type SummaryRow,
} from "../reviews/index.ts";
import { selectSellerOfProduct, type SoldBy } from "../sellers/index.ts";
import { movingPriceOf, selectRulesOfProduct, type MovingPrice, type RuleOnPage } from "../price-rules/index.ts";
import { hsCodeOf, leavesFrom, makerStory } from "./store.ts";

export type BorderEstimate = {
  /** cheapest first */
  readonly options: readonly DeliveryOption[];
  /** null: no border is crossed; zero: crossed, nothing expected */
  readonly duty: Money | null;
};

export type ProductPageView = {
  readonly product: ProductView;
  readonly related: readonly ProductCard[];
  readonly makerStory: Localized | null;
  /** null: the house itself */
  readonly soldBy: SoldBy | null;
  /** of the piece the page offers first, where its price moves by a published rule */
  readonly movingPrice: MovingPrice | null;
  /** null while nothing can be said: no price in this currency */
  readonly estimate: BorderEstimate | null;
  readonly reviews: { readonly summary: Summary; readonly latest: readonly Review[] };
};

/** For pieces whose record says no weight. */
const usual_grams = 800;
const latest_reviews = 3;

/** null when there is no such product for sale. One round trip. */
export async function loadProduct(shop: Shop, slug: string): Promise<ProductPageView | null> {
  const asked = readTogether(shop);
  const [product, neighbours, story, leaving, rates, threshold, summary, latest, soldBy, rules] = await Promise.all([
    findProduct(asked, slug),
    related(asked, { slug }, 6),
    asked.db.first<{ story: string | null }>(makerStory(shop.locale, slug)),
    asked.db.all<{ country: string }>(leavesFrom(slug)),
    asked.db.all<DutyRow>(dutyRatesFor(shop, shop.shipTo, hsCodeOf(slug))),
    asked.db.first<ThresholdRow>(dutyThresholdOf(shop.shipTo, shop.currency)),
    asked.db.first<SummaryRow>(selectSummaryOfProduct(slug)),
    asked.db.all<ReviewRow>(selectLatestOfProduct(slug, latest_reviews)),
    asked.db.first<SoldBy>(selectSellerOfProduct(slug, shop.locale)),
    asked.db.all<RuleOnPage>(selectRulesOfProduct(slug, shop)),
  ]);
  if (!product) return null;
  const from = leaving.length > 0 ? leaving.map(({ country }) => country) : [product.origin].filter(Boolean);
  return {
    product,
    related: neighbours,
    soldBy: soldBy ?? null,
    movingPrice: movingOf(shop, product, rules),
    makerStory: story?.story ? pairOf(story.story) : null,
    estimate: estimateFor(shop, product, from, rates, threshold ?? undefined),
    reviews: { summary: toSummary(summary), latest: latest.map(toReview) },
  };
}

/** A market's own list stands beside the rule: who is shown it is told of no rule. */
function movingOf(shop: Shop, product: ProductView, rules: readonly RuleOnPage[]): MovingPrice | null {
  const piece = offeredFirst(product.variants);
  const rule = rules.find(({ variantId }) => variantId === piece?.id);
  return rule && piece?.price?.from !== "market" ? movingPriceOf(rule, shop.currency, shop.now) : null;
}

const pairOf = (json: string): Localized => {
  const [lang, text] = JSON.parse(json) as [string, string];
  return { text, lang };
};

/** The piece a page offers first: the cheapest one that can be had, else the cheapest. */
export function offeredFirst(variants: readonly VariantView[]): VariantView | null {
  const priced = variants.filter(({ price }) => price !== null);
  const cheapest = (some: readonly VariantView[]) =>
    some.reduce<VariantView | null>(
      (best, one) => (best && best.price!.unit.minor <= one.price!.unit.minor ? best : one),
      null,
    );
  return cheapest(priced.filter(({ availability }) => availability !== "sold_out")) ?? cheapest(priced);
}

function estimateFor(
  shop: Shop,
  product: ProductView,
  from: readonly string[],
  rates: readonly DutyRow[],
  threshold: ThresholdRow | undefined,
): BorderEstimate | null {
  const piece = offeredFirst(product.variants);
  if (!piece?.price) return null;
  const { unit } = piece.price;
  const options = deliveryOptions(shop, {
    country: shop.shipTo,
    weight_grams: piece.weight_grams ?? product.weight_grams ?? usual_grams,
    subtotal: unit,
    from,
  });
  const crosses = from.some((country) => crossesBorder(country, shop.shipTo));
  const duty = estimateDuty(
    [{ id: piece.id, hsCode: product.hsCode, valueMinor: unit.minor }],
    { rates: rates.map(dutyRateFrom), deMinimisMinor: thresholdIn(threshold, shop.currency) },
    shop.currency,
  );
  return {
    options: [...options].sort((a, b) => a.price.minor - b.price.minor),
    duty: crosses ? money(duty.minor, shop.currency) : null,
  };
}
