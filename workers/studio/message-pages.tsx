/** A seller's side of its threads. */
import { answerThread, findMessages, findThread, listThreads, markRead } from "../messages/index.ts";
import { doors } from "../platform/http/doors.ts";
import { readForm } from "../platform/http/form.ts";
import { SellerThreadPage, SellerThreadsPage } from "../../web/pages/studio/message-pages.tsx";
import { comeBack, sendStudio, studioOf } from "./desk.ts";
import { needs } from "./guard.ts";

export const studioMessagePages = doors();
const home = "/studio/:seller{sel_[0-9A-Za-z_]+}/messages";
const one = `${home}/:id{thr_[0-9A-Z]+}`;
const looks_again_seconds = "20";

studioMessagePages.on("GET", [home, one], needs("messages.read"));
studioMessagePages.on("POST", [one], needs("messages.write"));

studioMessagePages.get(home, async (c) => {
  const [desk, page] = await Promise.all([
    studioOf(c, "messages"),
    listThreads(c.var.shop, { sellerId: c.req.param("seller") }, c.req.query("cursor") ?? null),
  ]);
  const sent = await sendStudio(c, desk, SellerThreadsPage({ desk, page }));
  sent.headers.set("refresh", looks_again_seconds);
  return sent;
});

studioMessagePages.get(one, async (c) => {
  const { shop } = c.var;
  const thread = await findThread(shop, { sellerId: c.req.param("seller") }, c.req.param("id"));
  if (!thread) return c.notFound();
  const [desk, messages] = await Promise.all([studioOf(c, "messages"), findMessages(shop, thread.id)]);
  if (thread.lastAt > thread.sellerReadAt) shop.later(shop.commit([markRead(shop, thread.id, "seller")]));
  return sendStudio(c, desk, SellerThreadPage({ desk, thread, messages }));
});

studioMessagePages.post(one, async (c) => {
  const form = await readForm(c);
  const [sellerId, id] = [c.req.param("seller"), c.req.param("id")];
  const sent = await answerThread(c.var.shop, { sellerId }, id, form.text("text"));
  if (!sent.ok && sent.fault.code === "thread.not_found") return c.notFound();
  return comeBack(c, `/studio/${sellerId}/messages/${id}`, sent.ok ? { done: "sent" } : { fault: sent.fault.code });
});
