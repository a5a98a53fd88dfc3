import { exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { advanceImportListener } from "../../imports/jobs.ts";
import { aPerson, aShopkeeper, call, shop, type Answer, type Person } from "../../sellers/fixture.ts";

const worker = (exports as unknown as { default: { fetch(request: Request): Promise<Response> } }).default;
async function send(path: string, as: Person, type: string, body: string) {
  const headers = { "sec-fetch-site": "same-origin", "content-type": type, cookie: as.cookie };
  const answer = await worker.fetch(
    new Request(`http://localhost/api/v1${path}`, { method: "POST", headers, body, redirect: "manual" }),
  );
  return { status: answer.status, body: (await answer.json()) as Answer };
}
const head = "Handle,Title,Published,Variant SKU,Variant Price,Variant Inventory Tracker,Variant Inventory Qty,Status";
const told = "locale=en&currency=EUR&grade=designed&rights=own";
const advance = async (importId: string) => {
  for (const topic of ["import.uploaded", "import.continued"])
    await advanceImportListener.hear(shop, { id: shop.newId("event"), topic, payload: { importId } });
};

describe("a seller's files over the API", { timeout: 60_000 }, () => {
  it("goods come in as CSV with a report by line and column, go out again, and are nobody else's", async () => {
    const [{ seller, owner }, neighbour] = [await aShopkeeper(), await aShopkeeper()];
    const base = `/sellers/${seller.id}`;
    const line = (handle: string, price: string) =>
      `${seller.slug}-${handle},A ${handle},TRUE,${handle}-${seller.id},${price},shopify,3,active`;
    const csv = [head, line("vase", "48.50"), line("bowl", "cheap")].join("\r\n");
    const sent = await send(`${base}/imports?${told}&file_name=goods.csv`, owner, "text/csv", csv);
    expect([sent.status, sent.body.state, sent.body.file_name]).toEqual([202, "uploaded", "goods.csv"]);
    const one = `${base}/imports/${sent.body.id}`;
    await advance(sent.body.id);
    expect((await call("GET", one, owner)).body).toMatchObject({ state: "done", created: 1, refused: 1 });
    expect((await call("GET", `${base}/imports`, owner)).body.items).toHaveLength(1);
    const { items } = (await call("GET", `${one}/findings`, owner)).body;
    expect(items).toContainEqual(expect.objectContaining({ kind: "problem", line: 3, column: "Variant Price" }));
    expect((await call("GET", `${base}/products.csv?currency=EUR`, owner)).body).toContain("48.50");
    expect((await call("POST", `${one}/cancellation`, owner, {})).body.code).toBe("import.illegal_move");

    expect((await send(`${base}/imports?locale=en`, owner, "text/csv", csv)).body.code).toBe("request.invalid");
    const large = "x".repeat(5_000_001);
    expect((await send(`${base}/imports?${told}`, owner, "text/csv", large)).status).toBe(413);
    const theirs = `/sellers/${neighbour.seller.id}/imports/${sent.body.id}`;
    for (const path of [theirs, `${theirs}/findings`])
      expect((await call("GET", path, neighbour.owner)).body.code).toBe("import.not_found");
    expect((await call("GET", one, neighbour.owner)).status).toBe(404);
    expect((await send(`${base}/imports?${told}`, await aPerson(), "text/csv", csv)).status).toBe(404);
  });

  it("papers are judged by their first bytes, taken while the application is open, and read by the owner alone", async () => {
    const [{ seller, owner }, open] = [await aShopkeeper({ state: "draft" }), await aShopkeeper()];
    const base = `/sellers/${seller.id}/documents`;
    const pdf = "%PDF-1.7 a permit";
    const kept = await send(`${base}?kind=registration&file_name=permit.pdf`, owner, "application/pdf", pdf);
    expect(kept).toMatchObject({ status: 201, body: { media_type: "application/pdf", file_name: "permit.pdf" } });
    expect((await send(`${base}?kind=other`, owner, "application/pdf", "<html>")).body.code).toBe("paper.invalid");
    expect((await call("GET", base, owner)).body.items).toMatchObject([{ id: kept.body.id, bytes: pdf.length }]);
    expect((await call("GET", `${base}/${kept.body.id}`, owner)).body).toBe("%PDF-1.7 a permit");
    const elsewhere = `/sellers/${open.seller.id}/documents`;
    expect((await call("GET", `${elsewhere}/${kept.body.id}`, open.owner)).body.code).toBe("document.not_found");
    expect((await call("DELETE", `${elsewhere}/${kept.body.id}`, open.owner)).status).toBe(404);
    expect((await send(`${elsewhere}?kind=other`, open.owner, "application/pdf", pdf)).body.code).toBe(
      "application.closed",
    );
    expect((await call("DELETE", `${base}/${kept.body.id}`, owner)).body).toEqual({ removed: true });
    expect((await call("GET", base, owner)).body.items).toEqual([]);
  });
});
