/** The story under each title: the record it comes from, the craft, the ornament, its use and its maker. */
import type { Texts } from "../../workers/catalog/draft.ts";
import type { Form } from "../../workers/imports/readers/glossary.ts";
import { isPicture, type Chosen } from "./choose.ts";
import type { Good } from "./goods.ts";
import { toHant } from "./hant.ts";
import { aOrAn, dateIn, type Lang, langs, localeOf, lowered, museumName, raised, sizeIn } from "./says.ts";
import { mark } from "./surfaces.ts";
import type { Named } from "./titles.ts";
import { dealer, hashOf, readWords, type Sentences } from "./words.ts";

const full = new Set<Lang>(["en", "zh"]);

/** A teller that deals its sentences in turn. */
export function storyteller(): (one: Chosen, form: Form, named: Named, good: Good) => Texts {
  const crafts = readWords("techniques-1.txt", "techniques-2.txt");
  const frames = readWords("frames.txt");
  const deal = dealer();
  const say = (pile: string, words: Sentences | undefined, lang: Lang): string => {
    const from = words?.[lang];
    return from?.length ? deal(`${pile} ${lang}`, from) : "";
  };
  return (one, form, named, good) => {
    const tell = (lang: Lang): string => {
      const slots = slotsOf(lang, one, named, good);
      const fill = (sentence: string): string =>
        sentence.replace(/\{([A-Za-z-]+)\}/g, (_, slot: string) => slots[slot] ?? "");
      const made = fill(say(`made-${good.making}`, frames.get(`made-${good.making}`), lang));
      slots["made"] = made;
      const record = say("record", frames.get(isPicture(one.kinds) ? "picture" : "record"), lang);
      const craft = say(`craft ${one.kinds.technique.slug}`, crafts.get(one.kinds.technique.slug), lang);
      const maker = say("maker", frames.get("maker"), lang);
      if (!full.has(lang)) return join(lang, [record, craft, maker].map(fill));
      const ornament =
        named.motif && !isPicture(one.kinds) ? say(pileFor(one, named), frames.get(pileFor(one, named)), lang) : "";
      const use = say(`use ${form.category}`, frames.get(`use-${form.category}`) ?? frames.get("use-other"), lang);
      const turn = hashOf(`order ${one.facts.id}`) % 3;
      const parts = [
        [record, craft, ornament, use, maker],
        [craft, record, ornament, maker, use],
        [record, ornament, craft, maker, use],
      ][turn]!;
      return join(lang, parts.map(fill).map(raised));
    };
    const hans = tell("zh");
    const rest = Object.fromEntries(langs.filter((lang) => lang !== "zh").map((lang) => [lang, tell(lang)]));
    return { "zh-Hans": hans, "zh-Hant": toHant(hans), ...rest };
  };
}

const ornamented =
  /decorat|design|pattern|carv|incis|paint|m[o]u?ld|relief|enamel|scene|inlaid|inlay|engrav|print|embroider|brocad|chased|figure|transfer|gild|gilt|slip|sgraffito|cut/i;

/** Only a record without a word on its surface is said to be silent about it. */
function pileFor({ facts }: Chosen, named: Named): string {
  if (named.motifIsGiven) return "motif-given";
  return ornamented.test(`${facts.title} ${facts.medium}`) ? "motif-free" : "motif-own";
}

const join = (lang: Lang, parts: readonly string[]): string =>
  parts.filter(Boolean).join(lang === "zh" || lang === "ja" ? "" : " ");

const comma: { readonly [lang in Lang]: string } = { en: ", ", zh: "，", ja: "、", fr: ", ", ar: "، " };

function slotsOf(lang: Lang, one: Chosen, named: Named, good: Good): { [slot: string]: string } {
  const locale = localeOf(lang);
  const { form, technique } = one.kinds;
  const formName = form.name[locale]!;
  const lower = lang === "en" || lang === "fr";
  const place = one.studio.place[locale] ?? "";
  const maker = one.studio.name[locale] ?? "";
  return {
    form: lower ? lowered(formName) : formName,
    "a-form": aOrAn(formName),
    how: lower ? lowered(technique.name[locale]!) : technique.name[locale]!,
    when: whenIn(lang, one),
    "when-de": whenIn(lang, one).replace(/(年|世纪)$/, "$1的"),
    museum: museumName(one.facts.museum.key, lang),
    acc: one.facts.accession,
    size: comma[lang] + sizeIn(lang, one.facts.size_mm),
    by: byIn(lang, one),
    motif: motifIn(lang, named),
    "the-motif": definite(named.motif?.name[locale] ?? ""),
    "The-motif": raised(definite(named.motif?.name[locale] ?? "")),
    maker: lang === "en" || lang === "zh" ? maker : `${maker}${lang === "ja" ? `（${place}）` : ` (${place})`}`,
    place,
    n: String(good.edition ?? ""),
  };
}

const motifIn = (lang: Lang, { motif }: Named): string =>
  motif && lang === "zh" ? mark(motif, "纹", "", "zh-Hans") : (motif?.name[localeOf(lang)] ?? "");

/** "a landscape" → "the landscape"; names keep no article. English only. */
const definite = (motif: string): string =>
  /^Mount|^calligraphy$/.test(motif) ? motif : `the ${motif.replace(/^an? /, "")}`;

/** " of the Qing dynasty, Kangxi reign (1662–1722)" in English; a bare label elsewhere. */
function whenIn(lang: Lang, { kinds: { period }, years }: Chosen): string {
  const date = dateIn(lang, years);
  const era = period?.name[localeOf(lang)];
  if (lang !== "en")
    return era
      ? `${lang === "fr" ? lowered(era) : era}${lang === "fr" || lang === "ar" ? ` (${date})` : `（${date}）`}`
      : date;
  const of = date.startsWith("the ") || /^about|^\d/.test(date) ? date : `about ${date}`;
  return era ? ` of the ${era} (${of.replace(/^the /, "")})` : ` of ${of}`;
}

function byIn(lang: Lang, { artist, kinds: { form } }: Chosen): string {
  const what = form.name[localeOf(lang)]!;
  const who = artist?.name[localeOf(lang)];
  if (lang === "en") return who ? `${aOrAn(what)} by ${who}` : `${aOrAn(what)} by an unnamed hand`;
  if (lang === "zh") return who ? `${who}${what}` : `佚名${what}`;
  if (lang === "ja") return who ? `${who}の${what}` : `筆者不詳の${what}`;
  if (lang === "fr") return who ? `${lowered(what)} de ${who}` : `${lowered(what)} d’une main anonyme`;
  return who ? `${what} من عمل ${who}` : `${what} لفنان مجهول`;
}
