/** What a seller or the house may do to a case from a desk, by the step in the address of its form. */
import {
  acceptProposal,
  answerDispute,
  decideDispute,
  escalateDispute,
  findDispute,
  proposeSettlement,
  type Proposal,
} from "../disputes/index.ts";
import { err, type Fault, type Result } from "../kernel/result.ts";
import { findOrder, houseSeller } from "../orders/index.ts";
import type { Shop } from "../platform/shop.ts";
import {
  answerClaim,
  findClaim,
  findReturn,
  inspectReturn,
  isTheirs,
  moveReturn,
  type CaseActor,
} from "../returns/index.ts";
import type { CaseForm } from "./case-form.ts";

type Acted = Promise<Result<unknown, Fault>>;
const unknownStep = (): Promise<Result<never, Fault>> => Promise.resolve(err({ code: "case.not_found" }));
const note_chars_max = 2_000;

export async function actOnReturn(shop: Shop, id: string, step: string, form: CaseForm, by: CaseActor): Acted {
  const note = form.text("note", note_chars_max);
  if (step === "approval")
    return moveReturn(shop, id, "approved", by, { instructions: form.text("instructions", note_chars_max) });
  if (step === "refusal") return moveReturn(shop, id, "refused", by, { note });
  if (step === "receipt") return moveReturn(shop, id, "received", by);
  if (step !== "inspection") return unknownStep();
  const one = await findReturn(shop, id);
  if (!one || !isTheirs(by, one)) return err({ code: "return.not_found" });
  const restock = form.text("restock") === "1";
  return inspectReturn(
    shop,
    id,
    { accepted: form.pieces("accepted.").map((line) => ({ ...line, restock })), note },
    by,
  );
}

export async function actOnClaim(shop: Shop, id: string, step: string, form: CaseForm, by: CaseActor): Acted {
  const note = form.text("note", note_chars_max);
  if (step === "refusal") return answerClaim(shop, id, { to: "refused", note }, by);
  if (step !== "acceptance") return unknownStep();
  const claim = await findClaim(shop, id);
  const order = claim && isTheirs(by, claim) ? await findOrder(shop, claim.orderId) : null;
  if (!order) return err({ code: "claim.not_found" });
  const minor = form.minor("amount", order.total.currency);
  if (Number.isNaN(minor)) return err({ code: "refund.nothing" });
  return answerClaim(shop, id, { to: "accepted", note, ...(minor === null ? {} : { amountMinor: minor }) }, by);
}

export async function actOnDispute(shop: Shop, id: string, step: string, form: CaseForm, by: CaseActor): Acted {
  const note = form.text("note", note_chars_max);
  // A mediator speaks for a seller only where that is the house itself.
  if (by.side === "mediator" && (step === "answer" || step === "acceptance")) {
    const one = await findDispute(shop, id);
    if (one?.sellerId !== houseSeller) return unknownStep();
  }
  if (step === "answer") return answerDispute(shop, id, note, { ...by, side: "seller" });
  if (step === "acceptance") return acceptProposal(shop, id, { ...by, side: "seller" });
  if (step === "escalation") return escalateDispute(shop, id, note, by);
  if (by.side !== "mediator") return unknownStep();
  const proposal = await proposalIn(shop, id, form);
  if (!proposal) return err({ code: "dispute.too_much", leftMinor: 0 });
  if (step === "proposal") return proposeSettlement(shop, id, proposal, note, by);
  return step === "decision" ? decideDispute(shop, id, proposal, note, by) : unknownStep();
}

async function proposalIn(shop: Shop, id: string, form: CaseForm): Promise<Proposal | null> {
  const one = await findDispute(shop, id);
  const order = one && (await findOrder(shop, one.orderId));
  if (!order) return null;
  const minor = form.minor("amount", order.total.currency);
  const percent = Number(form.text("seller_share", 3) || "100");
  const sound = minor !== null && minor >= 0 && Number.isInteger(percent) && percent >= 0 && percent <= 100;
  return sound ? { minor, sellerBp: percent * 100 } : null;
}
