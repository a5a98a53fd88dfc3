/** Cards that the provider keeps: saved on its page, charged while their owner is away, paid back. Knows no pledge and no order. */
export { answerFrom, type CardRefund, type CardState, type ChargeAnswer, type SavedCard } from "./card.ts";
export { hearCard, keepsCards, openCard, type OpenCardFault } from "./save-card.ts";
export { setAside } from "./set-aside.ts";
export { chargeCard, type ChargeWish } from "./charge-card.ts";
export { checkCardRefunds, payCardRefund, promiseRefund, type RefundWish } from "./give-back.ts";
export { findCapturedCharge, findCard, insertCard, insertCharge, type Charge, type NewCard } from "./store.ts";
