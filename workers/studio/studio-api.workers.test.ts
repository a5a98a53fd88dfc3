import { expect, it } from "vitest";
import { aPerson, aShopkeeper, call } from "../sellers/fixture.ts";

it(
  "a seller's goods and orders over the API: its own, within its scopes, and nobody else's",
  { timeout: 60_000 },
  async () => {
    const { seller, owner } = await aShopkeeper({ name: "Cloud Kiln" });
    const [stranger, neighbour] = [await aPerson(), await aShopkeeper()];
    const base = `/sellers/${seller.id}`;
    const piece = { title: "Ash bowl", currency: "USD", minor: 4_800, quantity: 2, grade: "made", rights: "own" };
    expect((await call("GET", base, owner)).body).toMatchObject({
      id: seller.id,
      name: "Cloud Kiln",
      state: "approved",
    });
    const made = await call("POST", `${base}/products`, owner, piece);
    expect(made.status).toBe(201);
    expect((await call("GET", `${base}/products?status=draft`, owner)).body.items).toMatchObject([
      { id: made.body.id, title: "Ash bowl", free: 2, under_review: false },
    ]);
    expect((await call("POST", `${base}/products/${made.body.id}/submissions`, owner, {})).status).toBe(201);
    expect((await call("GET", `${base}/orders`, owner)).body).toEqual({ items: [], next: null });
    for (const who of [undefined, stranger, neighbour.owner])
      for (const [method, path] of [
        ["GET", base],
        ["GET", `${base}/products`],
        ["POST", `${base}/products`],
        ["GET", `${base}/orders`],
      ] as const)
        expect((await call(method, path, who, method === "POST" ? piece : undefined)).status).toBe(404);
    const foreign = await call(
      "POST",
      `/sellers/${neighbour.seller.id}/products/${made.body.id}/submissions`,
      neighbour.owner,
      {},
    );
    expect([foreign.status, foreign.body.code]).toEqual([404, "product.not_found"]);
  },
);
