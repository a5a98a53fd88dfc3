import { describe, expect, it } from "vitest";
import { findDocument, findProductById } from "../catalog/index.ts";
import { findFindings, findImports } from "../imports/index.ts";
import { advanceImportListener } from "../imports/jobs.ts";
import { decideListing, findDeclaration, findLatestChange } from "../listings/index.ts";
import { aMember } from "../sellers/fixture-store.ts";
import { aPerson, aShopkeeper, ask, led, shop, type Person } from "../sellers/fixture.ts";

const head =
  "Handle,Title,Body (HTML),Vendor,Type,Published,Variant SKU,Variant Price,Variant Inventory Tracker,Variant Inventory Qty,Status";
const line = (handle: string, title: string, sku: string, price: string, units: number) =>
  `${handle},${title},<p>Fired twice.</p><script>alert(1)</script>,Somebody Else,Vase,TRUE,${sku},${price},shopify,${units},active`;
const csv = (...lines: string[]) => [head, ...lines].join("\r\n");

async function bring(sellerId: string, owner: Person, text: string, more: Record<string, string> = {}) {
  const form = new FormData();
  form.set("file", new File([text], "goods.csv", { type: "text/csv" }));
  const told = { locale: "en", currency: "EUR", grade: "designed", rights: "own", ...more };
  for (const [name, value] of Object.entries(told)) form.set(name, value);
  const answer = led(await ask(`/studio/${sellerId}/files`, owner, form));
  const [job] = await findImports(shop, null, 1, null, sellerId);
  if (job)
    await advanceImportListener.hear(shop, {
      id: shop.newId("event"),
      topic: "import.uploaded",
      payload: { importId: job.id },
    });
  if (job)
    await advanceImportListener.hear(shop, {
      id: shop.newId("event"),
      topic: "import.continued",
      payload: { importId: job.id },
    });
  return { ...answer, job: (await findImports(shop, null, 1, null, sellerId))[0] };
}
const exported = async (sellerId: string, owner: Person) =>
  (await ask(`/studio/${sellerId}/goods.csv?currency=EUR`, owner)).text();
const idIn = async (sellerId: string, owner: Person, title: string) =>
  new RegExp(`/products/(prd_[0-9A-Za-z]+)"[^>]*>${title}`).exec(
    await (await ask(`/studio/${sellerId}/products`, owner)).text(),
  )![1]!;

describe("a seller's file of goods", { timeout: 60_000 }, () => {
  it("makes drafts of what is new, on the seller's own shelf, declared, cleaned, and without the house's names", async () => {
    const { seller, owner } = await aShopkeeper();
    const one = `${seller.slug}-vase`;
    const { done, job } = await bring(seller.id, owner, csv(line(one, "Quiet vase", `Q-${seller.id}`, "48.50", 4)));
    expect([done, job?.state, job?.created, job?.refused]).toEqual(["uploaded_file", "done", 1, 0]);
    const id = await idIn(seller.id, owner, "Quiet vase");
    const doc = (await findDocument(shop, id))!;
    expect(doc).toMatchObject({ status: "draft", sellerId: seller.id, maker: null, terms: [], collections: [] });
    expect(await findDeclaration(shop, id)).toMatchObject({ grade: "designed", rights: "own" });
    const out = await exported(seller.id, owner);
    expect(out).toContain("Quiet vase");
    expect(out).toContain("48.50");
    expect(out).not.toContain("alert(1)");
    const again = await bring(seller.id, owner, out);
    expect([again.job?.created, again.job?.updated, again.job?.refused]).toEqual([0, 1, 0]);
  });

  it("hands new pieces in at once where that is asked for; of what is on sale words wait, prices and counts hold", async () => {
    const { seller, owner } = await aShopkeeper();
    const sku = `L-${seller.id}`;
    const handle = `${seller.slug}-bowl`;
    await bring(seller.id, owner, csv(line(handle, "Patient bowl", sku, "20.00", 3)), { submit: "1" });
    const id = await idIn(seller.id, owner, "Patient bowl");
    const operator = await aPerson("operator");
    await ask(`/admin/listings/${(await findLatestChange(shop, id))!.id}/decisions`, operator, {
      decision: "approved",
    });
    expect((await findDocument(shop, id))?.status).toBe("active");

    const strange = `S-${seller.id}`;
    const refused = await bring(seller.id, owner, csv(line(handle, "Patient bowl", strange, "21.00", 3)));
    expect((await findFindings(shop, refused.job!.id, -1, 5)).map(({ code }) => code)).toEqual(["variant.unknown"]);
    const { job } = await bring(seller.id, owner, csv(line(handle, "Impatient bowl", sku, "22.00", 9)));
    expect([job?.updated, job?.refused]).toEqual([1, 0]);
    const now = (await findProductById({ ...shop, currency: "EUR" }, id))!;
    expect(now.title.text).toBe("Patient bowl");
    expect(now.variants[0]?.price?.unit).toEqual({ minor: 2_200, currency: "EUR" });
    const change = (await findLatestChange(shop, id))!;
    expect(change).toMatchObject({ state: "submitted", proposal: { texts: { en: { title: "Impatient bowl" } } } });
    expect((await decideListing(shop, change.id, { approve: true })).ok).toBe(true);
    expect(await exported(seller.id, owner)).toMatch(/Impatient bowl[\s\S]*,9,deny/);
  });

  it("reaches nobody else's goods and is shown to nobody else", async () => {
    const [mine, theirs] = [await aShopkeeper(), await aShopkeeper()];
    const sku = `T-${theirs.seller.id}`;
    const handle = `${theirs.seller.slug}-cup`;
    await bring(theirs.seller.id, theirs.owner, csv(line(handle, "Their cup", sku, "10.00", 1)));
    const id = await idIn(theirs.seller.id, theirs.owner, "Their cup");
    const { slug } = (await findDocument(shop, id))!;
    const taken = await bring(mine.seller.id, mine.owner, csv(line(slug, "Taken cup", sku, "1.00", 99)));
    expect([taken.job?.created, taken.job?.refused]).toEqual([0, 1]);
    expect((await findDocument(shop, id))?.title["en"]).toBe("Their cup");
    const [file] = await findImports(shop, null, 1, null, theirs.seller.id);
    expect((await ask(`/studio/${mine.seller.id}/files/${file!.id}`, mine.owner)).status).toBe(404);
    expect((await ask(`/studio/${theirs.seller.id}/files/${file!.id}`, theirs.owner)).status).toBe(200);
    expect(await exported(mine.seller.id, mine.owner)).not.toContain("Their cup");
    const reader = await aPerson();
    await aMember(shop, mine.seller.id, reader.id, "staff", ["products.read"]);
    const form = new FormData();
    form.set("file", new File(["x"], "x.csv"));
    expect((await ask(`/studio/${mine.seller.id}/files`, reader, form)).status).toBe(403);
  });
});
