/** The local entry: the same shop, which may also call the simulators on this machine's loopback. Never deployed. */
import shop from "./index.ts";
import type { Env } from "./platform/env.ts";
import { countRoundTrips } from "./platform/round-trips.ts";

export * from "../durable-objects/index.ts";

const withSimulators = (env: Env): Env => ({
  ...env,
  LOOPBACK_ORIGINS: [env.SANDBOX_ACQUIRER_URL, env.SANDBOX_BANK_URL, env.KYC_URL, env.SANDBOX_IDP_URL].flatMap(
    (url) => url || [],
  ),
});

export default {
  async fetch(request, env, ctx) {
    const counted = countRoundTrips(env.DB);
    // Nobody knows the country of a visitor here; the simulated one would make every shopper an American.
    const unplaced = new Request(request, { cf: {} as IncomingRequestCfProperties });
    const answer = await shop.fetch(unplaced, { ...withSimulators(env), DB: counted.db }, ctx);
    if (answer.status === 101) return answer;
    const copy = new Response(answer.body, answer);
    copy.headers.set("x-d1-round-trips", String(counted.trips()));
    return copy;
  },
  queue: (batch, env, ctx) => shop.queue(batch, withSimulators(env), ctx),
  scheduled: (event, env, ctx) => shop.scheduled(event, withSimulators(env), ctx),
} satisfies ExportedHandler<Env>;
