/** Rewards of a project over HTTP: what is owed to whom, and what is on its way. */
import * as v from "valibot";
import type { Endpoint } from "../../platform/http/endpoint.ts";
import { readPledges } from "../creators/contract.ts";

const { seller_id, sale_id, cursor } = readPledges.input.entries;
const { pledge } = readPledges.output.entries.items.item.entries;
const text = (chars: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(chars)), "");
const faults = ["seller.not_found", "seller.forbidden", "project.not_found"];

export const readRewards = {
  method: "GET",
  path: "/sellers/:seller_id/projects/:sale_id/rewards",
  summary: "Rewards of those who have paid, in the order they pledged: owed, sent, or all",
  access: "seller",
  input: v.object({
    seller_id,
    sale_id,
    which: v.optional(v.picklist(["owed", "sent", "all"]), "owed"),
    cursor,
  }),
  output: v.object({
    items: v.array(
      v.object({
        pledge,
        name: v.string(),
        email: v.string(),
        address: v.string(),
        sent_at: v.nullable(v.string()),
        carrier: v.string(),
        tracking_number: v.string(),
      }),
    ),
    next: v.nullable(v.string()),
  }),
  faults,
} as const satisfies Endpoint;

export const sendReward = {
  method: "POST",
  path: "/sellers/:seller_id/projects/:sale_id/rewards/:pledge_id/parcels",
  summary: "Its reward is on its way; the backer is written to. Again with another number corrects it",
  access: "seller",
  input: v.strictObject({
    seller_id,
    sale_id,
    pledge_id: v.pipe(v.string(), v.regex(/^plg_[0-9A-Z]{26}$/)),
    carrier: text(40),
    tracking_number: text(80),
  }),
  output: v.object({ sent: v.boolean() }),
  faults: [
    ...faults,
    "reward.not_found",
    "reward.not_owed",
    "reward.carrier_unknown",
    "reward.number_invalid",
    "reward.raced",
  ],
} as const satisfies Endpoint;
