/**
 * HTML that others have written, cut down to what a story needs. The parser is 60 kB and most requests never meet
 * foreign HTML, so it is loaded when the first story comes. Cleaning twice changes nothing.
 */
import type { IOptions } from "sanitize-html";
import type { ProductDraft, Texts } from "../catalog/index.ts";

const allowedTags = [
  "p div br strong b em i u s sub sup span ul ol li h2 h3 h4 blockquote a hr",
  "table thead tbody tr th td dl dt dd",
].flatMap((tags) => tags.split(" "));

export const storyCharsMax = 60_000;

/**
 * Tags, attributes and addresses from a short list; h1 becomes h2, because the page has its own. Crossed tags may need
 * a second pass to settle, so passes are made until nothing changes, four at most. Words without a tag are a text and
 * stay one: pages escape a text themselves, and "salt &amp; pepper" would be read as it is spelt.
 */
export async function sanitiseHtml(html: string): Promise<string> {
  const { default: sanitize } = await import("sanitize-html");
  const pass = (part: string): string => sanitize(part, rules).trim();
  let clean = html.slice(0, storyCharsMax);
  for (let passes = 0; passes < 4; passes++) {
    const before = clean;
    clean = pass(before);
    if (clean === before) break;
  }
  if (clean === "" || clean.includes("<")) return clean;
  const text = clean.replace(/&(amp|lt|gt|quot);/g, (_, name: keyof typeof marks) => marks[name]);
  return !text.includes("<") && pass(text) === clean ? text : asParagraphs(clean);
}

const marks = { amp: "&", lt: "<", gt: ">", quot: '"' } as const;

/** Escaped words that would be markup as a text, "&lt;b&gt;", are kept as the HTML they are. */
const asParagraphs = (clean: string): string =>
  clean
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.trim()}</p>`)
    .join("");

const rules: IOptions = {
  allowedTags,
  allowedAttributes: { a: ["href", "rel"], "*": ["lang", "dir"], th: ["scope"], td: ["colspan", "rowspan"] },
  allowedSchemes: ["https", "mailto"],
  allowedSchemesAppliedToAttributes: ["href"],
  allowProtocolRelative: false,
  disallowedTagsMode: "discard",
  nestingLimit: 24,
  exclusiveFilter: ({ tag, text }) => (tag === "p" || tag === "div") && text.trim() === "",
  transformTags: {
    h1: "h2",
    h5: "h4",
    h6: "h4",
    a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: "nofollow noopener" } }),
  },
};

/** Every story of a draft, cleaned; all other texts are shown as text and need no cleaning. */
export async function sanitiseDraft(draft: ProductDraft): Promise<ProductDraft> {
  const makers = draft.makers?.map(async (maker) =>
    maker.story ? { ...maker, story: await cleanTexts(maker.story) } : maker,
  );
  return {
    ...draft,
    ...(draft.story ? { story: await cleanTexts(draft.story) } : {}),
    ...(makers ? { makers: await Promise.all(makers) } : {}),
  };
}

async function cleanTexts(texts: Texts): Promise<Texts> {
  const cleaned = Object.entries(texts).map(async ([locale, html]) => [locale, await sanitiseHtml(html)] as const);
  return Object.fromEntries((await Promise.all(cleaned)).filter(([, html]) => html !== ""));
}
