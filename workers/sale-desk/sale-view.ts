/** A sale as the people who run it see it: terms, figures of this moment, what may be done now, and what was done. */
import {
  closeSale,
  findLotShown,
  findSale,
  listSales,
  liveStock,
  moveSale,
  pauseSale,
  phaseOf,
  readChances,
  readDraw,
  resumeSale,
  settleSale,
  voidSale,
  type Phase,
  type Sale,
  type SaleState,
  type ShownLot,
} from "../drops/index.ts";
import type { Page } from "../kernel/paging.ts";
import { err, ok, type Fault, type Result } from "../kernel/result.ts";
import type { Form } from "../platform/http/form.ts";
import type { Shop } from "../platform/shop.ts";
import type { Whose } from "./plan-at-desk.ts";
import { presaleFigures, type PresaleFigures } from "./presale-at-desk.ts";
import { findMovesOf, type SaleMoveLine } from "./store.ts";

const saleMoves = ["pauses", "resumptions", "closing", "voiding", "settlement"] as const;
export type SaleMove = (typeof saleMoves)[number];
/** Words an address may have for what is done to a sale. */
export const movesPattern = saleMoves.join("|");

export type Figures =
  | { readonly of: "flash"; readonly free: number; readonly held: number; readonly sold: number }
  | { readonly of: "draw"; readonly entries: number; readonly drawn: boolean }
  /** `decideBy`: the winner did not pay, and a second chance waits for the house's word until then */
  | { readonly of: "auction"; readonly lot: ShownLot; readonly decideBy: number | null }
  | PresaleFigures
  | { readonly of: "nothing" };
export type SaleView = {
  readonly sale: Sale;
  readonly phase: Phase;
  readonly figures: Figures;
  readonly moves: readonly SaleMove[];
  readonly log: readonly SaleMoveLine[];
};

const lists = {
  running: ["planned", "open", "paused", "closed"],
  past: ["settled", "void"],
} as const satisfies Record<string, readonly SaleState[]>;
export type SaleLists = { readonly [L in keyof typeof lists]: Page<Sale> };

/** Each list goes on by itself: `cursorOf` says where it was asked to begin. */
export async function listsFor(
  shop: Shop,
  whose: Whose,
  cursorOf: (list: keyof SaleLists) => string | undefined,
): Promise<SaleLists> {
  const list = (which: keyof SaleLists) => {
    const ofSeller = whose === null ? {} : { sellerId: whose };
    return listSales(shop, { ...ofSeller, states: lists[which], cursor: cursorOf(which) ?? null });
  };
  const [running, past] = await Promise.all([list("running"), list("past")]);
  return { running, past };
}

/** null: there is none, or it is somebody else's. */
export async function saleFor(shop: Shop, whose: Whose, saleId: string): Promise<Sale | null> {
  const sale = await findSale(shop, saleId);
  return sale && (whose === null || sale.sellerId === whose) ? sale : null;
}

/** `after`: where the list of buyers goes on, in sales that have one. */
export async function viewSale(shop: Shop, whose: Whose, saleId: string, after = ""): Promise<SaleView | null> {
  const sale = await saleFor(shop, whose, saleId);
  if (!sale) return null;
  const [figures, log] = await Promise.all([figuresOf(shop, sale, after), findMovesOf(shop, sale.id, whose)]);
  return { sale, phase: phaseOf(sale, shop.now), figures, moves: movesNow(sale, shop.now), log };
}

async function figuresOf(shop: Shop, sale: Sale, after: string): Promise<Figures> {
  if (sale.mechanism === "flash") {
    const live = await liveStock(shop, sale);
    // Before its objects are made ready they know of no unit at all, which is not the same as none being free.
    return live && live.free + live.held + live.sold > 0 ? { of: "flash", ...live } : { of: "nothing" };
  }
  if (sale.mechanism === "draw") {
    const draw = await readDraw(shop, sale);
    return draw ? { of: "draw", entries: draw.entries, drawn: draw.seed !== null } : { of: "nothing" };
  }
  if (sale.mechanism === "presale") return (await presaleFigures(shop, sale, after)) ?? { of: "nothing" };
  return sale.mechanism === "auction" ? lotFigures(shop, sale) : { of: "nothing" };
}

async function lotFigures(shop: Shop, sale: Sale): Promise<Figures> {
  const [lot, { step }] = await Promise.all([findLotShown(shop, sale.id), readChances(shop, sale)]);
  const decideBy = sale.state === "closed" && step.of === "house" ? step.decideBy : null;
  return lot ? { of: "auction", lot, decideBy } : { of: "nothing" };
}

const leads: { readonly [M in Exclude<SaleMove, "settlement">]: SaleState } = {
  pauses: "paused",
  resumptions: "open",
  closing: "closed",
  voiding: "void",
};

function movesNow(sale: Sale, now: number): SaleMove[] {
  const phase = phaseOf(sale, now);
  const from: SaleState = sale.state === "planned" && phase === "open" ? "open" : sale.state;
  return saleMoves.filter((move) => {
    if (move === "settlement") return sale.settledAt === null && (from === "closed" || from === "void");
    if (move === "resumptions" && from !== "paused") return false;
    return from !== leads[move] && moveSale(from, leads[move]).ok;
  });
}

const run = { pauses: pauseSale, resumptions: resumeSale, closing: closeSale, voiding: voidSale } as const;

/** What is asked of a sale at its desk. null: there is no such sale of theirs, or nothing of that name can be done. */
export const moveAsked = (
  shop: Shop,
  whose: Whose,
  saleId: string,
  { move, form }: { readonly move: string | undefined; readonly form: Form },
): Promise<Result<null, MoveAtDeskFault> | null> =>
  moveSaleOf(shop, whose, saleId, { move, why: form.text("why", 500), confirmed: form.has("sure") });

export async function moveSaleOf(
  shop: Shop,
  whose: Whose,
  saleId: string,
  { move: asked, ...said }: { readonly move: string | undefined; readonly why: string; readonly confirmed: boolean },
): Promise<Result<null, MoveAtDeskFault> | null> {
  const move = saleMoves.find((known) => known === asked);
  const sale = await saleFor(shop, whose, saleId);
  return sale && move ? moveAtDesk(shop, sale, move, said) : null;
}

export type MoveAtDeskFault = { readonly code: "sale.reason_missing" | "sale.not_confirmed" } | Fault;

/** What cannot be taken back is confirmed in so many words, and everything has its reason, which stays in the log. */
async function moveAtDesk(
  shop: Shop,
  sale: Sale,
  move: SaleMove,
  said: { readonly why: string; readonly confirmed: boolean },
): Promise<Result<null, MoveAtDeskFault>> {
  if (move === "settlement") {
    const settled = await settleSale(shop, sale.id);
    return settled.ok ? ok(null) : settled;
  }
  if (said.why === "") return err({ code: "sale.reason_missing" });
  if ((move === "voiding" || move === "closing") && !said.confirmed) return err({ code: "sale.not_confirmed" });
  const moved = await run[move](shop, sale.id, said.why);
  return moved.ok ? ok(null) : moved;
}
