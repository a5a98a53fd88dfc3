import { env, exports } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { writeProducts, findProduct } from "../catalog/index.ts";
import { handClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob } from "../platform/shop.ts";
import { storePhoto } from "./index.ts";

const worker = (exports as unknown as { default: Fetcher }).default;
const get = (path: string, headers: Record<string, string> = {}) =>
  worker.fetch(`https://shop.test${path}`, { headers });
const aShop = () => openShopForJob(env as unknown as Env, handClock(1_750_000_000_000), "test", () => {});
/** 700 × 500 pixels of celadon green, JPEG */
const green = Uint8Array.from(
  atob(
    "/9j/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAH0ArwDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAED/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AqAjIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB//2Q==",
  ),
  (c) => c.charCodeAt(0),
);
let productId = "";

beforeAll(async () => {
  const [written] = await writeProducts(
    aShop(),
    [
      {
        externalId: "m:1",
        status: "active",
        title: { en: "Celadon bowl" },
        variants: [{ sku: "B", options: {}, prices: [], stock: [] }],
        media: [
          { kind: "photo", source: "https://pictures.example/bowl.jpg" },
          { kind: "illustration", seed: "detail" },
        ],
      },
    ],
    { at: 1_750_000_000_000 },
  );
  if (written?.ok) productId = written.value.productId;
});

describe("pictures", () => {
  it("a product without a photograph is drawn from its record, the same at every request, and kept", async () => {
    const product = (await findProduct(aShop(), "celadon-bowl"))!;
    const path = product.pictures[0]!.src;
    const first = await get(path);
    expect([first.status, first.headers.get("content-type")]).toEqual([200, "image/svg+xml; charset=utf-8"]);
    expect(first.headers.get("cache-control")).toContain("immutable");
    expect(first.headers.get("content-security-policy")).toContain("sandbox");
    const drawn = await first.text();
    expect(drawn).toMatch(/^<svg/);
    const again = await get(path);
    expect([await again.text(), again.headers.get("x-d1-round-trips")]).toEqual([drawn, "0"]);
    expect((await get(path, { "if-none-match": again.headers.get("etag")! })).status).toBe(304);
  });

  it("a drawing nobody has ordered is not made, and an old address is answered but not kept", async () => {
    expect((await get(`/media/art/${productId}/anything.1.svg`)).status).toBe(404);
    const old = await get(`/media/art/${productId}/detail.99.svg`);
    expect([old.status, old.headers.get("cache-control")]).toEqual([200, "public, max-age=300"]);
  });

  it("a photograph that arrives is shown in widths up to its own, each made once", async () => {
    const shop = aShop();
    const media = (await shop.db.first<{ id: string }>(sql`SELECT id FROM media WHERE kind = 'pending'`))!.id;
    await storePhoto(shop, {
      productId,
      mediaId: media,
      bytes: green,
      facts: { type: "jpeg", width: 700, height: 500 },
    });
    const picture = (await findProduct(aShop(), "celadon-bowl"))!.pictures[0]!;
    expect(picture).toMatchObject({ mediaId: media, width: 700, height: 500, illustration: false });
    expect(picture.srcset).toContain("/640.jpg 640w");
    expect(picture.srcset).not.toContain("/960.");
    for (const [file, type] of [
      ["320.jpg", "image/jpeg"],
      ["160.webp", "image/webp"],
      ["160.avif", "image/avif"],
    ] as const) {
      const made = await get(`/media/photo/${media}/${file}`);
      expect([file, made.status, made.headers.get("content-type")]).toEqual([file, 200, type]);
      const bytes = await made.arrayBuffer();
      const kept = await get(`/media/photo/${media}/${file}`);
      expect([(await kept.arrayBuffer()).byteLength, kept.headers.get("x-d1-round-trips")]).toEqual([
        bytes.byteLength,
        "0",
      ]);
    }
  });

  it("a width that is not offered is refused, and so is a picture that is not there", async () => {
    const media = (await aShop().db.first<{ id: string }>(sql`SELECT id FROM media WHERE kind = 'photo'`))!.id;
    const statuses = await Promise.all(
      ["960.jpg", "333.jpg", "320.gif", "x.jpg"].map(
        async (file) => (await get(`/media/photo/${media}/${file}`)).status,
      ),
    );
    expect(statuses).toEqual([422, 422, 404, 404]);
    expect((await get("/media/photo/med_none/320.jpg")).status).toBe(404);
  });
});
