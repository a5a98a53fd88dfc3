/** What the benchmark runs on: the production bundle over a filled store, the same with no page memory, and the bare Workers. */
import { join } from "node:path";
import { buildWorker, openLocalShop } from "../scripts/local-shop.ts";
import { seedShop } from "../scripts/seed/load.ts";
import { loadMany } from "../scripts/seed/many.ts";
import { openBare } from "./bare.ts";
import { planted } from "./drills/world.ts";

// A public name, because the shop calls no other; nothing leaves, every call is answered here.
const outbound = async (request: Request): Promise<Response> => {
  const { merchant_reference: reference = "x" } = (await request.json().catch(() => ({}))) as {
    merchant_reference?: string;
  };
  return Response.json(
    {
      id: `ps_${reference}`,
      status: "open",
      captured_minor: 0,
      currency: "USD",
      redirect_url: `https://acquirer.bench-of-yaji.net/pay/${reference}`,
      expires_at: new Date(Date.now() + 3_600_000).toISOString(),
      merchant_reference: reference,
    },
    { status: 201 },
  );
};
const vars = {
  ENVIRONMENT: "production",
  PAYMENT_PROVIDER: "sandbox",
  SANDBOX_ACQUIRER_URL: "https://acquirer.bench-of-yaji.net",
};
const documentBytes = 3_000;

export type Sellable = { readonly id: string; readonly slug: string };

/** Seeds and fills the store kept under `state`, and says what of it can be bought. Closed again before anything is timed. */
async function fill(state: string, products: number | null): Promise<readonly Sellable[]> {
  const filling = await openLocalShop({ persist: state });
  await seedShop(filling);
  if (products) await loadMany(await filling.database(), products, console.log);
  const db = await filling.database();
  const { results } = await db
    .prepare(
      `SELECT v.id, d.slug FROM variants v JOIN product_documents d ON d.product_id = v.product_id JOIN stock s ON s.variant_id = v.id
       WHERE d.status = 'active' AND s.on_hand - s.held > 0 GROUP BY v.id LIMIT 500`,
    )
    .all<Sellable>();
  // Checkouts must not run out of what they buy.
  await db.prepare("UPDATE stock SET on_hand = on_hand + 1000000 WHERE variant_id = ?").bind(results[0]!.id).run();
  await filling.close();
  return results;
}

/** `products`: how many there are to be, or null for the demo as it is. */
export async function openStage(products: number | null) {
  const state = join(".cache/bench", products === null ? "demo" : String(products));
  const sellable = await fill(state, products);
  const shop = await openLocalShop({
    script: buildWorker("production"),
    persist: state,
    directPort: 18_721,
    withoutAssets: true,
    vars,
    outbound: outbound as never,
  });
  const noMemory = { find: "memory_bytes = 32 * 1024 * 1024", replace: "memory_bytes = 0" };
  const atEdge = await openLocalShop({
    script: planted(buildWorker("production", true), noMemory),
    persist: `${state}-edge`,
    directPort: 18_723,
    withoutAssets: true,
    vars,
  });
  await seedShop(atEdge);
  const bare = await openBare(".cache/bench/bare", 18_722, documentBytes);
  const close = () => Promise.all([shop.close(), atEdge.close(), bare.close()]);
  return { sellable, direct: shop.directUrl!, edge: atEdge.directUrl!, bare: bare.url, close };
}
