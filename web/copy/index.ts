/**
 * The words people read. One file per language and room (`<locale>/<room>.ts`), gathered by `<room>.ts`, named here.
 * English gives a room its shape and the others `satisfies` it, so a missing sentence is a type error, not a blank.
 */
import type { Locale } from "../../workers/kernel/locale.ts";
import { access } from "./access.ts";
import { admin } from "./admin.ts";
import { audit } from "./audit.ts";
import { auctionDesk } from "./auction-desk.ts";
import { auctions } from "./auctions.ts";
import { balance } from "./balance.ts";
import { calendar } from "./calendar.ts";
import { cases } from "./cases.ts";
import { cart } from "./cart.ts";
import { checkout } from "./checkout.ts";
import { draws } from "./draws.ts";
import { drops } from "./drops.ts";
import { entry } from "./entry.ts";
import { developers } from "./developers.ts";
import { finance } from "./finance.ts";
import { frame } from "./frame.ts";
import { goods } from "./goods.ts";
import { identity } from "./identity.ts";
import { imports } from "./imports.ts";
import { letters } from "./letters.ts";
import { lotLetters } from "./lot-letters.ts";
import { mail } from "./mail.ts";
import { messages } from "./messages.ts";
import { office } from "./office.ts";
import { orders } from "./orders.ts";
import { presales } from "./presales.ts";
import { priceRules } from "./price-rules.ts";
import { privacy } from "./privacy.ts";
import { people } from "./people.ts";
import { projectDesk } from "./project-desk.ts";
import { projects } from "./projects.ts";
import { reviews } from "./reviews.ts";
import { saleDesk } from "./sale-desk.ts";
import { sellers } from "./sellers.ts";
import { storefront } from "./storefront.ts";
import { studio } from "./studio.ts";

const rooms = {
  messages,
  cases,
  balance,
  access,
  admin,
  audit,
  auctionDesk,
  auctions,
  calendar,
  cart,
  checkout,
  developers,
  draws,
  drops,
  entry,
  finance,
  frame,
  goods,
  identity,
  imports,
  letters,
  lotLetters,
  mail,
  office,
  orders,
  presales,
  priceRules,
  privacy,
  people,
  projectDesk,
  projects,
  reviews,
  saleDesk,
  sellers,
  storefront,
  studio,
};

export type Room = keyof typeof rooms;
export type Copy<R extends Room> = ReturnType<(typeof rooms)[R]["en"]>;

/** The words of one room in one language. */
export const copyFor = <R extends Room>(locale: Locale, room: R): Copy<R> => rooms[room][locale]() as Copy<R>;
