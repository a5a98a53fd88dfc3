import { err, ok, type Result } from "../../kernel/result.ts";
import { isCarrier } from "../../logistics/index.ts";
import { audited, authorOf } from "../../platform/audit.ts";
import { announce } from "../../platform/outbox.ts";
import type { Shop } from "../../platform/shop.ts";
import type { Sale } from "../sale.ts";
import { findPledge } from "./pledge-store.ts";
import { findProject } from "./project-store.ts";
import { findRewardParcel, putParcel } from "./reward-store.ts";
import { projectRuleOf } from "./rule.ts";

export type SendRewardFault =
  | { readonly code: "reward.not_found" }
  /** it is not paid, or its money goes back */
  | { readonly code: "reward.not_owed" }
  | { readonly code: "reward.carrier_unknown" }
  | { readonly code: "reward.number_invalid" }
  | { readonly code: "reward.raced" };

/** By the creator: it is on its way. Its backer is written to the first time, and again when the number is another. */
export async function sendReward(
  shop: Shop,
  sale: Sale,
  pledgeId: string,
  said: { readonly carrier: string; readonly trackingNumber: string },
): Promise<Result<null, SendRewardFault>> {
  const [pledge, project, before] = await Promise.all([
    findPledge(shop, pledgeId),
    findProject(shop, sale.id),
    findRewardParcel(shop, pledgeId),
  ]);
  const tier = projectRuleOf(sale).tiers.find(({ id }) => id === pledge?.tierId);
  if (!pledge || pledge.saleId !== sale.id || !tier) return err({ code: "reward.not_found" });
  if (pledge.state !== "captured" || pledge.refundedMinor > 0 || !project || project.calledOffAt !== null)
    return err({ code: "reward.not_owed" });
  const [carrier, trackingNumber] = [said.carrier.trim(), said.trackingNumber.trim()];
  if (carrier !== "" && !isCarrier(carrier)) return err({ code: "reward.carrier_unknown" });
  if (trackingNumber.length > 80 || (trackingNumber !== "" && carrier === ""))
    return err({ code: "reward.number_invalid" });
  if (before && before.carrier === carrier && before.trackingNumber === trackingNumber) return ok(null);
  const outcome = await shop.commit([
    putParcel(shop, pledge.id, { carrier, trackingNumber }, authorOf(shop)),
    audited(shop, "project.reward_sent", sale.id, { pledge: pledge.id, carrier, trackingNumber }),
    announce(shop, "reward.sent", { pledgeId: pledge.id, saleId: sale.id }),
  ]);
  return outcome === "committed" ? ok(null) : err({ code: "reward.raced" });
}
