/** A handful of made-up objects for looking at the components. Never part of the shop. */
import type { Locale, Localized } from "../../workers/kernel/locale.ts";
import { illustration, type PictureMedia } from "../../web/components/picture.tsx";

type Sample = { zh: string; en: string; ar: string; maker: string; label: string[]; minor: number; hue: number };

const samples: Sample[] = [
  {
    zh: "粉青弦纹瓶",
    en: "Celadon vase with ribbed shoulder",
    ar: "مزهرية سيلادون بكتف مضلّع",
    maker: "Chen Yulan",
    label: ["Song manner", "Celadon", "Longquan", "H 24 cm"],
    minor: 68000,
    hue: 170,
  },
  {
    zh: "青花缠枝莲纹碗",
    en: "Blue-and-white bowl with scrolling lotus",
    ar: "وعاء أزرق وأبيض بزخارف اللوتس",
    maker: "Workshop of the East Gate",
    label: ["Qing manner", "Porcelain", "Jingdezhen", "⌀ 16 cm"],
    minor: 32000,
    hue: 262,
  },
  {
    zh: "黛蓝夹缬围巾",
    en: "Indigo clamp-resist scarf",
    ar: "وشاح نيلي",
    maker: "Lin Mei",
    label: ["2025", "Jiaxie", "Zhejiang", "180 × 45 cm"],
    minor: 45900,
    hue: 255,
  },
  {
    zh: "朱砂印泥",
    en: "Cinnabar seal paste",
    ar: "معجون أختام",
    maker: "Xiling",
    label: ["2026", "Cinnabar", "Hangzhou", "60 g"],
    minor: 12800,
    hue: 32,
  },
  {
    zh: "木版水印山水",
    en: "Woodblock landscape after Guo Xi",
    ar: "منظر طبيعي مطبوع بالخشب",
    maker: "Rongbaozhai",
    label: ["Edition of 50", "Woodblock", "Beijing", "62 × 41 cm"],
    minor: 260000,
    hue: 90,
  },
  {
    zh: "藤黄釉茶盏",
    en: "Gamboge tea bowl",
    ar: "كوب شاي بطلاء أصفر",
    maker: "Sato Kei",
    label: ["2026", "Stoneware", "Kyoto", "⌀ 12 cm"],
    minor: 18800,
    hue: 80,
  },
  {
    zh: "竹编食盒",
    en: "Woven bamboo picnic box, three tiers with a carrying handle",
    ar: "صندوق خيزران",
    maker: "He Family",
    label: ["2024", "Bamboo", "Anji", "28 cm"],
    minor: 54000,
    hue: 70,
  },
  {
    zh: "素胎香插",
    en: "Unglazed incense stand",
    ar: "حامل بخور",
    maker: "Chen Yulan",
    label: ["2026", "Biscuit", "Dehua", "6 cm"],
    minor: 8800,
    hue: 50,
  },
];

/** A vessel as a surface of revolution, quickly drawn: a stand-in for the shop's own illustrations. */
function vessel(hue: number, i: number): string {
  const bodies = [
    "M260 140C250 210 150 260 150 380C150 500 210 560 300 560C390 560 450 500 450 380C450 260 350 210 340 140Z",
    "M110 260C120 420 200 520 250 540L250 565H350L350 540C400 520 480 420 490 260Z",
    "M200 170C170 300 170 420 210 560H390C430 420 430 300 400 170Z",
  ];
  const body = bodies[i % bodies.length]!;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 750"><defs><linearGradient id="g"><stop offset="0" stop-color="oklch(60% .07 ${hue})"/><stop offset=".35" stop-color="oklch(86% .05 ${hue})"/><stop offset="1" stop-color="oklch(46% .07 ${hue})"/></linearGradient></defs><rect width="600" height="750" fill="oklch(93% .012 ${hue})"/><ellipse cx="300" cy="566" rx="150" ry="14" fill="oklch(70% .02 ${hue})"/><path d="${body}" fill="url(#g)"/></svg>`;
}

export const art = (i: number, alt: string): PictureMedia =>
  illustration(`data:image/svg+xml,${encodeURIComponent(vessel(samples[i % samples.length]!.hue, i))}`, alt, 600, 750);

export type Sampled = { title: Localized; maker: Localized; label: Localized[]; minor: number; picture: PictureMedia };

export const inLocale = (locale: Locale): Sampled[] =>
  samples.map((sample, i) => {
    const text = locale.startsWith("zh") || locale === "ja" ? sample.zh : locale === "ar" ? sample.ar : sample.en;
    const lang = locale.startsWith("zh") || locale === "ar" ? locale : locale === "ja" ? "zh-Hans" : "en";
    return {
      title: { text, lang },
      maker: { text: sample.maker, lang: "en" },
      label: sample.label.map((part) => ({ text: part, lang: "en" })),
      minor: sample.minor,
      picture: art(i, text),
    };
  });
