/**
 * Selling scarce things. The engine here knows what every sale has: terms, a life, units lent from a shelf, receipts,
 * a log. How units find their people is a mechanism's business, one folder each; mechanism.ts says what one must answer.
 */
export { hashOf, brokenLink, beginning, entriesAfter, type Entry, type Head, type LogEvent } from "./chain.ts";
export {
  everyone,
  firstOpening,
  lane_members_max,
  laneGroups,
  laneOf,
  lanesShownTo,
  mechanisms,
  moveSale,
  phaseOf,
  saleStates,
  shelfOf,
  type Lane,
  type LaneGroup,
  type Mechanism,
  type Phase,
  type Sale,
  type SaleState,
  type ShownLane,
} from "./sale.ts";
export { placeOfSale, placesOfSales } from "./place-of-sale.ts";
export type { MechanismRoom } from "./mechanism.ts";
export { salesOf } from "./sales-of.ts";
export { findSale, findSaleBySlug, findSales, listPastSales, listSales, type SaleFilter } from "./store.ts";
export { planSale, type PlanSaleFault, type SaleWish } from "./plan-sale.ts";
export { closeSale, pauseSale, resumeSale, voidSale, type RunSaleFault } from "./run-sale.ts";
export { settleSale, type SettleSaleFault } from "./settle-sale.ts";
export { readLog } from "./export-log.ts";
export { audit_page_lines, kindOf, type Disclosure, type LogSummary } from "./audit.ts";
export { readAudit, type SaleAudit } from "./read-audit.ts";
export { openingsOf } from "./auction/openings.ts";
export { openReceipt, orderHoldOf, sealReceipt, type OrderHold, type Receipt } from "./receipt.ts";
export { insertReceipt } from "./receipt-store.ts";
export { pinHolds, type PinFault } from "./pin-holds.ts";
export { prepareSale, tendSales } from "./tend-sales.ts";
export type { Place } from "./flash-sale/queue.ts";
export { flashRuleOf, type FlashRule } from "./flash-sale/rule.ts";
export { joinQueue, type QueueFault, type QueueView } from "./flash-sale/join-queue.ts";
export { takeHold, releaseHold, type HoldFault, type TakenHold } from "./flash-sale/take-hold.ts";
export { buyerOf, newGuest, openGuest } from "./flash-sale/buyer.ts";
export { liveStock } from "./flash-sale/live-stock.ts";
export { factOfSale } from "./fact-of-sale.ts";
export {
  judgeProject,
  projectKinds,
  projectLimits,
  projectRuleOf,
  usualProject,
  type Milestone,
  type ProjectKind,
  type ProjectRule,
  type StretchGoal,
  type Tier,
} from "./crowdfunding/rule.ts";
export { pledgeStates, stands, type Pledge, type PledgeState, type PledgeWish } from "./crowdfunding/pledge.ts";
export { reachedGoals, releaseOf } from "./crowdfunding/money.ts";
export { confirmPledge, startPledge, type MakePledgeFault } from "./crowdfunding/make-pledge.ts";
export { cancelPledge, startOtherCard, type ChangePledgeFault } from "./crowdfunding/change-pledge.ts";
export { callOffProject, type CallOffFault } from "./crowdfunding/give-back.ts";
export { claimMilestone, decideMilestone, type MilestoneFault } from "./crowdfunding/milestones.ts";
export { postUpdate, type UpdateFault } from "./crowdfunding/updates.ts";
export { addressesOf, sealOldPledges } from "./crowdfunding/address-store.ts";
export {
  backersToTell,
  findOwnPledge,
  findPledge,
  listOwnPledges,
  listPledges,
  selectOwnPledge,
  type OwnPledge,
  type PledgeLine,
} from "./crowdfunding/pledge-store.ts";
export { sendReward, type SendRewardFault } from "./crowdfunding/send-reward.ts";
export {
  findRewardParcel,
  listRewards,
  selectParcel,
  tallyRewards,
  type RewardLine,
  type RewardParcel,
  type RewardTally,
} from "./crowdfunding/reward-store.ts";
export {
  emptyProject,
  findProject,
  findProjects,
  selectProject,
  selectTiers,
  type ProjectRow,
  type TierRow,
} from "./crowdfunding/project-store.ts";
export {
  claimedMilestones,
  findUpdate,
  selectMilestones,
  selectUpdates,
  type MilestoneRow,
  type ClaimRow,
  type UpdateRow,
} from "./crowdfunding/stage-store.ts";
export { judgePresale, lateAt, presaleRuleOf, usualPresale, type PresaleRule } from "./presale/rule.ts";
export {
  mayGiveBack,
  mayPayBalance,
  type DepositState,
  type Place as PresalePlace,
  type PlaceState,
} from "./presale/place.ts";
export { confirmPlace, takePlace, type TakePlaceFault } from "./presale/take-place.ts";
export { giveUpPlace, type GiveBackFault } from "./presale/give-back.ts";
export { callBalance, movePromisedDay, type PromiseFault } from "./presale/promise.ts";
export { readyToOrder } from "./presale/order-place.ts";
export {
  findOwnPlace,
  findPlace,
  findPresale,
  placesIn,
  selectOwnPlace,
  selectPresale,
  selectPromises,
  tallyPlaces,
  type PresaleRow,
  type PromiseRow,
} from "./presale/place-store.ts";
export { lotRulesOf } from "./auction/rule.ts";
export { registerBidder, type RegisterFault } from "./auction/register-bidder.ts";
export { declineAward, type DeclineFault } from "./auction/awards.ts";
export { chanceModes, type ChanceMode, type ChanceStep } from "./auction/chance.ts";
export {
  endChances,
  nextInLine,
  offerChance,
  readChances,
  type ChanceFault,
  type Chances,
} from "./auction/second-chance.ts";
export { confirmDeposit, leaveDeposit, type LeaveDepositFault } from "./auction/leave-deposit.ts";
export { chargeOfDeposit, isOnItsWay, type CardDeposit } from "./auction/card-deposit.ts";
export { findOwnDeposit, spendDeposit } from "./auction/card-deposit-store.ts";
export { depositForHolds, receiptOfAward } from "./auction/order-award.ts";
export { mayOrder, totalOf, type Award, type AwardState } from "./auction/award.ts";
export {
  awardsOfSale,
  biddersAfter,
  findAward,
  findBidder,
  findLotShown,
  listLots,
  movingLots,
  type Bidder,
  type LotSummary,
} from "./auction/lot-store.ts";
export { sealTicket, openTicket, type Ticket } from "./auction/ticket.ts";
export { incrementAt, premiumOf, type LotKind, type LotRules } from "./auction/rules.ts";
export { commandKinds, type Command } from "./auction/conduct.ts";
export type { OwnStanding, ShownEntry, ShownLot } from "./auction/show.ts";
export { enterDraw, leaveDraw, readDraw, type EnterDrawFault } from "./draw/enter-draw.ts";
export { declineOffer, type DeclineOfferFault } from "./draw/offers.ts";
export { mayOrderOffer, type Offer, type OfferState } from "./draw/offer.ts";
export { findOffer, findOfferOf } from "./draw/offer-store.ts";
export { receiptOfOffer } from "./draw/order-offer.ts";
export { drawRuleOf, drawTermsOf, type DrawRule } from "./draw/rule.ts";
