import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Shop } from "../platform/shop.ts";
import { advanceImport } from "./advance-import.ts";
import { announceImport } from "./announce-import.ts";
import { cancelImport } from "./cancel-import.ts";
import { findingsCsv, shopifyExport } from "./export-files.ts";
import type { ImportOptions } from "./import-job.ts";
import { aShop, upload, work } from "./fixtures/queue-by-hand.ts";
import { receiveFile } from "./receive-file.ts";
import { findFindings, findImport } from "./store.ts";
import medusaBad from "./fixtures/medusa/invalid-prices.csv?raw";
import spreeCsv from "./fixtures/spree-products.csv?raw";
import spreeTexts from "./fixtures/spree-product-translations.csv?raw";

const count = async (what: string) =>
  (await aShop().db.first<{ n: number }>(sql.raw(`SELECT count(*) AS n FROM ${what}`)))!.n;
const many = (rows: number, change: (at: number) => string = (at) => `P${at},Product ${at},${at}.50`) =>
  `No,Name,Price\n${Array.from({ length: rows }, (_, at) => change(at)).join("\n")}\n`;
const mapped = (source: string): ImportOptions => ({
  mapping: {
    source,
    product: { externalId: "No", title: { en: "Name" } },
    variant: { price: "Price" },
    constants: { status: "active" },
  },
});

beforeAll(async () => {
  await aShop().commit([sql`INSERT OR IGNORE INTO locations (id, country, position) VALUES ('shanghai', 'CN', 1)`]);
});

