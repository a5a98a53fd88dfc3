import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { day_ms, handClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob, type Shop } from "../platform/shop.ts";
import { rule } from "./fixture.ts";
import { endFeeRule, feesFor, insertFeeRule, insertSellerTerms, usualTerms } from "./index.ts";

const clock = handClock(1_790_000_000_000);
const aShop = (): Shop => openShopForJob(env as unknown as Env, clock, "test", () => {});

const aMuseumPrint = [
  sql`INSERT INTO makers (id, slug, created_at) VALUES ('mkr_hiroshige', 'hiroshige', 0)`,
  sql`INSERT INTO sellers (id, slug, kind, name, state, created_at, updated_at)
    VALUES ('sel_museum', 'museum', 'museum', 'A museum', 'approved', 0, 0)`,
  sql`INSERT INTO products (id, external_id, slug, status, maker_id, seller_id, created_at, updated_at)
    VALUES ('prd_print', 'print', 'print', 'active', 'mkr_hiroshige', 'sel_museum', 0, 0)`,
  sql`INSERT INTO variants (id, product_id, sku, position) VALUES ('var_print', 'prd_print', 'PRINT', 1)`,
  sql`INSERT INTO collections (id, slug) VALUES (9001, 'edo')`,
  sql`INSERT INTO product_collections (product_id, collection_id) VALUES ('prd_print', 9001)`,
];

describe("rules and terms of a sale", { timeout: 60_000 }, () => {
  it("only what is valid now and about these things is read, with the facts the rules look at", async () => {
    const shop = aShop();
    await shop.commit(aMuseumPrint);
    const rules = [
      rule({ id: "r_edo", fee: "commission", scope: "collection", scopeId: "edo", bp: 500 }),
      rule({ id: "r_other", fee: "commission", scope: "collection", scopeId: "song", bp: 400 }),
      rule({ id: "r_soon", fee: "commission", scope: "seller", scopeId: "sel_museum", validFrom: shop.now + day_ms }),
      rule({ id: "r_maker", fee: "royalty", scope: "maker", scopeId: "mkr_hiroshige", bp: 300 }),
    ];
    await shop.commit(rules.map((of) => insertFeeRule(shop, of, "acc_finance")));
    const terms = { ...usualTerms, windowDays: 3, reserveBp: 1_000, reserveDays: 30 };
    await shop.commit([insertSellerTerms(shop, { id: "t1", sellerId: "sel_museum", validFrom: 1, terms }, "acc_f")]);

    const fees = await feesFor(shop, ["var_print"]);
    expect(fees.facts.get("var_print")).toEqual({
      variantId: "var_print",
      productId: "prd_print",
      makerId: "mkr_hiroshige",
      sellerId: "sel_museum",
      sellerKind: "museum",
      categories: [],
      collections: ["edo"],
    });
    const read = fees.rules.map(({ id }) => id);
    expect(read).toEqual(expect.arrayContaining(["r_edo", "r_maker", "fee_commission", "fee_commission_museum"]));
    expect(read).not.toEqual(expect.arrayContaining(["r_other"]));
    expect(read).not.toEqual(expect.arrayContaining(["r_soon"]));
    expect(fees.terms.get("sel_museum")).toEqual(terms);

    await shop.commit([endFeeRule("r_edo", shop.now)]);
    expect((await feesFor(shop, ["var_print"])).rules.map(({ id }) => id)).not.toContain("r_edo");
  });
});
