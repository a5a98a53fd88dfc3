import { env, exports } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { safeParse } from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { handClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob } from "../platform/shop.ts";
import * as contract from "./contract.ts";
import { aVase } from "./fixture.ts";
import { writeProducts } from "./write-products.ts";

const worker = (exports as unknown as { default: Fetcher }).default;
const get = (path: string, headers: Record<string, string> = {}) =>
  worker.fetch(`https://shop.test/api/v1${path}`, { headers });

beforeAll(async () => {
  const shop = openShopForJob(env as unknown as Env, handClock(1_750_000_000_000), "test", () => {});
  await shop.commit([sql`INSERT INTO locations (id, country) VALUES ('shanghai', 'CN')`]);
  await writeProducts(
    shop,
    Array.from({ length: 26 }, (_, i) => aVase(String(i))),
    { at: 1_750_000_000_000 },
  );
});

describe("the catalogue's API", () => {
  it("answers as its contract says", async () => {
    for (const [path, { output }] of [
      ["/products?technique=celadon&period=song", contract.listProducts],
      ["/products/celadon-vase", contract.getProduct],
      ["/products/celadon-vase/texts", contract.getProductTexts],
      ["/collections", contract.listCollections],
      ["/collections/kiln-fire", contract.getCollection],
      ["/makers/longquan-kiln", contract.getMaker],
    ] as const) {
      const answer = await get(path);
      expect(answer.status, path).toBe(200);
      const found = safeParse(output, await answer.json());
      expect(
        found.issues?.map(({ path: at, message }) => [path, at?.map(({ key }) => key).join("."), message]) ?? [],
      ).toEqual([]);
    }
  });

  it("lists 24 and then the rest", async () => {
    const first = await (await get("/products")).json<{ items: unknown[]; next: string }>();
    expect(first.items).toHaveLength(24);
    const rest = await (await get(`/products?cursor=${first.next}`)).json<{ items: unknown[]; next: null }>();
    expect([rest.items.length, rest.next]).toEqual([2, null]);
  });

  it("needs one round trip for a product, none for the version it already knows, and says 304 to who has it", async () => {
    await get("/products/celadon-vase");
    const cold = await get("/products/celadon-vase", { "cache-control": "no-cache" });
    expect(cold.headers.get("x-d1-round-trips")).toBe("1");
    const warm = await get("/products/celadon-vase");
    expect(warm.headers.get("x-d1-round-trips")).toBe("0");
    expect(await warm.text()).toBe(await cold.text());
    const etag = warm.headers.get("etag")!;
    expect((await get("/products/celadon-vase", { "if-none-match": etag })).status).toBe(304);
  });

  it("says what is not there, and in which currency and language", async () => {
    const missing = await get("/products/nothing");
    expect([missing.status, (await missing.json<{ code: string }>()).code]).toEqual([404, "product.not_found"]);
    const yuan = await (
      await get("/products/celadon-vase?locale=zh-Hans&currency=CNY")
    ).json<{ title: { text: string }; variants: { price: { minor: number } | null }[] }>();
    expect(yuan.title.text).toBe("青瓷瓶");
    expect(yuan.variants[1]!.price).toMatchObject({ minor: 48_800, currency: "CNY" });
  });
});
