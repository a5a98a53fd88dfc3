/** What the previewed rooms have in common: a few sentences, a shopper, a head, a card. */
import { ProductCard } from "../../web/components/product-card.tsx";
import type { Theme } from "../../web/layout/themes.ts";
import type { Locale } from "../../workers/kernel/locale.ts";
import { money } from "../../workers/kernel/money.ts";
import { type Sampled } from "./samples.ts";

const sentences: { [locale: string]: [string, string, string] } = {
  en: [
    "A bowl holds the shape of the hand that turned it.",
    "Fired once, in pine smoke, on the third night of the kiln. The glaze gathers at the ribs like mist under eaves.",
    "From the kilns of Longquan",
  ],
  "zh-Hans": ["一只碗，记得旋它的那双手。", "松烟一炉，至第三夜开窑。釉聚于弦纹之间，如檐下之雾。", "龙泉窑火"],
  ar: [
    "الوعاء يحفظ شكل اليد التي أدارته.",
    "أُحرق مرة واحدة في دخان الصنوبر، في الليلة الثالثة للفرن.",
    "من أفران لونغتشوان",
  ],
};
export const say = (locale: Locale) => sentences[locale] ?? sentences["en"]!;
export const shopper = (locale: Locale) => ({ locale, currency: "CNY", shipTo: "CN", cartCount: 2 });
export const head = (title: string, locale: Locale, theme?: Theme) => ({
  title,
  theme,
  canonical: `http://localhost/${locale}`,
});
export const priced = (s: Sampled) => money(s.minor, "CNY");

export const card = (s: Sampled, locale: Locale, level: 2 | 3 = 3) => (
  <ProductCard
    href="#"
    title={s.title}
    maker={s.maker}
    price={priced(s)}
    picture={s.picture}
    locale={locale}
    level={level}
  />
);
