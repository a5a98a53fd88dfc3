/**
 * A door straight into the ledger and the settlements, for drills only: the real rooms, the real `commit`, real D1 in
 * workerd. It is built by the drill and stands in no bundle that is deployed.
 */
import { checkBooks, expireDue, pend, postPending, transfer, voidPending } from "../../../workers/ledger/index.ts";
import type { Env } from "../../../workers/platform/env.ts";
import { openShopForJob, type Shop } from "../../../workers/platform/shop.ts";
import { liveOrder } from "./life.ts";
import type { Op } from "./ops.ts";

const writesOf = (shop: Shop, op: Op) => {
  switch (op.do) {
    case "single":
      return transfer(shop, op.transfer);
    case "pend":
      return pend(shop, op.transfer);
    case "post":
      return postPending(shop, op);
    case "void":
      return voidPending(shop, op);
  }
};

type Asked = {
  readonly now: number;
  readonly ops?: readonly Op[];
  readonly seed?: number;
  readonly statements?: string[];
};

export default {
  async fetch(request: Request, bound: { readonly DB: D1Database }): Promise<Response> {
    const env = {
      ...bound,
      EVENTS: { sendBatch: async () => undefined },
      PAYMENT_PROVIDER: "sandbox",
      VAULT_KEYS: `A256GCM drill:${"A".repeat(43)}`,
    } as unknown as Env;
    const asked = (await request.json()) as Asked;
    const shop = openShopForJob(env, { now: () => asked.now }, "drill", () => undefined);
    switch (new URL(request.url).pathname) {
      case "/migrate":
        await bound.DB.batch(asked.statements!.map((text) => bound.DB.prepare(text)));
        return Response.json("done");
      case "/ops":
        // All at once: each is a batch of its own, and the order in which they arrive is nobody's promise.
        return Response.json(await Promise.all((asked.ops ?? []).map((op) => shop.commit(writesOf(shop, op)))));
      case "/expire":
        return Response.json(await expireDue(shop));
      case "/life":
        return Response.json(await liveOrder(env, asked.now, asked.seed!));
      default:
        return Response.json(await checkBooks(shop));
    }
  },
};
