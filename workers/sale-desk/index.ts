/** Planning and running sales, for whoever runs them: the house's operators in admin, a seller's people in their studio. */
export {
  chancesAtDesk,
  conductAsked,
  decideChance,
  lotFor,
  viewLotAtDesk,
  type ChanceWord,
  type LotAtDesk,
} from "./auctioneer.ts";
export type { DryRun } from "./dry-run.ts";
export { asks_of_part_comfortable, type FlashEstimate } from "./estimate-flash.ts";
export type { AuctionEstimate, DrawEstimate, PresaleEstimate } from "./estimate-others.ts";
export { blankPlan, planAtDesk, type PlanView, type Whose } from "./plan-at-desk.ts";
export { planOwnSale, type OwnSaleWish } from "./plan-own.ts";
export { plannedHere, type PlanField, type PlannedHere, type Why } from "./plan-form.ts";
export { movePresale, type PresaleFigures, type PresaleStep } from "./presale-at-desk.ts";
export {
  listsFor,
  moveAsked,
  moveSaleOf,
  movesPattern,
  viewSale,
  type Figures,
  type SaleLists,
  type SaleMove,
  type SaleView,
} from "./sale-view.ts";
export { blankProject, inLanguage, planProjectAtDesk, type ProjectPlan } from "./project-form.ts";
export { rowsShown } from "./project-rows.ts";
export type { Piece, SaleMoveLine } from "./store.ts";
