import { exports } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { sha256Hex } from "../kernel/crypto.ts";
import { aShop, work } from "./fixtures/queue-by-hand.ts";

const door = (exports as unknown as { default: Fetcher }).default;
const key = (name: string) => `yk_${name.padEnd(43, "-")}`;

const call = (who: string | null, method: string, path: string, body?: BodyInit) =>
  door.fetch(`http://shop.test/api/v1${path}`, {
    method,
    body,
    headers: { ...(who ? { authorization: `Bearer ${key(who)}` } : {}), "content-type": "application/json" },
  });

const csv = "No,Name,Price\nR1,Red bowl,12.50\nR2,Blue bowl,cheap\n";
const announcement = async (text: string) => ({
  file_name: "bowls.csv",
  file_bytes: new TextEncoder().encode(text).length,
  sha256: await sha256Hex(text),
  options: {
    mapping: {
      source: "routes",
      product: { externalId: "No", title: { en: "Name" } },
      variant: { price: "Price" },
      constants: { status: "active" },
    },
  },
});

beforeAll(async () => {
  const shop = aShop();
  for (const role of ["operator", "auditor", "shopper"]) {
    await shop.commit([
      sql`INSERT INTO accounts (id, email, name, role, created_at) VALUES (${`acc_${role}`}, ${`${role}@test`}, ${role}, ${role}, 0)`,
      sql`INSERT INTO api_keys (token_sha256, account_id, name, created_at) VALUES (${await sha256Hex(key(role))}, ${`acc_${role}`}, 'test', 0)`,
    ]);
  }
  await shop.commit([sql`INSERT OR IGNORE INTO locations (id, country, position) VALUES ('shanghai', 'CN', 1)`]);
});

it("only an operator imports; an auditor looks; nobody else learns anything", async () => {
  const body = JSON.stringify(await announcement(csv));
  for (const who of [null, "shopper", "auditor"])
    expect((await call(who, "POST", "/admin/imports", body)).status).toBe(403);
  expect((await call("auditor", "GET", "/admin/imports")).status).toBe(200);
  for (const path of ["/admin/imports", "/admin/imports/imp_00000000000000000000000000", "/admin/exports/shopify.csv"])
    for (const who of [null, "shopper"]) expect((await call(who, "GET", path)).status).toBe(403);
});

it("a file is announced, sent, followed, and its refusals are listed and downloaded", async () => {
  const announced = await call("operator", "POST", "/admin/imports", JSON.stringify(await announcement(csv)));
  expect(announced.status).toBe(201);
  const { id } = await announced.json<{ id: string }>();
  const sent = await call("operator", "PUT", `/admin/imports/${id}/file`, csv);
  expect([sent.status, (await sent.json<{ state: string }>()).state]).toEqual([202, "uploaded"]);
  await work(id);
  const job = await (await call("auditor", "GET", `/admin/imports/${id}`)).json();
  expect(job).toMatchObject({
    state: "done",
    format: "mapped",
    products: 2,
    products_done: 2,
    created: 1,
    refused: 1,
    fault: null,
  });
  const findings = await (await call("auditor", "GET", `/admin/imports/${id}/findings`)).json();
  expect(findings).toMatchObject({
    items: [{ kind: "problem", product: "R2", line: 3, column: "Price", got: "cheap" }],
    next: null,
  });
  const file = await call("auditor", "GET", `/admin/imports/${id}/findings.csv`);
  expect(file.headers.get("content-disposition")).toContain("attachment");
  expect(await file.text()).toContain("problem,R2,3,Price,cell.not_amount,0.00 USD,cheap");
  expect((await call("operator", "PUT", `/admin/imports/${id}/file`, csv)).status).toBe(422);
});

it("a wrong length, an unknown import, a misspelt mapping and an oversized file are refused by code", async () => {
  const told = await announcement("No,Name,Price\nX,X,1\n");
  const announced = await call("operator", "POST", "/admin/imports", JSON.stringify({ ...told, file_bytes: 500 }));
  const { id } = await announced.json<{ id: string }>();
  const codeOf = async (answer: Response) => (await answer.json<{ code: string }>()).code;
  expect(await codeOf(await call("operator", "PUT", `/admin/imports/${id}/file`, "too short"))).toBe(
    "import.wrong_length",
  );
  expect(await codeOf(await call("operator", "GET", "/admin/imports/imp_00000000000000000000000000"))).toBe(
    "import.not_found",
  );
  const misspelt = { ...told, options: { mapping: { ...told.options.mapping, currencyy: "EUR" } } };
  expect(await codeOf(await call("operator", "POST", "/admin/imports", JSON.stringify(misspelt)))).toBe(
    "request.invalid",
  );
  const huge = await call(
    "operator",
    "POST",
    "/admin/imports",
    JSON.stringify({ ...told, file_bytes: 33 * 1024 * 1024 }),
  );
  expect([huge.status, await codeOf(huge)]).toEqual([413, "import.too_large"]);
});

it("the catalogue leaves as a feed in the money that was asked for", async () => {
  const feed = await (
    await call("operator", "GET", "/admin/exports/google-merchant.xml?currency=EUR&ship_to=FR")
  ).text();
  expect(feed).toMatch(/^<\?xml/);
  expect(feed.trim()).toMatch(/<\/rss>$/);
  const shopifyCsv = await (await call("operator", "GET", "/admin/exports/shopify.csv")).text();
  expect(shopifyCsv).toContain("red-bowl,Red bowl");
});
