/**
 * The display faces: where each comes from, which characters it keeps, how it is cut into files. Metrics are overridden
 * so that a face and its stand-in put the same line at the same height, and nothing moves when the face arrives.
 */
import { missingFrom, slicesFor } from "./coverage.ts";
import { chunks, metTogether, textsMet, usedCharacters } from "./glyphs.ts";
import { japanese, simplified, traditional } from "./repertoire.ts";

/** `file`: where these characters are, if not in the face's own file. */
export type Cut = { name: string; chars: readonly string[]; file?: string };
/** `now`: what the pages are known to say. `later`: everyday characters for goods that come after the build. */
export type Cuts = { now: Cut[]; later?: Cut[] };
export type Face = {
  family: string;
  /** Path under node_modules/@fontsource. */
  file: string;
  style?: "italic";
  metrics: string;
  /** OpenType features kept. Vertical forms are not: only titles that need none are set downwards. */
  features: readonly string[];
  cuts: (root: string) => Cuts | Promise<Cuts>;
};

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i));
const latin = [
  ...ascii,
  ..."\u00a0¡£¥§©«®°·»¿×÷–—‘’“”…•‹›€′″−",
  ..."ÀÁÂÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿŒœ",
];
/** Latin letters among Han are drawn by the same hand, in a file of their own that few titles ask for. */
const latinLetters = ascii.filter((char) => !/[ 0-9]/.test(char));
const hanMarks = [..."，。、；：！？（）《》〈〉「」『』【】—…·・〜々￥“”‘’"];
const han = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]/u;

export const hanMetrics = "ascent-override:88%;descent-override:12%;line-gap-override:0%";
/** Average width of running text against Times New Roman: 408 to 406 thousandths of an em, measured. */
export const latinMetrics = "ascent-override:100.7%;descent-override:29.8%;line-gap-override:0%";

const noto = (pack: string, subset: string) => `${pack}/files/${pack}-${subset}-500-normal.woff2`;

/** Of a file after the first: small, because a page meets only a few characters of most. */
const glyphs_max = 24;

/** The first file carries what is said most; the rest of the home page follows, what titles say together, everyday characters. */
const hanCuts =
  (name: string, locale: string, pack: string, subset: string, everyday: () => string[]) =>
  async (root: string): Promise<Cuts> => {
    const met = usedCharacters(root, locale, han);
    const rare = await missingFrom(root, noto(pack, subset), met);
    const used = met.filter((char) => !rare.includes(char));
    const known = new Set(met);
    const { home, titles } = textsMet(root, locale);
    const often = used.slice(150);
    const groups = [
      ...chunks(
        often.filter((char) => home.includes(char)),
        glyphs_max,
      ),
      ...metTogether(
        often.filter((char) => !home.includes(char)),
        titles,
        glyphs_max,
      ),
    ];
    const cut = (chars: readonly string[], part: number | string) => ({ name: `${name}-${part}`, chars });
    return {
      now: [
        cut([..." 0123456789", ...hanMarks, ...used.slice(0, 150)], 0),
        ...groups.map((chars, i) => cut(chars, i + 1)),
        ...[...slicesFor(root, pack, 500, rare)].map(([file, chars], i) => ({ ...cut(chars, `rare-${i}`), file })),
      ],
      later: [
        cut(latinLetters, "latin"),
        ...chunks(
          everyday().filter((char) => !known.has(char)),
          96,
        ).map((chars, i) => cut(chars, `more-${i}`)),
      ],
    };
  };

const latinFeatures = ["kern", "liga", "lnum", "tnum"];
const arabicFeatures = ["ccmp", "locl", "init", "medi", "fina", "isol", "rlig", "liga", "calt", "mark", "mkmk", "kern"];

export const faces = {
  latin: {
    family: "Yaji Latin",
    file: "eb-garamond/files/eb-garamond-latin-500-normal.woff2",
    metrics: latinMetrics,
    features: latinFeatures,
    cuts: () => ({ now: [{ name: "latin", chars: latin }] }),
  },
  italic: {
    family: "Yaji Latin",
    file: "eb-garamond/files/eb-garamond-latin-400-italic.woff2",
    style: "italic",
    metrics: latinMetrics,
    features: latinFeatures,
    cuts: () => ({ now: [{ name: "italic", chars: latin }] }),
  },
  song: {
    family: "Yaji Song",
    file: noto("noto-serif-sc", "chinese-simplified"),
    metrics: hanMetrics,
    features: ["kern"],
    cuts: hanCuts("song", "zh-Hans", "noto-serif-sc", "chinese-simplified", simplified),
  },
  ming: {
    family: "Yaji Ming",
    file: noto("noto-serif-tc", "chinese-traditional"),
    metrics: hanMetrics,
    features: ["kern"],
    cuts: hanCuts("ming", "zh-Hant", "noto-serif-tc", "chinese-traditional", traditional),
  },
  mincho: {
    family: "Yaji Mincho",
    file: noto("noto-serif-jp", "japanese"),
    metrics: hanMetrics,
    features: ["kern"],
    cuts: hanCuts("mincho", "ja", "noto-serif-jp", "japanese", japanese),
  },
  naskh: {
    family: "Yaji Naskh",
    file: "noto-naskh-arabic/files/noto-naskh-arabic-arabic-500-normal.woff2",
    metrics: "",
    features: arabicFeatures,
    cuts: (root) => ({ now: [{ name: "naskh", chars: arabic(root) }] }),
  },
} satisfies Record<string, Face>;

/** The whole modern alphabet, so that joined forms are never torn between two faces, and what the words use besides. */
const arabic = (root: string) => [
  ...new Set([
    ...Array.from({ length: 0x652 - 0x621 + 1 }, (_, i) => String.fromCodePoint(0x621 + i)),
    ..." ،؛؟٠١٢٣٤٥٦٧٨٩٪٫٬«»",
    ...usedCharacters(root, "ar", /\p{sc=Arabic}/u),
  ]),
];
