/** A sale's page and its three forms: join, hold, give back. They work without a script; the page renews itself. */
import { addHeldLine, broughtCart, changeCart, openCartId, rememberCart } from "../cart/index.ts";
import { factOfSale, joinQueue, openReceipt, releaseHold, takeHold, type Sale } from "../drops/index.ts";
import { formToken, requireFormToken } from "../identity/index.ts";
import type { Fault } from "../kernel/result.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { sendPage } from "../platform/http/page.ts";
import { shopperOf } from "../platform/http/preferences.ts";
import { styleHashes } from "../../web/assets/manifest.ts";
import { DropPage } from "../../web/pages/drops/drop-page.tsx";
import { personalHead } from "../../web/pages/personal-head.ts";
import { auditPages } from "./audit-pages.tsx";
import { broughtGuest, broughtTicket, guestOf, keepTicket } from "./browser.ts";
import { viewDrop } from "./view-drop.ts";

export const dropPages = doors();
dropPages.route("/", auditPages);
const here = "/:locale{zh-Han[st]|en|ja|fr|ar}/drops/:slug{[a-z0-9-]{1,80}}";

dropPages.get(here, (c) => show(c, c.req.query("problem")?.slice(0, 60) ?? null));

async function show(c: Request$, problem: string | null, status: 200 | 503 = 200): Promise<Response> {
  const { shop } = c.var;
  const view = await viewDrop(shop, slugOf(c), {
    cartId: broughtCart(c),
    guest: broughtGuest(c),
    ticketOf: (saleId) => broughtTicket(c, saleId),
  });
  if (!view) return c.notFound();
  if (view.ticket && view.ticket !== broughtTicket(c, view.sale.id)) keepTicket(c, view.sale.id, view.ticket);
  const { renew_seconds } = view;
  const head = {
    ...personalHead(view.title.text, shop.config.publicOrigin, shop.locale, `drops/${view.sale.slug}`),
    ...(renew_seconds === null ? {} : { refresh_seconds: renew_seconds }),
  };
  const shopper = shopperOf(shop);
  const page = <DropPage head={head} shopper={shopper} view={view} problem={problem} formToken={await formToken(c)} />;
  const answer = await sendPage(c, page, styleHashes(shop.locale), { status });
  if (status === 503) answer.headers.set("retry-after", String(2 + (shop.now % 4)));
  return answer;
}

const slugOf = (c: Request$): string => c.req.param("slug") ?? "";
const pathOf = (c: Request$): string => `/${c.var.shop.locale}/drops/${slugOf(c)}`;
const back = (c: Request$, fault?: Fault): Response =>
  c.redirect(`${pathOf(c)}${fault ? `?problem=${encodeURIComponent(fault.code)}` : ""}`, 303);
/** Too many people is no place to be sent on to: the answer says 503 itself, and the page asks again by itself. */
const refused = (c: Request$, fault: Fault): Response | Promise<Response> =>
  fault.code === "sale.busy.unavailable" ? show(c, fault.code, 503) : back(c, fault);

/** An answer to a form that renews itself comes back by its address. */
for (const form of ["tickets", "holds", "returns"]) dropPages.get(`${here}/${form}`, (c) => back(c));

const saleHere = (c: Request$): Promise<Sale | null> => factOfSale(c.var.shop, { slug: slugOf(c) });

dropPages.post(`${here}/tickets`, requireFormToken, async (c) => {
  const sale = await saleHere(c);
  if (!sale) return c.notFound();
  const guest = await guestOf(c);
  const joined = await joinQueue(c.var.shop, sale, { guest, ticket: broughtTicket(c, sale.id) });
  if (!joined.ok) return refused(c, joined.fault);
  if (joined.value.ticket) keepTicket(c, sale.id, joined.value.ticket);
  return back(c);
});

dropPages.post(`${here}/holds`, requireFormToken, async (c) => {
  const sale = await saleHere(c);
  if (!sale) return c.notFound();
  const sent = (await c.req.parseBody())["attempt"];
  const attempt = typeof sent === "string" && /^[\w-]{8,64}$/.test(sent) ? sent : crypto.randomUUID();
  const guest = await guestOf(c);
  const taken = await takeHold(c.var.shop, sale, { attempt, units: 1, guest, ticket: broughtTicket(c, sale.id) });
  if (!taken.ok) return refused(c, taken.fault);
  const added = await addHeldLine(c.var.shop, broughtCart(c), taken.value.token);
  if (!added.ok) return back(c, added.fault);
  if (added.value.isNew) rememberCart(c, added.value.cartId);
  return back(c);
});

dropPages.post(`${here}/returns`, requireFormToken, async (c) => {
  const { shop } = c.var;
  const [sale, brought] = [await saleHere(c), broughtCart(c)];
  const name = await openCartId(shop, brought);
  if (!sale || name === null || brought === null) return back(c);
  const { lines } = await shop.cart(name).read();
  for (const { hold, variantId } of lines) {
    const receipt = await openReceipt(shop, hold);
    if (receipt?.saleId !== sale.id) continue;
    await releaseHold(shop, hold!);
    await changeCart(shop, brought, { kind: "set", variantId, quantity: 0 });
  }
  return back(c);
});
