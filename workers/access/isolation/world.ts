/** Two of everything: two sellers with their people, keys, goods, orders and papers, each marked with a word of its own. */
import { writeProducts } from "../../catalog/index.ts";
import { createWebhook } from "../../webhooks/index.ts";
import type { Shop } from "../../platform/shop.ts";
import { aPerson, aSeller, joinSeller, suspend } from "../fixture-store.ts";
import { issueTokens } from "../issue-tokens.ts";
import { createClient } from "../manage-clients.ts";
import { createKey } from "../manage-keys.ts";
import { insertGrant, insertToken } from "../token-store.ts";
import { newSecret } from "../tokens.ts";
import { aDelivery } from "./delivery-store.ts";
import { peopleRows, quarrelRows } from "./quarrel-store.ts";
import { expireSession, justUsed, markOrder, privateRows } from "./world-store.ts";

export type Ids = { readonly [noun: string]: string };
export type Person = { readonly id: string; readonly session: string };
export type Side = {
  readonly mark: string;
  readonly ids: Ids;
  readonly owner: Person;
  readonly staff: Person;
  readonly shopper: Person;
  readonly expired: Person;
  readonly suspended: Person;
  /** a key and a token of this seller that may read messages and nothing else */
  readonly key: string;
  readonly token: string;
};
type Placed = {
  readonly orderId: string;
  readonly number: string;
  readonly paymentId: string;
  readonly variantId: string;
};
/** Checkout's own fixture, brought by the test. */
export type PlaceOrder = (shop: Shop, accountId: string, mark: string) => Promise<Placed>;

const few = ["messages.read"];

function must<T>(result: { ok: true; value: T } | { ok: false; fault: { code: string } }): T {
  if (!result.ok) throw new Error(`the world was refused: ${result.fault.code}`);
  return result.value;
}

type People = Pick<Side, "owner" | "staff" | "shopper" | "expired" | "suspended">;

async function somePeople(shop: Shop, sellerId: string): Promise<People> {
  const people: People = {
    owner: await aPerson(shop),
    staff: await aPerson(shop),
    shopper: await aPerson(shop),
    expired: await aPerson(shop),
    suspended: await aPerson(shop),
  };
  await shop.commit([
    joinSeller(sellerId, people.owner.id, "owner"),
    joinSeller(sellerId, people.staff.id, "staff", few),
    joinSeller(sellerId, people.expired.id, "owner"),
    joinSeller(sellerId, people.suspended.id, "owner"),
    await expireSession(people.expired.session),
    suspend(people.suspended.id),
  ]);
  return people;
}

async function aDraft(shop: Shop, mark: string): Promise<string> {
  const variants = [{ sku: mark, options: {}, prices: [], stock: [] }];
  const [draft] = await writeProducts(
    shop,
    [{ externalId: mark, status: "draft", title: { en: `${mark} draft` }, variants }],
    { at: shop.now },
  );
  return must(draft!).productId;
}

export async function aSide(plain: Shop, mark: string, placeOrder: PlaceOrder): Promise<Side> {
  const sellerId = await aSeller(plain, "A studio");
  const people = await somePeople(plain, sellerId);
  const { owner, shopper } = people;
  const actor = {
    kind: "account",
    id: owner.id,
    role: "shopper",
    person: async () => ({ email: "", name: "" }),
    sellers: [],
    scopes: null,
  } as const;
  const shop: Shop = { ...plain, actor };
  const placed = await placeOrder(shop, shopper.id, mark);
  const draftId = await aDraft(shop, mark);
  const person = await aPerson(shop);
  await shop.commit([joinSeller(sellerId, person.id, "staff", few)]);
  const who = { ownerId: owner.id, shopperId: shopper.id, personId: person.id };
  const seeded = { mark, sellerId, draftId, ...who, ...placed };
  const rows = await Promise.all([privateRows, quarrelRows, peopleRows].map((make) => make(shop, seeded)));
  await shop.commit([...markOrder(seeded), ...rows.flatMap(({ writes }) => writes)]);
  const ids = Object.assign({}, ...rows.map((made) => made.ids)) as Ids;
  const { key, token, ids: softwareIds } = await someSoftware(shop, mark, sellerId, owner.id);
  const { orderId: order, number, paymentId: payment, variantId: variant } = placed;
  const named = {
    seller: sellerId,
    order,
    number,
    payment,
    variant,
    product: draftId,
    account: shopper.id,
    owner: owner.id,
    person: person.id,
  };
  return { mark, ...people, key, token, ids: { ...ids, ...softwareIds, ...named } };
}

async function someSoftware(shop: Shop, mark: string, sellerId: string, accountId: string) {
  const key = must(await createKey(shop, sellerId, { name: `${mark} key`, scopes: few, days: null }));
  const wish = { name: `${mark} client`, kind: "confidential", redirectUris: [], scopes: few, machine: true } as const;
  const { client } = must(await createClient(shop, sellerId, wish));
  const form = new URLSearchParams({ grant_type: "client_credentials" });
  const { access_token } = must(await issueTokens(shop, client, form));
  const grantId = shop.newId("grant");
  const refresh = await newSecret("refresh");
  const grant = { id: grantId, clientId: client.id, accountId, sellerId, scopes: few, machine: false };
  const url = `https://erp.example.net/${mark}`;
  const { webhook } = must(await createWebhook(shop, sellerId, { url, topics: ["order.paid"], scheme: "v1" }));
  const delivery = shop.newId("delivery");
  await shop.commit([
    insertGrant(shop, grant),
    insertToken(shop, { sha256: refresh.sha256, kind: "refresh", grantId, scopes: few }),
    justUsed(shop, key.key.id),
    aDelivery(shop, delivery, webhook.id, `{"mark":"${mark}"}`),
  ]);
  const ids = { key: key.key.id, client: client.id, grant: grantId, endpoint: webhook.id, delivery };
  return { key: key.token, token: access_token, ids };
}
