/** One project that can be backed for three weeks from the day the demo is seeded, with a few backers already there. */
import { readFile } from "node:fs/promises";
import { day_ms, hour_ms } from "../../workers/kernel/clock.ts";
import { book, pend } from "../../workers/ledger/index.ts";
import { findSaleBySlug, prepareSale, type ProjectRule } from "../../workers/drops/index.ts";
import { insertPledge } from "../../workers/drops/crowdfunding/pledge-store.ts";
import { appendEvents, countPledge, moveTier } from "../../workers/drops/crowdfunding/project-store.ts";
import { insertUpdate } from "../../workers/drops/crowdfunding/stage-store.ts";
import type { Shop } from "../../workers/platform/shop.ts";
import { planned } from "./planned.ts";
import { prepareAccounts, prepareTestCard, aPieceOf } from "./seed-store.ts";

const sellerId = "sel_demo_blue_lamp_kiln";
const slug = "a-climbing-kiln";
const goal_minor = 900_000;
type Text = { readonly title: string; readonly locale: string; readonly body: string };
type Told = Omit<ProjectRule, "kind" | "goalMinor" | "retry_minutes" | "commissionBp"> & { readonly update: Text };

/** Tier and amount of each backer that the demo begins with. */
const backers: readonly (readonly [tier: string | null, minor: number])[] = [
  ["jar", 32_000],
  ["cup", 4_800],
  ["jar", 35_000],
  [null, 120_000],
  ["cup", 5_000],
  ["log", 1_500],
  ["jar", 32_000],
  ["cup", 4_800],
  [null, 260_000],
];

export async function loadProjects(db: D1Database, shop: Shop): Promise<void> {
  if (await findSaleBySlug(shop, slug)) return;
  const { update, ...told } = JSON.parse(await readFile("d1-migrations/seeds/project.json", "utf8")) as Told;
  const project = await planned(shop, {
    slug,
    mechanism: "crowdfunding",
    sellerId,
    variantId: await aPieceOf(shop, sellerId),
    homeLocationId: null,
    startsAt: shop.now - 6 * day_ms,
    endsAt: shop.now + 21 * day_ms,
    allotment: 0,
    currency: "EUR",
    rule: { ...told, kind: "all_or_nothing", goalMinor: goal_minor },
  });
  await prepareSale(shop, project.id);
  const accounts = backers.map((_, n) => ({
    id: `acc_demo_backer_${n + 1}`,
    email: `backer-${n + 1}@yaji.example`,
    name: `Backer ${n + 1}`,
    role: "shopper" as const,
    password: "",
    at: shop.now,
  }));
  await prepareAccounts(shop, accounts);
  for (const [n, [tierId, minor]] of backers.entries())
    await standing(
      { ...shop, now: shop.now - (backers.length - n) * 9 * hour_ms },
      project.id,
      accounts[n]!,
      tierId,
      minor,
    );
  await shop.commit([
    insertUpdate({ now: shop.now - day_ms }, project, "acc_demo_owner_blue_lamp_kiln", {
      id: shop.newId("update"),
      ...update,
    }),
  ]);
}

/** A pledge as it would stand after its card was saved: with one of the acquirer's test cards. */
async function standing(
  shop: Shop,
  saleId: string,
  { id: accountId, email }: { readonly id: string; readonly email: string },
  tierId: string | null,
  minor: number,
): Promise<void> {
  const [id, cardId] = [shop.newId("pledge"), shop.newId("card")];
  const pledge = {
    id,
    saleId,
    accountId,
    tierId,
    minor,
    currency: "EUR" as const,
    state: "standing" as const,
    version: 1,
    cardId,
    email,
    chargingCardId: null,
    nextCardId: null,
    tries: 0,
    dueAt: null,
    declineCode: null,
    refundedMinor: 0,
    locale: "en",
    createdAt: shop.now,
  };
  const outcome = await shop.commit([
    prepareTestCard(shop, { id: cardId, accountId, minor }),
    ...moveTier(saleId, tierId, 1),
    ...(await insertPledge(shop, pledge, tierId ? "1 Demo Lane, 75004 Paris, France" : "")),
    ...countPledge(saleId, minor),
    ...pend(shop, {
      id,
      debit: book.provider("sandbox", "EUR"),
      credit: book.project(saleId, "EUR"),
      minor,
      kind: "pledge",
      group: saleId,
      note: id,
    }),
    appendEvents(shop, saleId, [{ kind: "pledged", pledge: id, tier: tierId, minor }]),
  ]);
  if (outcome !== "committed") throw new Error(`The demo's pledge was refused: ${outcome}`);
}
