import {
  awardsOfSale,
  confirmDeposit,
  declineAward,
  salesOf,
  isOnItsWay,
  listLots,
  mayOrder,
  receiptOfAward,
  registerBidder,
  sealReceipt,
  type Command,
} from "../drops/index.ts";
import { mayOperate } from "../identity/index.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { parse, respond } from "../platform/http/respond.ts";
import { needs } from "../studio/index.ts";
import { bid } from "./bid.ts";
import { chanceRoutes } from "./chances/routes.ts";
import * as contract from "./contract.ts";
import { leaveByCard } from "./leave-by-card.ts";
import { presentAward, presentEntry, presentLot, presentPaddle, presentReceipt } from "./present.ts";
import { openSocket, ticketPath } from "./socket.ts";

export const auctionRoutes = doors();
auctionRoutes.route("/", chanceRoutes);
const api = "/api/v1";
const notFound = () => problem({ code: "lot.not_found" });

const { byId: auctionOf } = salesOf("auction");

auctionRoutes.get(`${api}${contract.listAuctions.path}`, async (c) => {
  const asked = await parse(c, contract.listAuctions);
  if (!asked.ok) return problem(asked.fault);
  const page = await listLots(c.var.shop, asked.value.which, asked.value.cursor ?? null);
  return c.json({ items: page.items.map(({ slug, lot }) => ({ slug, lot: presentLot(lot) })), next: page.next });
});

auctionRoutes.get(`${api}${contract.readAuction.path}`, async (c) => {
  const asked = await parse(c, contract.readAuction);
  if (!asked.ok) return problem(asked.fault);
  const { shop } = c.var;
  const sale = await auctionOf(shop, asked.value.sale_id);
  const account = shop.actor.kind === "account" ? shop.actor.id : null;
  const found = sale && (await shop.lot(sale.id).read(account, Number(asked.value.after ?? 0)));
  if (!found) return notFound();
  const { lot, entries, you } = found;
  return c.json({ lot: presentLot(lot), entries: entries.map((one) => presentEntry(one, lot.currency)), you });
});

auctionRoutes.get(`${api}${contract.readReplay.path}`, async (c) => {
  const asked = await parse(c, contract.readReplay);
  if (!asked.ok) return problem(asked.fault);
  const sale = await auctionOf(c.var.shop, asked.value.sale_id);
  if (!sale) return notFound();
  const entries = await c.var.shop.lot(sale.id).replay(Number(asked.value.after ?? 0));
  const next = entries.length < 500 ? null : (entries.at(-1)?.seq ?? null);
  return c.json({ entries: entries.map((one) => presentEntry(one, sale.currency)), next });
});

auctionRoutes.post(`${api}${contract.takePaddle.path}`, async (c) => {
  const asked = await parse(c, contract.takePaddle);
  if (!asked.ok) return problem(asked.fault);
  const sale = await auctionOf(c.var.shop, asked.value.sale_id);
  if (!sale) return notFound();
  const taken = await registerBidder(c.var.shop, sale);
  return respond(c, taken, (bidder) => presentPaddle(bidder, sale.currency), 201);
});

auctionRoutes.post(`${api}${contract.placeBid.path}`, async (c) => {
  const asked = await parse(c, contract.placeBid);
  if (!asked.ok) return problem(asked.fault);
  const sale = await auctionOf(c.var.shop, asked.value.sale_id);
  if (!sale) return notFound();
  const placed = await bid(c.var.shop, sale, asked.value.bid_id, asked.value.max_minor);
  return respond(c, placed, (receipt) => presentReceipt(receipt, sale.currency), 201);
});

/** The card may have been saved meanwhile: then this is where it is heard. */
auctionRoutes.post(`${api}${contract.leaveDeposit.path}`, async (c) => {
  const asked = await parse(c, contract.leaveDeposit);
  if (!asked.ok) return problem(asked.fault);
  const { shop } = c.var;
  const sale = await auctionOf(shop, asked.value.sale_id);
  if (!sale) return notFound();
  const left = await leaveByCard(shop, sale);
  if (!left.ok) return problem(left.fault);
  const deposit = (await confirmDeposit(shop, left.value.deposit.id)) ?? left.value.deposit;
  const redirectUrl = isOnItsWay(deposit) ? left.value.redirectUrl : null;
  return c.json({ state: deposit.state, decline_code: deposit.declineCode, redirect_url: redirectUrl }, 201);
});

auctionRoutes.post(`${api}${contract.takeSocketTicket.path}`, async (c) => {
  const asked = await parse(c, contract.takeSocketTicket);
  if (!asked.ok) return problem(asked.fault);
  const sale = await auctionOf(c.var.shop, asked.value.sale_id);
  return sale ? c.json({ path: await ticketPath(c, sale) }, 201) : notFound();
});

auctionRoutes.get("/auctions/:sale_id{sal_[0-9A-Z]{26}}/socket", (c) => openSocket(c, c.req.param("sale_id")));

auctionRoutes.get(`${api}${contract.readAward.path}`, async (c) => {
  const asked = await parse(c, contract.readAward);
  if (!asked.ok) return problem(asked.fault);
  const { shop } = c.var;
  if (shop.actor.kind !== "account") return problem({ code: "lot.unauthenticated" });
  const { id } = shop.actor;
  const sale = await auctionOf(shop, asked.value.sale_id);
  const award = sale && (await awardsOfSale(shop, sale.id)).findLast(({ accountId }) => accountId === id);
  if (!sale || !award) return problem({ code: "award.not_found" });
  const receipt = mayOrder(award, shop.now) ? await sealReceipt(shop, receiptOfAward(sale, award)) : null;
  return c.json(presentAward(award, receipt));
});

auctionRoutes.delete(`${api}${contract.declineSecondChance.path}`, async (c) => {
  const asked = await parse(c, contract.declineSecondChance);
  if (!asked.ok) return problem(asked.fault);
  const { shop } = c.var;
  if (shop.actor.kind !== "account") return problem({ code: "lot.unauthenticated" });
  const sale = await auctionOf(shop, asked.value.sale_id);
  if (!sale) return problem({ code: "award.not_found" });
  return respond(c, await declineAward(shop, sale, shop.actor.id), () => ({ declined: true }));
});

auctionRoutes.post(`${api}${contract.conductAuction.path}`, async (c) => {
  if (!mayOperate(c.var.shop.actor)) return problem({ code: "operator.forbidden" });
  const asked = await parse(c, contract.conductAuction);
  return asked.ok ? conduct(c, null, asked.value) : problem(asked.fault);
});

auctionRoutes.post(`${api}${contract.conductOwnAuction.path}`, needs("products.write"), async (c) => {
  const asked = await parse(c, contract.conductOwnAuction);
  return asked.ok ? conduct(c, asked.value.seller_id, asked.value) : problem(asked.fault);
});

type Said = { readonly sale_id: string } & Pick<Extract<Command, { kind: "extend" }>, "reason" | "by_ms"> & {
    readonly kind: Command["kind"];
    readonly text: string;
  };
/** `whose`: a seller's own lots alone; null: the house conducts everybody's. */
async function conduct(c: Request$, whose: string | null, { sale_id, kind, reason, text, by_ms }: Said) {
  const { shop } = c.var;
  const sale = await auctionOf(shop, sale_id);
  if (!sale || (whose !== null && sale.sellerId !== whose) || shop.actor.kind !== "account") return notFound();
  const command = { kind, reason, text, by_ms } as Command;
  return respond(c, await shop.lot(sale.id).conduct(command, shop.actor.id), presentLot);
}
