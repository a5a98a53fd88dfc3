/** What a backer may do with their pledge afterwards: take it back before the end, or give another card. */
import { err, ok, type Result } from "../../kernel/result.ts";
import { voidPending } from "../../ledger/index.ts";
import { announce } from "../../platform/outbox.ts";
import type { Shop } from "../../platform/shop.ts";
import { phaseOf, type Sale } from "../sale.ts";
import { cardFor, giveBack, resume, type MakePledgeFault, type PledgeDoor, type StartedPledge } from "./make-pledge.ts";
import { findOwnPledge, movePledge } from "./pledge-store.ts";
import { mayMovePledge, stands, type Pledge } from "./pledge.ts";
import { appendEvents, movePledgedMoney } from "./project-store.ts";

export type ChangePledgeFault =
  | { readonly code: "pledge.not_found" }
  /** the end has come: what was promised is charged */
  | { readonly code: "pledge.too_late" }
  | { readonly code: "pledge.raced" };

export async function cancelPledge(shop: Shop, sale: Sale): Promise<Result<Pledge, ChangePledgeFault>> {
  const own = shop.actor.kind === "account" ? await findOwnPledge(shop, sale.id, shop.actor.id) : null;
  if (!own) return err({ code: "pledge.not_found" });
  if (own.state === "cancelled") return ok(own);
  const phase = phaseOf(sale, shop.now);
  if (!mayMovePledge(own.state, "cancelled") || (phase !== "open" && phase !== "paused"))
    return err({ code: "pledge.too_late" });
  const { id, saleId, minor } = own;
  const stood = own.state === "standing";
  const outcome = await shop.commit([
    ...movePledge(shop, own, { state: "cancelled", dueAt: null, nextCardId: null }),
    ...giveBack(own),
    ...(stood
      ? [
          ...movePledgedMoney(saleId, "cancelled", minor),
          ...voidPending(shop, { id: `${id}.cancelled`, pendingId: id }),
          appendEvents(shop, saleId, [{ kind: "cancelled", pledge: id }]),
          announce(shop, "pledge.cancelled", { pledgeId: id, saleId }),
        ]
      : []),
  ]);
  return outcome === "committed" ? ok({ ...own, state: "cancelled" }) : err({ code: "pledge.raced" });
}

/** While a charge is under way the old card is asked to its answer; the new one is for the next try. */
export async function startOtherCard(
  shop: Shop,
  sale: Sale,
  door: PledgeDoor,
): Promise<Result<StartedPledge, MakePledgeFault | ChangePledgeFault>> {
  const own = shop.actor.kind === "account" ? await findOwnPledge(shop, sale.id, shop.actor.id) : null;
  if (!own) return err({ code: "pledge.not_found" });
  if (own.state === "started") return resume(shop, own);
  if (!stands(own.state)) return err({ code: "pledge.too_late" });
  const nextCardId = shop.newId("card");
  const pledge = { ...own, nextCardId };
  const outcome = await shop.commit([...cardFor(shop, pledge, door), ...movePledge(shop, own, { nextCardId })]);
  return outcome === "committed" ? resume(shop, pledge) : err({ code: "pledge.raced" });
}
