/** The form by which a sale is planned: shown, tried, sent. Every refusal comes back at the field it is about. */
import { planSale, prepareSale, type PlanSaleFault, type Sale } from "../drops/index.ts";
import type { Locale } from "../kernel/locale.ts";
import { ok } from "../kernel/result.ts";
import type { Form } from "../platform/http/form.ts";
import type { Shop } from "../platform/shop.ts";
import { dryRun, type DryRun } from "./dry-run.ts";
import { addressesIn, lanesOf } from "./early-lanes.ts";
import {
  fieldOfEngine,
  fieldsShown,
  laneFields,
  plannedHere,
  readPlan,
  usualText,
  type PlanFaults,
  type PlannedHere,
  type PlanText,
} from "./plan-form.ts";
import { findPiece, listPieces, type Piece } from "./store.ts";

/** null: of the whole shop, for its operators. */
export type Whose = string | null;

export type PlanView = {
  readonly mechanism: PlannedHere;
  readonly text: PlanText;
  readonly faults: PlanFaults;
  readonly pieces: readonly Piece[];
  /** the piece its SKU names */
  readonly piece: Piece | null;
  readonly run: DryRun | null;
};
/** `refused`: something of it is wrong, which trying it dry is not. */
export type AtDesk = { readonly planned: Sale } | { readonly view: PlanView; readonly refused: boolean };

const mechanismAsked = (text: string | undefined): PlannedHere =>
  plannedHere.find((known) => known === text) ?? "flash";

export async function blankPlan(shop: Shop, whose: Whose, locale: Locale, asked?: string): Promise<PlanView> {
  const pieces = await listPieces(shop, whose, locale);
  const mechanism = mechanismAsked(asked);
  return { mechanism, text: usualText(shop.now, mechanism), faults: {}, pieces, piece: null, run: null };
}

/** "try" shows what may come of it; anything else plans it. */
export async function planAtDesk(shop: Shop, whose: Whose, locale: Locale, form: Form): Promise<AtDesk> {
  const mechanism = mechanismAsked(form.text("mechanism", 20));
  const text: PlanText = Object.fromEntries(
    fieldsShown(mechanism).map((field) => [field, form.text(field, field === "invited" ? 30_000 : 200)]),
  );
  const draft = readPlan(text, mechanism, shop.now);
  const piece = text.sku ? await findPiece(shop, text.sku, whose, locale) : null;
  const lanes =
    draft.ok && piece
      ? await lanesOf(shop, whose, piece.sellerId, draft.value.early, addressesIn(text.invited ?? ""))
      : ok([]);
  const faults: PlanFaults = {
    ...(draft.ok ? {} : draft.fault.fields),
    ...(lanes.ok
      ? {}
      : { [lanes.fault.why === "unknown" ? "invited" : laneFields[lanes.fault.group]]: lanes.fault.why }),
    ...(text.sku && !piece ? { sku: "piece" } : {}),
    ...(piece && draft.ok && piece.free < draft.value.allotment ? { allotment: "stock" } : {}),
  };
  const again = async (wrong: PlanFaults): Promise<AtDesk> => {
    const pieces = await listPieces(shop, whose, locale);
    const refused = Object.keys(wrong).length > 0;
    const run = draft.ok && !refused ? dryRun(draft.value, text) : null;
    return { view: { mechanism, text, faults: wrong, pieces, piece, run }, refused };
  };
  if (!draft.ok || !piece || !lanes.ok || Object.keys(faults).length > 0 || form.text("do", 10) === "try")
    return again(faults);
  const { sku: _, early: __, ...terms } = draft.value;
  const { sellerId, variantId, locationId: homeLocationId } = piece;
  const planned = await planSale(shop, { ...terms, lanes: lanes.value, sellerId, variantId, homeLocationId });
  if (!planned.ok) return again(faultsOf(planned.fault));
  // A presale has no objects to wait for: its page and its desk are whole at once.
  if (mechanism === "presale") await prepareSale(shop, planned.value.id);
  return { planned: planned.value };
}

function faultsOf(fault: PlanSaleFault): PlanFaults {
  if (fault.code === "sale.stock_short") return { allotment: "stock" };
  if ("field" in fault) return { [fieldOfEngine(fault.field)]: "range" };
  return { slug: "taken" };
}
