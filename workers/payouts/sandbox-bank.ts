/** The bank of simulators/bank, over plain fetch. */
import { isObject, readObject } from "../kernel/json-object.ts";
import {
  answered,
  boundedFetch,
  refused,
  troubleReason,
  unknown,
  type Fetch,
  type ProviderAnswer,
} from "../payments/index.ts";
import { readSigned } from "../platform/signed-webhook.ts";
import type { Bank, BankPayout, BankReading, BankState } from "./bank.ts";

export type BankConfig = {
  readonly url: string;
  readonly key: string;
  readonly webhookSecrets: readonly string[];
};
type Json = { readonly [key: string]: unknown };

export function sandboxBank(config: BankConfig, fetch: Fetch): Bank {
  const bounded = boundedFetch(fetch);
  const ask = async (method: string, path: string, key?: string, body?: Json): Promise<ProviderAnswer<Json>> => {
    try {
      const response = await bounded(`${config.url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${config.key}`,
          ...(key === undefined ? {} : { "idempotency-key": key, "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const value = readObject(await response.text());
      if (response.ok && value) return answered(value);
      const code = typeof value?.["code"] === "string" ? value["code"] : `status_${response.status}`;
      const decided = [400, 404, 409, 422].includes(response.status) && !code.startsWith("idempotency_");
      return decided && value ? refused(code) : unknown(code);
    } catch (error) {
      return unknown(troubleReason(error));
    }
  };
  const at = (payoutId: string) => `/v1/payouts/${encodeURIComponent(payoutId)}`;

  return {
    async addDestination({ id, ...destination }) {
      const answer = await ask("POST", "/v1/destinations", id, destination);
      if (answer.outcome !== "answered") return answer;
      const { token, mask } = answer.value;
      return typeof token === "string" && typeof mask === "string"
        ? answered({ token, mask })
        : unknown("unreadable_answer");
    },
    pay: async ({ payoutId, token, amount }) =>
      reading(
        await ask("POST", "/v1/payouts", payoutId, {
          reference: payoutId,
          destination: token,
          amount_minor: amount.minor,
          currency: amount.currency,
        }),
      ),
    async find(payoutId) {
      const answer = await ask("GET", at(payoutId));
      return answer.outcome === "refused" && answer.code === "payout_not_found" ? answered(null) : reading(answer);
    },
    recall: async (payoutId) => reading(await ask("POST", `${at(payoutId)}/recall`, `recall_${payoutId}`, {})),
    readWebhook: (rawBody, headers, now) => readWebhook(config, rawBody, headers, now),
  };
}

function reading(answer: ProviderAnswer<Json>): ProviderAnswer<BankPayout> {
  if (answer.outcome !== "answered") return answer;
  const payout = readPayout(answer.value);
  return payout ? answered(payout) : unknown("unreadable_answer");
}

const states: readonly unknown[] = ["pending", "paid", "failed", "returned", "recalled"] satisfies BankState[];

function readPayout(value: unknown): BankPayout | null {
  if (!isObject(value) || typeof value["id"] !== "string" || !states.includes(value["status"])) return null;
  const reason = typeof value["reason"] === "string" ? value["reason"].slice(0, 300) : "";
  return { ref: value["id"], state: value["status"] as BankState, reason };
}

async function readWebhook(
  { webhookSecrets }: BankConfig,
  rawBody: string,
  headers: Headers,
  now: number,
): Promise<BankReading> {
  const check = await readSigned(rawBody, headers, webhookSecrets, now);
  if (!check.ok) return check;
  const told = isObject(check.message["data"]) ? check.message["data"]["payout"] : null;
  const payout = readPayout(told);
  const payoutId = isObject(told) ? told["reference"] : null;
  if (!payout || typeof payoutId !== "string") return { ok: false, reason: "malformed" };
  return { ok: true, event: { id: check.id, payoutId, payout } };
}
