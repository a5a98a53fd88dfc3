/** Backers as software: accounts with keys, a pledge each over the API, a card saved at the acquirer without a browser. */
import { createHash } from "node:crypto";
import { openLocalShop, withoutWorker } from "../../../scripts/local-shop.ts";
import { shopOver } from "../../../scripts/seed/seed-shop.ts";
import { planSale, prepareSale } from "../../../workers/drops/index.ts";
import { ask as askOnce, type Answer } from "../../load.ts";
import type { World } from "../world.ts";

const sha = (text: string): string => createHash("sha256").update(text).digest("hex");
const keyOf = (who: string): string => `yk_${createHash("sha256").update(`crowd ${who}`).digest("base64url")}`;
export const headersOf = (who: string) => ({
  "content-type": "application/json",
  authorization: `Bearer ${keyOf(who)}`,
});
const idOf = (who: string): string => `acc_${who}`;

const failing = "4000000000000341";
const secondTime = "4000000000003212";
const paying = "4242424242424242";

export type Backer = {
  readonly who: string;
  readonly card: string;
  readonly minor: number;
  readonly wantsRare: boolean;
  readonly twice: boolean;
  readonly takesBack: boolean;
  pledge: string | null;
};

/** 4 % of the cards are declined whenever they are charged, 5 % the first time only. */
export const backersOf = (count: number): Backer[] =>
  Array.from({ length: count }, (_, n) => ({
    who: `drill${n}`,
    card: n % 25 === 0 ? failing : n % 20 === 7 ? secondTime : paying,
    minor: 1_000 + ((n * 37) % 4_001),
    wantsRare: n % 5 === 1,
    twice: n % 10 === 2,
    takesBack: n % 50 === 3,
    pledge: null,
  }));

export function openAccounts(world: World, backers: readonly Backer[]): void {
  const people = [
    ...backers.map(({ who }) => ({ who, role: "shopper" })),
    { who: "maker", role: "shopper" },
    { who: "house", role: "operator" },
  ];
  world.write(
    people
      .map(
        ({ who, role }) => `
    INSERT INTO accounts (id, email, role, created_at) VALUES ('${idOf(who)}', '${who}@example.com', '${role}', 0);
    INSERT INTO api_keys (token_sha256, account_id, name, created_at) VALUES ('${sha(keyOf(who))}', '${idOf(who)}', 'drill', 0);`,
      )
      .join("") +
      `INSERT INTO account_roles (account_id, role, granted_by, granted_at) VALUES ('acc_house', 'operator', 'drill', 0);
    INSERT INTO seller_members (seller_id, account_id, role, scopes, created_at) VALUES ('sel_house', 'acc_maker', 'owner', '[]', 0);`,
  );
}

/** A project that half of its backers could not have funded, with ten rare rewards in a hundred pledges. */
export async function aProject(
  world: World,
  { goalMinor, rare, retries }: { goalMinor: number; rare: number; retries: number },
): Promise<string> {
  const closed = await openLocalShop({ script: withoutWorker, persist: world.persist });
  try {
    const shop = shopOver(await closed.database(), Date.now());
    const planned = await planSale(shop, {
      slug: "the-drill",
      mechanism: "crowdfunding",
      sellerId: "sel_house",
      variantId: null,
      homeLocationId: null,
      startsAt: Date.now() - 60_000,
      endsAt: Date.now() + 3_600_000,
      limitPerPerson: 1,
      lanes: [],
      allotment: 0,
      currency: "EUR",
      rule: {
        kind: "all_or_nothing",
        goalMinor,
        title: { en: "The drill" },
        summary: { en: "Counted to the cent" },
        tiers: [
          { id: "rare", title: { en: "Rare" }, text: {}, minor: 3_000, units: rare, address: true, promised: null },
          { id: "plain", title: { en: "Plain" }, text: {}, minor: 1_000, units: null, address: false, promised: null },
        ],
        milestones: [3_333, 3_333, 3_334].map((shareBp) => ({ title: {}, shareBp, promised: null })),
        retry_minutes: Array.from({ length: retries }, () => 60),
      },
    });
    if (!planned.ok) throw new Error(`The drill's project was refused: ${JSON.stringify(planned.fault)}`);
    await prepareSale(shop, planned.value.id);
    return planned.value.id;
  } finally {
    await closed.close();
  }
}

const asks_max = 4;

/** A connection that was closed while it lay idle is no answer: asked again, which every door here allows. */
async function ask(...request: Parameters<typeof askOnce>): Promise<Answer> {
  for (let asked = 1; ; asked++) {
    const answer = await askOnce(...request).catch((thrown: unknown) =>
      asked < asks_max ? null : Promise.reject(thrown),
    );
    if (answer) return answer;
  }
}

type Made = { readonly pledge: { readonly pledge_id: string }; readonly redirect_url: string | null };
const made = (answer: Answer): Made => JSON.parse(answer.body) as Made;

/** From the wish to a pledge that stands. A reward that is gone is let be. Answers what went wrong, or null. */
export async function back(world: World, saleId: string, backer: Backer): Promise<string | null> {
  const post = (tier: string, minor: number) =>
    ask(`${world.url}/api/v1/projects/${saleId}/pledges`, {
      method: "POST",
      headers: headersOf(backer.who),
      body: { tier_id: tier, minor, address: "1 Water Street" },
    });
  const rare = backer.wantsRare ? await post("rare", Math.max(3_000, backer.minor)) : null;
  if (rare && rare.status !== 201 && !rare.body.includes("project.tier_full"))
    return `rare: ${rare.status} ${rare.body.slice(0, 120)}`;
  const answers =
    rare?.status === 201
      ? [rare]
      : await Promise.all(Array.from({ length: backer.twice ? 2 : 1 }, () => post("plain", backer.minor)));
  const won = answers.filter(({ status }) => status === 201).map(made);
  const ids = new Set(won.map(({ pledge }) => pledge.pledge_id));
  const first = won.find(({ redirect_url }) => redirect_url !== null);
  if (ids.size !== 1 || !first?.redirect_url)
    return `${ids.size} pledges: ${answers[0]?.status} ${answers[0]?.body.slice(0, 120)}`;
  backer.pledge = first.pledge.pledge_id;
  const setup = new URL(first.redirect_url).pathname.split("/").at(-1)!;
  await ask(`${world.acquirer.url}/sandbox/setups/${setup}/complete`, {
    method: "POST",
    headers: { authorization: "Bearer sk_test_yaji", "content-type": "application/json" },
    body: { number: backer.card },
  });
  const state = await stateOf(world, saleId, backer);
  if (state !== "standing") return `${backer.who} should stand and is ${state}`;
  if (!backer.takesBack) return null;
  const taken = await ask(`${world.url}/api/v1/projects/${saleId}/pledge`, {
    method: "DELETE",
    headers: headersOf(backer.who),
  });
  return taken.status === 200 ? null : `${backer.who} could not take it back: ${taken.status}`;
}

/** What the backer themselves is shown. */
export async function stateOf(world: World, saleId: string, { who }: Backer): Promise<string> {
  const answer = await ask(`${world.url}/api/v1/projects/${saleId}/pledge`, { headers: headersOf(who) });
  return answer.status === 200
    ? (JSON.parse(answer.body) as { state: string }).state
    : `${answer.status} ${answer.body.slice(0, 80)}`;
}

export const expected = ({ takesBack, card }: Backer): string =>
  takesBack ? "cancelled" : card === failing ? "dropped" : "captured";
