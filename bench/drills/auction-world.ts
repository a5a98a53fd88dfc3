/** One lot in the whole shop: the bundle with the drill's door in it, a sale, and people with paddles. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { migrate, openLocalShop, type LocalShop } from "../../scripts/local-shop.ts";
import { remembered, sourcesOfBundle } from "../../scripts/remembered.ts";
import type { LotRules } from "../../workers/drops/auction/rules.ts";
import { planted, type Plant } from "./world.ts";

const saleId = `sal_${"0".repeat(25)}1`;

export type LotWorld = {
  readonly url: string;
  readonly saleId: string;
  readonly accounts: readonly string[];
  readonly shop: LocalShop;
  ask(path: string, body?: unknown): Promise<string>;
  rows<Row>(sql: string): Promise<Row[]>;
};

const accountOf = (n: number): string => `acc_${String(n).padStart(26, "0")}`;
function script(plant: Plant | null): string {
  const [entry, out] = ["bench/drills/auction-worker.ts", "dist/drill-auction"];
  const built = remembered("bundle-drill-auction", [...sourcesOfBundle, entry], () => {
    execFileSync("wrangler", ["deploy", entry, "--dry-run", "--outdir", out, "--env", ""], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    return readFileSync(`${out}/auction-worker.js`, "utf8");
  });
  return plant ? planted(built, plant) : built;
}

export async function openLotWorld(
  port: number,
  rules: LotRules,
  bidders: number,
  plant: Plant | null,
  at: number,
): Promise<LotWorld> {
  const shop = await openLocalShop({
    directPort: port,
    withoutAssets: true,
    script: script(plant),
    vars: { PUBLIC_ORIGIN: `http://127.0.0.1:${port}` },
  });
  const url = shop.directUrl!;
  const db = await shop.database();
  await migrate(db);
  const accounts = Array.from({ length: bidders }, (_, n) => accountOf(n));
  const { currency: _, opensAt, closesAt, ...rule } = rules;
  await db.batch([
    ...accounts.map((id, n) =>
      db
        .prepare(
          "INSERT INTO accounts (id, email, name, role, password, locale, created_at) VALUES (?, ?, '', 'shopper', '', 'en', 0)",
        )
        .bind(id, `bidder-${n}@example.org`),
    ),
    db
      .prepare(
        `INSERT INTO sales (id, slug, mechanism, seller_id, state, starts_at, ends_at, limit_per_person, allotment, currency, rule, created_at, updated_at)
         VALUES (?, 'drill-lot', 'auction', 'sel_house', 'planned', ?, ?, 1, 0, ?, ?, 0, 0)`,
      )
      .bind(saleId, opensAt, closesAt, rules.currency, JSON.stringify({ ...rule, kind: rules.kind })),
  ]);
  await db.batch(
    accounts.map((id, n) =>
      db
        .prepare(
          "INSERT INTO lot_bidders (sale_id, account_id, paddle, deposit_minor, state, admitted_at) VALUES (?, ?, ?, 0, 'admitted', 0)",
        )
        .bind(saleId, id, 101 + n),
    ),
  );
  const ask = async (path: string, body?: unknown): Promise<string> => {
    const joined = `${url}/drill/${path}${path.includes("?") ? "&" : "?"}lot=${saleId}`;
    const answer = await fetch(joined, body === undefined ? {} : { method: "POST", body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return answer.text();
  };
  const paddles = accounts.map((id, n) => [id, 101 + n] as const);
  await ask(`open?at=${at}`, { lot: { lotId: saleId, saleId, rules }, paddles });
  return {
    url,
    saleId,
    accounts,
    shop,
    ask,
    rows: async (sql) => (await db.prepare(sql).all()).results as never,
  };
}

/** A socket as a browser opens one: a ticket, then the upgrade from the shop's own origin. */
export async function listen(
  world: LotWorld,
  account: string | null,
  hear: (text: string) => void,
): Promise<WebSocket> {
  const ticket = account
    ? await world.ask(`ticket?account=${account}`)
    : new URL(
        (
          (await (await fetch(`${world.url}/api/v1/auctions/${world.saleId}/tickets`, { method: "POST" })).json()) as {
            path: string;
          }
        ).path,
        world.url,
      ).searchParams.get("ticket")!;
  const url = `${world.url.replace("http", "ws")}/auctions/${world.saleId}/socket?ticket=${encodeURIComponent(ticket)}`;
  const socket = new WebSocket(url, { headers: { origin: world.url } } as never);
  socket.addEventListener("message", ({ data }) => hear(String(data)));
  await new Promise<void>((open, fail) => {
    socket.addEventListener("open", () => open());
    socket.addEventListener("error", () => fail(new Error("a socket did not open")));
  });
  return socket;
}
