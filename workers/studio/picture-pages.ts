/** Pictures of a seller's goods: at once where nobody sees them yet, with a review where everybody does. */
import { photoRemoved } from "../catalog/index.ts";
import { findOwnProduct, openProposedPicture, ownsMedia, proposePicture, proposeRemoval } from "../listings/index.ts";
import { sendKept, sentPicture } from "../media/index.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { readForm } from "../platform/http/form.ts";
import { comeBack } from "./desk.ts";
import { needs } from "./guard.ts";
import { keepPicture } from "./keep-picture.ts";

export const picturePages = doors();
const one = "/studio/:seller{sel_[0-9A-Za-z_]+}/products/:id{prd_[0-9A-Za-z_]+}";
const onePicture = `${one}/pictures/:media{med_[0-9A-Za-z_]+}`;
const seller = (c: Request$): string => c.req.param("seller") ?? "";
const id = (c: Request$): string => c.req.param("id") ?? "";
const media = (c: Request$): string => c.req.param("media") ?? "";
const pathOf = (c: Request$): string => `/studio/${seller(c)}/products/${id(c)}`;

picturePages.on("POST", [`${one}/pictures`, `${onePicture}/removal`], needs("products.write"));

/** A draft has its picture at once; what is on sale has it when a reviewer has looked. */
picturePages.post(`${one}/pictures`, async (c) => {
  const own = await findOwnProduct(c.var.shop, seller(c), id(c));
  if (!own) return c.notFound();
  const form = await readForm(c);
  if (own.status === "active") {
    const picture = await sentPicture(form.file("file"));
    const proposed = picture && (await proposePicture(c.var.shop, seller(c), id(c), picture));
    return comeBack(c, pathOf(c), proposed?.ok ? { done: "waiting" } : { fault: "photo.invalid" });
  }
  const kept = own.status === "draft" && (await keepPicture(c.var.shop, id(c), form));
  return comeBack(c, pathOf(c), kept ? { done: "saved" } : { fault: "photo.invalid" });
});
picturePages.post(`${onePicture}/removal`, async (c) => {
  const { shop } = c.var;
  const own = await findOwnProduct(shop, seller(c), id(c));
  if (!own || !(await ownsMedia(shop, seller(c), media(c)))) return c.notFound();
  if (own.status === "active") {
    const proposed = await proposeRemoval(shop, seller(c), id(c), media(c));
    return comeBack(c, pathOf(c), proposed.ok ? { done: "waiting" } : { fault: proposed.fault.code });
  }
  if (own.status !== "draft") return c.notFound();
  await shop.commit(photoRemoved(shop, media(c), id(c)));
  return comeBack(c, pathOf(c), { done: "removed" });
});

/** A picture that waits: for its seller alone, and for reviewers by their own door. */
picturePages.get(onePicture, needs("products.read"), async (c) => {
  const own = await findOwnProduct(c.var.shop, seller(c), id(c));
  const kept = own && (await openProposedPicture(c.var.shop, own.id, media(c)));
  return kept ? sendKept(kept) : c.notFound();
});
