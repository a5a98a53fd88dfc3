/** What sellers want to sell or to change: the queue and one proposal with everything a reviewer needs. */
import { changeStates, decideListing, findChange, listChanges, openProposedPicture } from "../listings/index.ts";
import { sendKept } from "../media/index.ts";
import { doors } from "../platform/http/doors.ts";
import { readForm } from "../platform/http/form.ts";
import { problem } from "../platform/http/problem.ts";
import { mayReviewSellers } from "../sellers/index.ts";
import { ListingPage, ListingQueuePage } from "../../web/pages/admin/listing-pages.tsx";
import { comeBack, deskOf, sendDesk } from "./desk.ts";
import { listingView } from "./listing-view.ts";

export const listingDeskPages = doors();
const one = "/admin/listings/:id{chg_[0-9A-Z]+}";

listingDeskPages.get("/admin/listings", async (c) => {
  const state = changeStates.find((known) => known === c.req.query("state")) ?? "submitted";
  const cursor = c.req.query("cursor") ?? null;
  const desk = await deskOf(c, "listings");
  const page = await listChanges({ ...c.var.shop, locale: desk.locale }, state, cursor);
  return sendDesk(c, desk, ListingQueuePage({ desk, view: { ...page, later: cursor !== null } }));
});

listingDeskPages.get(one, async (c) => {
  const desk = await deskOf(c, "listings");
  const view = await listingView(c.var.shop, c.req.param("id"), desk.locale);
  const mayDecide = mayReviewSellers(c.var.shop.actor);
  return view ? sendDesk(c, desk, ListingPage({ desk, view, mayDecide })) : c.notFound();
});

/** A picture that is proposed; who reads this desk has been let through its door. */
listingDeskPages.get(`${one}/pictures/:media{med_[0-9A-Za-z_]+}`, async (c) => {
  const change = await findChange(c.var.shop, c.req.param("id"));
  const kept = change && (await openProposedPicture(c.var.shop, change.productId, c.req.param("media")));
  return kept ? sendKept(kept) : c.notFound();
});

listingDeskPages.post(`${one}/decisions`, async (c) => {
  if (!mayReviewSellers(c.var.shop.actor)) return problem({ code: "operator.forbidden" });
  const form = await readForm(c);
  const id = c.req.param("id");
  const decided = await decideListing(c.var.shop, id, {
    approve: form.text("decision", 20) === "approved",
    reasons: form.all("reason"),
    note: form.text("note", 4_000),
  });
  return decided.ok
    ? comeBack(c, "/admin/listings", { done: "saved" })
    : comeBack(c, `/admin/listings/${id}`, { fault: decided.fault.code });
});
