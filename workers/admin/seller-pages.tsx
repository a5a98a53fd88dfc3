/** Sellers: the queue, one application with its papers and checklist, and every decision about it. */
import { audited } from "../platform/audit.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { readForm } from "../platform/http/form.ts";
import { problem } from "../platform/http/problem.ts";
import {
  decideSeller,
  decisions,
  findCase,
  findPaper,
  findSeller,
  listSellers,
  mayReviewSellers,
  readPaper,
  sellerStates,
  tickItem,
} from "../sellers/index.ts";
import { SellerCasePage } from "../../web/pages/admin/seller-page.tsx";
import { SellerQueuePage } from "../../web/pages/admin/seller-queue.tsx";
import { comeBack, deskOf, sendDesk } from "./desk.ts";

export const sellerDeskPages = doors();
const one = "/admin/sellers/:id{sel_[0-9A-Za-z_]+}";
const pathOf = (c: Request$): string => `/admin/sellers/${c.req.param("id")}`;

sellerDeskPages.use(`${one}/*`, async function reviewers(c, next) {
  const reading = c.req.method === "GET" && !c.req.path.includes("/papers/");
  return reading || mayReviewSellers(c.var.shop.actor) ? next() : problem({ code: "operator.forbidden" });
});

sellerDeskPages.get("/admin/sellers", async (c) => {
  const state = sellerStates.find((known) => known === c.req.query("state")) ?? null;
  const text = c.req.query("q")?.trim().slice(0, 80) ?? "";
  const cursor = c.req.query("cursor") ?? null;
  const [desk, page] = await Promise.all([
    deskOf(c, "sellers"),
    listSellers(c.var.shop, { state: state ?? (text || cursor ? null : "submitted"), text, cursor }),
  ]);
  return sendDesk(c, desk, SellerQueuePage({ desk, view: { ...page, state, text, later: cursor !== null } }));
});

sellerDeskPages.get(one, async (c) => {
  const id = c.req.param("id");
  const [desk, view, seller] = await Promise.all([
    deskOf(c, "sellers"),
    findCase(c.var.shop, id),
    findSeller(c.var.shop, id),
  ]);
  if (!seller || seller.kind === "house") return c.notFound();
  const mayDecide = mayReviewSellers(c.var.shop.actor);
  return sendDesk(c, desk, SellerCasePage({ desk, view, seller, mayDecide }));
});

/** Every opening of a paper is written down with who opened it. */
sellerDeskPages.get(`${one}/papers/:paper{doc_[0-9A-Z]+}`, async (c) => {
  const { shop } = c.var;
  const paper = await findPaper(shop, c.req.param("id"), c.req.param("paper"));
  const answer = paper && (await readPaper(shop, paper));
  if (!answer) return c.notFound();
  await shop.commit([audited(shop, "paper.opened", paper.sellerId, { id: paper.id })]);
  return answer;
});

sellerDeskPages.post(`${one}/ticks`, async (c) => {
  const form = await readForm(c);
  const ticked = await tickItem(c.var.shop, c.req.param("id"), form.text("item", 20));
  return comeBack(c, pathOf(c), ticked.ok ? { done: "saved" } : { fault: ticked.fault.code });
});

sellerDeskPages.post(`${one}/decisions`, async (c) => {
  const form = await readForm(c);
  const decision = decisions.find((known) => known === form.text("decision", 20));
  if (!decision) return comeBack(c, pathOf(c), { fault: "seller.illegal_move" });
  const decided = await decideSeller(c.var.shop, c.req.param("id"), {
    decision,
    reasons: form.all("reason"),
    note: form.text("note", 4_000),
  });
  return comeBack(c, pathOf(c), decided.ok ? { done: "saved" } : { fault: decided.fault.code });
});
