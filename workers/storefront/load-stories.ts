/** Stories in display order; one without a description of its own is introduced by its first sentence. */
import { listPages, type ContentPage } from "../catalog/index.ts";
import type { Shop } from "../platform/shop.ts";
import { firstSentence } from "./head.ts";
import { storyOpenings } from "./store.ts";

/** Two reads that leave together when `asked` is a shop of `readTogether`. */
export async function loadStories(asked: Shop): Promise<ContentPage[]> {
  const [pages, openings] = await Promise.all([
    listPages(asked),
    asked.db.all<{ slug: string; opening: string }>(storyOpenings(asked.locale, asked.now)),
  ]);
  const begun = new Map(openings.map(({ slug, opening }) => [slug, opening]));
  return pages
    .filter(({ kind }) => kind === "story")
    .map((story) => (story.description ? story : { ...story, description: openingOf(begun.get(story.slug)) }));
}

function openingOf(json: string | undefined): ContentPage["description"] {
  if (!json) return null;
  const [lang, text] = JSON.parse(json) as [string, string];
  return { lang, text: firstSentence(text.replace(/<h\d>.*?<\/h\d>/g, "").replace(/<[^>]*$/, "")) };
}
