/** A handful of made-up objects for looking at the components. Never part of the shop. */
import { illustrate } from "../../workers/illustrations/index.ts";
import type { Locale, Localized } from "../../workers/kernel/locale.ts";
import type { PictureMedia } from "../../web/components/picture.tsx";

type Sample = { zh: string; en: string; ar: string; maker: string; label: string[]; minor: number; kind: string };

const samples: Sample[] = [
  {
    zh: "粉青弦纹瓶",
    en: "Celadon vase with ribbed shoulder",
    ar: "مزهرية سيلادون بكتف مضلّع",
    maker: "Chen Yulan",
    label: ["Song manner", "Celadon", "Longquan", "H 24 cm"],
    minor: 68000,
    kind: "ceramics",
  },
  {
    zh: "青花缠枝莲纹碗",
    en: "Blue-and-white bowl with scrolling lotus",
    ar: "وعاء أزرق وأبيض بزخارف اللوتس",
    maker: "Workshop of the East Gate",
    label: ["Qing manner", "Porcelain", "Jingdezhen", "⌀ 16 cm"],
    minor: 32000,
    kind: "ceramics",
  },
  {
    zh: "黛蓝夹缬围巾",
    en: "Indigo clamp-resist scarf",
    ar: "وشاح نيلي",
    maker: "Lin Mei",
    label: ["2025", "Jiaxie", "Zhejiang", "180 × 45 cm"],
    minor: 45900,
    kind: "textiles",
  },
  {
    zh: "朱砂印泥",
    en: "Cinnabar seal paste",
    ar: "معجون أختام",
    maker: "Xiling",
    label: ["2026", "Cinnabar", "Hangzhou", "60 g"],
    minor: 12800,
    kind: "stationery",
  },
  {
    zh: "木版水印山水",
    en: "Woodblock landscape after Guo Xi",
    ar: "منظر طبيعي مطبوع بالخشب",
    maker: "Rongbaozhai",
    label: ["Edition of 50", "Woodblock", "Beijing", "62 × 41 cm"],
    minor: 260000,
    kind: "prints",
  },
  {
    zh: "藤黄釉茶盏",
    en: "Gamboge tea bowl",
    ar: "كوب شاي بطلاء أصفر",
    maker: "Sato Kei",
    label: ["2026", "Stoneware", "Kyoto", "⌀ 12 cm"],
    minor: 18800,
    kind: "ceramics",
  },
  {
    zh: "竹编食盒",
    en: "Woven bamboo picnic box, three tiers with a carrying handle",
    ar: "صندوق خيزران",
    maker: "He Family",
    label: ["2024", "Bamboo", "Anji", "28 cm"],
    minor: 54000,
    kind: "basketry",
  },
  {
    zh: "素胎香插",
    en: "Unglazed incense stand",
    ar: "حامل بخور",
    maker: "Chen Yulan",
    label: ["2026", "Biscuit", "Dehua", "6 cm"],
    minor: 8800,
    kind: "ceramics",
  },
];

/** Pictures are drawn by the shop's own hand from the sample's record. */
export const art = (i: number, alt: string): PictureMedia => {
  const sample = samples[i % samples.length]!;
  const [period, technique, region] = sample.label;
  const drawn = illustrate({
    id: sample.en,
    seed: String(i),
    title: sample.en,
    category: sample.kind,
    period,
    technique,
    region,
  });
  return { src: `data:image/svg+xml,${encodeURIComponent(drawn)}`, alt, width: 800, height: 1000, illustration: true };
};

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
