/** Which collections a piece hangs in: where its studio is, how it is made, what it is for, what it costs. */
import type { Form } from "../../workers/imports/readers/glossary.ts";
import type { Chosen } from "./choose.ts";
import type { Good } from "./goods.ts";

const byRegion: { readonly [region: string]: string } = {
  jiangnan: "jiangnan",
  northwest: "northwest",
  lingnan: "lingnan",
  bashu: "bashu",
  kyoto: "kyoto-to-noto",
  kanto: "kyoto-to-noto",
  kyushu: "kyoto-to-noto",
  hokuriku: "kyoto-to-noto",
  persia: "silk-road-west",
  anatolia: "silk-road-west",
  maghreb: "silk-road-west",
};
const byFamily: { readonly [family: string]: string } = {
  ceramic: "kiln-and-fire",
  textile: "loom-and-thread",
  painting: "ink-and-paper",
  print: "ink-and-paper",
  ink: "ink-and-paper",
  wood: "wood-and-lacquer",
  lacquer: "wood-and-lacquer",
  stone: "jade-and-stone",
  metal: "metal-and-light",
  glass: "metal-and-light",
};
const springTea =
  /celadon|qingbai|white-porcelain|yue|ding|jian|yixing|blue-and-white|lacquer|stoneware|oribe|guan|cizhou/;

export function collectionsOf({ kinds, studio }: Chosen, form: Form, good: Good): string[] {
  const lowest = Math.min(...good.variants.map((one) => one.usd));
  return [
    byRegion[studio.region],
    byFamily[kinds.technique.family],
    form.category === "tea" && springTea.test(kinds.technique.slug) ? "first-tea-of-spring" : undefined,
    form.category === "desk" || form.slug === "snuff-bottle" ? "gifts-for-a-desk" : undefined,
    good.edition ? "limited-editions" : undefined,
    lowest < 50 ? "under-fifty" : undefined,
  ].filter((slug) => slug !== undefined);
}
