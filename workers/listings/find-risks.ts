/** Does something like it hang here already? Remarks for a reviewer, never a refusal. */
import type { Shop } from "../platform/shop.ts";
import { bitsApart, titleLikeness_percent } from "./likeness.ts";
import type { Risk } from "./listing.ts";
import { findPictureCandidates, findTitleCandidates, titlesOf } from "./risk-store.ts";

const likeness_percent_min = 85;
const bits_max = 8;
const each_max = 5;

/** `titles`: those it would have, where they are being changed. */
export async function findRisks(shop: Shop, productId: string, titles: readonly string[] = []): Promise<Risk[]> {
  const [own, others, pictures] = await Promise.all([
    titlesOf(shop, productId),
    findTitleCandidates(shop, productId),
    findPictureCandidates(shop, productId),
  ]);
  const mine = [...titles, ...own.map(({ text }) => text)];
  const byTitle = new Map<string, Risk & { kind: "title" }>();
  for (const { productId: other, text } of others) {
    const likeness_percent = Math.max(0, ...mine.map((title) => titleLikeness_percent(title, text)));
    const known = byTitle.get(other);
    if (likeness_percent >= likeness_percent_min && likeness_percent > (known?.likeness_percent ?? 0))
      byTitle.set(other, { kind: "title", productId: other, title: text, likeness_percent });
  }
  const byPicture = new Map<string, Risk & { kind: "picture" }>();
  for (const { mine: hash, hash: other, productId: id, title } of pictures) {
    const bits = bitsApart(hash, other);
    if (bits <= bits_max && bits < (byPicture.get(id)?.bits ?? 65))
      byPicture.set(id, { kind: "picture", productId: id, title, bits });
  }
  const alike = [...byTitle.values()].sort((a, b) => b.likeness_percent - a.likeness_percent).slice(0, each_max);
  return [...alike, ...[...byPicture.values()].sort((a, b) => a.bits - b.bits).slice(0, each_max)];
}
