/** A project as its page shows it: what everybody sees, and what concerns whoever is looking. */
import { findCard, type SavedCard } from "../cards/index.ts";
import { cardsOfVariants, type ProductCard } from "../catalog/index.ts";
import {
  confirmPledge,
  emptyProject,
  addressesOf,
  findOwnPledge,
  findProjects,
  findRewardParcel,
  listSales,
  phaseOf,
  projectRuleOf,
  selectMilestones,
  selectOwnPledge,
  selectProject,
  selectTiers,
  selectUpdates,
  type MilestoneRow,
  type Phase,
  type Pledge,
  type ProjectRow,
  type ProjectRule,
  type RewardParcel,
  type Sale,
  type TierRow,
  type UpdateRow,
} from "../drops/index.ts";
import type { Page } from "../kernel/paging.ts";
import type { Shop } from "../platform/shop.ts";
import { findSeller } from "../sellers/index.ts";
import { projectNamed } from "./find-project.ts";

export type ProjectSummary = {
  readonly sale: Sale;
  readonly rule: ProjectRule;
  readonly phase: Phase;
  readonly row: ProjectRow;
  readonly card: ProductCard | null;
};
export type ProjectView = ProjectSummary & {
  readonly taken: ReadonlyMap<string, number>;
  readonly milestones: readonly MilestoneRow[];
  readonly updates: readonly UpdateRow[];
  readonly maker: { readonly name: string; readonly slug: string };
  readonly own: Pledge | null;
  /** their reward on its way, once it is */
  readonly ownParcel: RewardParcel | null;
  /** where its reward goes; "" for none */
  readonly ownAddress: string;
  /** the card that will be, or was, charged */
  readonly ownCard: SavedCard | null;
  readonly now: number;
};

export async function viewProject(shop: Shop, slug: string): Promise<ProjectView | null> {
  const sale = await projectNamed(shop, slug);
  return sale && viewOf(shop, sale);
}

export async function viewOf(shop: Shop, sale: Sale): Promise<ProjectView> {
  const account = shop.actor.kind === "account" ? shop.actor.id : "";
  const [[rows, tiers, milestones, updates, own], maker, cards] = await Promise.all([
    shop.db.read<[ProjectRow, TierRow, MilestoneRow, UpdateRow, Pledge]>(
      selectProject(sale.id),
      selectTiers(sale.id),
      selectMilestones(sale.id),
      selectUpdates(sale.id),
      selectOwnPledge(sale.id, account),
    ),
    findSeller(shop, sale.sellerId),
    cardsOfVariants(shop, [sale]),
  ]);
  return {
    sale,
    rule: projectRuleOf(sale),
    phase: phaseOf(sale, shop.now),
    row: rows[0] ?? emptyProject,
    card: cards.get(sale.variantId) ?? null,
    taken: new Map(tiers.map(({ tierId, taken }) => [tierId, taken])),
    milestones,
    updates,
    maker: { name: maker?.name ?? "", slug: maker?.slug ?? "" },
    own: own[0] ?? null,
    ownAddress: own[0] ? ((await addressesOf(shop, own)).get(own[0].id) ?? "") : "",
    ownParcel: own[0] ? await findRewardParcel(shop, own[0].id) : null,
    ownCard: own[0] ? await cardOf(shop, own[0]) : null,
    now: shop.now,
  };
}

const cardOf = async (shop: Shop, { chargingCardId, cardId }: Pledge): Promise<SavedCard | null> => {
  const id = chargingCardId ?? cardId;
  return id === null ? null : findCard(shop, id);
};

/** One's own pledge and its card, after the provider has been asked what became of one that is being saved. */
export async function ownHeard(
  shop: Shop,
  sale: Sale,
  accountId: string,
): Promise<{ readonly own: Pledge; readonly card: SavedCard | null } | null> {
  const known = await findOwnPledge(shop, sale.id, accountId);
  const own = known && ((await confirmPledge(shop, known.id)) ?? known);
  return own && { own, card: await cardOf(shop, own) };
}

/** The view after the provider has been asked what became of a card that is being saved. */
export async function viewHeard(shop: Shop, view: ProjectView): Promise<ProjectView> {
  if (!view.own?.nextCardId) return view;
  await confirmPledge(shop, view.own.id);
  return viewOf(shop, view.sale);
}

export async function listProjects(
  shop: Shop,
  which: "running" | "past",
  cursor: string | null,
): Promise<Page<ProjectSummary>> {
  const states =
    which === "running" ? (["planned", "open", "paused"] as const) : (["closed", "settled", "void"] as const);
  const page = await listSales(shop, { states, mechanism: "crowdfunding", cursor });
  return { items: await summariesOf(shop, page.items), next: page.next };
}

export async function summariesOf(shop: Shop, sales: readonly Sale[]): Promise<ProjectSummary[]> {
  const [rows, cards] = await Promise.all([
    findProjects(
      shop,
      sales.map(({ id }) => id),
    ),
    cardsOfVariants(shop, sales),
  ]);
  return sales.map((sale) => ({
    sale,
    rule: projectRuleOf(sale),
    phase: phaseOf(sale, shop.now),
    row: rows.get(sale.id) ?? emptyProject,
    card: cards.get(sale.variantId) ?? null,
  }));
}

/** What counts towards the goal, as people read it: decided at the end, it stays as it was then. */
export const pledgedOf = ({ closedMinor, standingMinor }: ProjectRow): number => closedMinor ?? standingMinor;
