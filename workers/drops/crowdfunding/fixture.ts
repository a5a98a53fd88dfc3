/** Projects for tests: backers with cards at an acquirer that lives in memory and answers as the sandbox does. */
import { iso, minute_ms } from "../../kernel/clock.ts";
import type { Shop } from "../../platform/shop.ts";
import { aBuyer } from "../auction/fixture-store.ts";
import { findSale, planSale, prepareSale, type Sale } from "../index.ts";
import { confirmPledge, startPledge } from "./make-pledge.ts";
import type { Pledge, PledgeWish } from "./pledge.ts";
import type { ProjectRule } from "./rule.ts";

export type Acquirer = {
  /** what a card does when it is charged for the n-th time; the card is named by the setup's reference */
  readonly fates: Map<string, readonly ("captured" | "declined" | "odd" | "lost")[]>;
  /** how often each charge was asked for, by its id */
  readonly asked: Map<string, number>;
  readonly taken: Map<string, number>;
  readonly refunded: Map<string, number>;
  saved: boolean;
};

export const anAcquirer = (): Acquirer => ({
  fates: new Map(),
  asked: new Map(),
  taken: new Map(),
  refunded: new Map(),
  saved: true,
});

type Body = { readonly [name: string]: unknown };

/** The shop with this acquirer behind its door. */
export const withAcquirer = (shop: Shop, acquirer: Acquirer): Shop => ({
  ...shop,
  outbound: async (url, init) => {
    const body = JSON.parse(typeof init?.body === "string" ? init.body : "{}") as Body;
    const { pathname } = new URL(url);
    if (pathname === "/v1/charges") return charge(acquirer, body);
    if (pathname === "/v1/refunds") return refund(acquirer, body);
    const reference = String(body["merchant_reference"] ?? pathname.split("_").slice(2).join("_"));
    const ready = acquirer.saved && init?.method !== "POST";
    return Response.json({
      id: `cs_${reference}`,
      status: ready ? "ready" : "open",
      card: ready ? `card_${reference}` : null,
      last_four: ready ? "4242" : null,
      redirect_url: ready ? null : `https://acquirer.invalid/save/cs_${reference}`,
    });
  },
});

function charge(acquirer: Acquirer, body: Body): Response {
  const id = String(body["merchant_reference"]);
  const minor = Number(body["amount_minor"]);
  const known = acquirer.taken.get(id);
  acquirer.asked.set(id, (acquirer.asked.get(id) ?? 0) + 1);
  const fates = acquirer.fates.get(String(body["card"])) ?? ["captured"];
  const fate = fates[Number(id.split(".")[1]) - 1] ?? fates.at(-1);
  const captured = known ?? (fate === "declined" ? 0 : minor + (fate === "odd" ? 1 : 0));
  if (captured > 0) acquirer.taken.set(id, captured);
  // "lost": the money is taken and the answer does not come, the first time it is asked.
  if (fate === "lost" && acquirer.asked.get(id) === 1)
    return Response.json({ code: "internal_error" }, { status: 500 });
  return Response.json({
    id: `ps_${id}`,
    status: captured > 0 ? "captured" : "declined",
    captured_minor: captured,
    currency: body["currency"],
    decline_code: captured > 0 ? null : "insufficient_funds",
  });
}

function refund(acquirer: Acquirer, body: Body): Response {
  const id = String(body["merchant_reference"]);
  acquirer.refunded.set(id, Number(body["amount_minor"]));
  return Response.json({
    id: `rf_${id}`,
    status: "succeeded",
    amount_minor: body["amount_minor"],
    currency: "EUR",
    created_at: iso(0),
  });
}

const text = (en: string) => ({ en });
let serial = 0;

export async function aProject(shop: Shop, change: Partial<ProjectRule> = {}, sellerId = "sel_house"): Promise<Sale> {
  const planned = await planSale(shop, {
    slug: `project-${++serial}`,
    mechanism: "crowdfunding",
    sellerId,
    variantId: null,
    homeLocationId: null,
    startsAt: shop.now - minute_ms,
    endsAt: shop.now + 60 * minute_ms,
    limitPerPerson: 1,
    lanes: [],
    allotment: 0,
    currency: "EUR",
    rule: {
      kind: "all_or_nothing",
      goalMinor: 10_000,
      title: text("A kiln for the village"),
      summary: text("Rebuilt by hand"),
      tiers: [
        { id: "bowl", title: text("A bowl"), text: {}, minor: 4_000, units: 2, address: true, promised: "2027-06" },
        { id: "card", title: text("A card"), text: {}, minor: 500, units: null, address: false, promised: null },
      ],
      milestones: [
        { title: text("Bricks"), shareBp: 4_000, promised: null },
        { title: text("Fire"), shareBp: 6_000, promised: null },
      ],
      retry_minutes: [10, 20],
      commissionBp: 500,
      ...change,
    },
  });
  if (!planned.ok) throw new Error(JSON.stringify(planned.fault));
  await prepareSale(shop, planned.value.id);
  return (await findSale(shop, planned.value.id))!;
}

export const door = { returnUrl: "https://shop.invalid/en/projects/p?pledge={pledge}", description: "A kiln" };
export const wish = (change: Partial<PledgeWish> = {}): PledgeWish => ({
  tierId: "card",
  minor: null,
  address: "1 Water Street",
  ...change,
});

/** Somebody new with a pledge that stands. */
export async function aBacker(
  shop: Shop,
  sale: Sale,
  change: Partial<PledgeWish> = {},
): Promise<{ backer: Shop; pledge: Pledge }> {
  const backer = await aBuyer(shop, 0);
  const started = await startPledge(backer, sale, wish(change), door);
  if (!started.ok) throw new Error(JSON.stringify(started.fault));
  const pledge = await confirmPledge(backer, started.value.pledge.id);
  return { backer, pledge: pledge! };
}