describe("an import", () => {
  it("brings in a whole catalogue, then its translations, and the second time changes nothing but the dates", async () => {
    const first = await work(await upload(spreeCsv));
    expect(first).toMatchObject({
      state: "done",
      format: "spree",
      rows: 57,
      products: 9,
      created: 9,
      updated: 0,
      refused: 0,
    });
    const texts = await work(await upload(spreeTexts));
    expect(texts).toMatchObject({ state: "done", format: "spree-translations", updated: 4, refused: 0 });
    const title = sql`SELECT locale, text FROM translations WHERE field = 'title' AND subject =
      (SELECT id FROM products WHERE external_id = 'spree:automatic-espresso-machine') ORDER BY locale`;
    expect(await aShop().db.all(title)).toEqual([
      { locale: "de", text: "Kaffeevollautomat" },
      { locale: "en", text: "Automatic Espresso Machine" },
      { locale: "fr", text: "Machine Espresso Automatique" },
    ]);
    const before = await Promise.all(["products", "variants", "media", "prices", "stock"].map(count));
    expect(await work(await upload(spreeCsv))).toMatchObject({ state: "done", created: 0, updated: 9 });
    expect(await Promise.all(["products", "variants", "media", "prices", "stock"].map(count))).toEqual(before);
  });

  it("tells a refused product by line and column, in a list and in a file that no spreadsheet runs", async () => {
    const job = await work(await upload(medusaBad));
    expect(job).toMatchObject({ state: "done", created: 0, refused: 1, problems: 1 });
    const [found] = await findFindings(aShop(), job.id, -1, 10);
    expect(found).toMatchObject({
      line: 2,
      column: "Variant Price nonexistent [EUR]",
      code: "cell.unknown_region",
      got: "30",
    });
    const evil = await work(
      await upload(
        many(1, () => "=cmd(),Evil,=1+1"),
        mapped("evil"),
      ),
    );
    const csv = await new Response(findingsCsv(aShop(), evil.id)).text();
    expect(csv).toContain("problem,'=cmd(),2,Price,cell.not_amount,0.00 USD,'=1+1\r\n");
  });

  it("cut off anywhere, it goes on where it was: none lost, none doubled, each counted once", async () => {
    const id = await upload(many(450), mapped("cut"));
    let step = 0;
    /** Dies at two commits of seven, before the one and after the other, as a killed isolate would. */
    const mortal = (): Shop => {
      const shop = aShop();
      return {
        ...shop,
        commit: async (writes) => {
          step += 1;
          if (step % 7 === 3) throw new Error("killed before the commit");
          const outcome = await shop.commit(writes);
          if (step % 7 === 6) throw new Error("killed after the commit");
          return outcome;
        },
      };
    };
    for (let message = 0; message < 60; message++) {
      await advanceImport(mortal(), id).catch(() => undefined);
      if ((await findImport(aShop(), id))!.state === "done") break;
    }
    const job = await findImport(aShop(), id);
    expect(job).toMatchObject({ state: "done", products: 450, cursor: 450, refused: 0 });
    expect(job!.created + job!.updated).toBe(450);
    expect(await count("products WHERE external_id LIKE 'cut:%'")).toBe(450);
  });

  it("the same message twice at once makes each product once and counts it once", async () => {
    const id = await upload(many(250), mapped("twice"));
    await advanceImport(aShop(), id);
    await Promise.all([advanceImport(aShop(), id), advanceImport(aShop(), id), advanceImport(aShop(), id)]);
    const job = await work(id);
    expect(job.created + job.updated).toBe(250);
    expect(await count("products WHERE external_id LIKE 'twice:%'")).toBe(250);
  });

  it("a bad row in the middle costs its own product", async () => {
    const rows = many(120, (at) =>
      at === 57 ? "P57,Broken,free" : at === 80 ? "P80,Short" : `P${at},Product ${at},3`,
    );
    const job = await work(await upload(rows, mapped("middle")));
    expect(job).toMatchObject({ created: 118, refused: 2, problems: 2 });
    expect((await findFindings(aShop(), job.id, -1, 10)).map(({ line, column, code }) => [line, column, code])).toEqual(
      [
        [59, "Price", "cell.not_amount"],
        [82, "Price", "row.too_few_cells"],
      ],
    );
  });

  it("that is cancelled stops at the next page and keeps what it has written", async () => {
    const id = await upload(many(300), mapped("stopped"));
    await advanceImport(aShop(), id);
    await cancelImport(aShop(), id);
    await advanceImport(aShop(), id);
    expect(await findImport(aShop(), id)).toMatchObject({ state: "cancelled", cursor: 0 });
    expect(await cancelImport(aShop(), id)).toMatchObject({ fault: { code: "import.illegal_move" } });
  });

  it("a file nobody can tell the origin of fails with the reasons, and one that breaks its word is not taken", async () => {
    expect(await work(await upload("a,b\n1,2\n"))).toMatchObject({
      state: "failed",
      fault: { code: "format.unknown" },
    });
    const announced = await announceImport(aShop(), {
      fileName: "f",
      fileBytes: 10,
      sha256: "0".repeat(64),
      options: {},
    });
    if (!announced.ok) throw new Error("not announced");
    for (const body of ["short", "much too long"])
      expect(await receiveFile(aShop(), announced.value.id, new Blob([body]).stream())).toMatchObject({
        fault: { code: "import.wrong_length" },
      });
    expect(await receiveFile(aShop(), announced.value.id, new Blob(["1234567890"]).stream())).toMatchObject({
      ok: true,
    });
  });

  it("announced again while it is open, the same file is the same import", async () => {
    const file = { fileName: "f", fileBytes: 5, sha256: "1".repeat(64), options: {} };
    const [one, two] = [await announceImport(aShop(), file), await announceImport(aShop(), file)];
    expect(one.ok && two.ok && one.value.id === two.value.id).toBe(true);
    expect(await announceImport(aShop(), { ...file, options: { currency: "EUR" } })).not.toEqual(one);
  });

  it("a SKU that another product has is named as the file writes it; blank lines before the first record are none", async () => {
    const twice = await work(
      await upload("Handle,Title,Variant SKU,Variant Price\none,One,SAME,1\ntwo,Two,SAME,2\n", { format: "shopify" }),
    );
    expect(await findFindings(aShop(), twice.id, -1, 5)).toMatchObject([{ line: 3, column: "SKU", got: "SAME" }]);
    const record = { id: "blank-1", accession: "b.1", title: "Bowl", medium: "silver", classification: "containers" };
    expect(await work(await upload(`\ufeff\r\n \n${JSON.stringify(record)}\n`))).toMatchObject({
      format: "museum-cmoa",
      created: 1,
      refused: 0,
    });
  });

  it("what came in can leave again as a Shopify file", async () => {
    const csv = await new Response(shopifyExport(aShop(), aShop())).text();
    expect(csv).toMatch(/^Handle,Title,/);
    expect(csv).toContain("automatic-espresso-machine,Automatic Espresso Machine,");
  });
});
