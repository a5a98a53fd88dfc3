/** A shopper as software: from an empty cart to a placed order over the JSON API. */
import { ask, type Answer } from "../load.ts";

export type Placed = {
  readonly id: string;
  readonly number: string;
  readonly access_token: string;
  readonly payment: { readonly id: string; readonly state: string; readonly redirect_url: string | null };
};

const address = {
  name: "Lin Wan",
  line1: "1 Water Street",
  locality: "New York",
  subdivision: "NY",
  postal_code: "10004",
  country: "US",
  phone: "+12125550100",
};

const from = { "content-type": "application/json" };

const json = <T>(answer: Answer): T => JSON.parse(answer.body) as T;

async function must<T>(asked: Promise<Answer>): Promise<T> {
  const answer = await asked;
  if (answer.status >= 300) throw new Refused(answer);
  return json<T>(answer);
}

/** Thrown inside drills only, to leave a journey early with the answer that ended it. */
export class Refused extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super(`${answer.status} ${answer.body.slice(0, 200)}`);
    this.answer = answer;
  }
  get code(): string {
    return /"code":"([^"]+)"/.exec(this.answer.body)?.[1] ?? "";
  }
}

const query = "?locale=en&currency=USD&ship_to=US";

export const openCart = (url: string, variantId: string) =>
  must<{ cart_id: string }>(
    ask(`${url}/api/v1/carts${query}`, { method: "POST", headers: from, body: { variant_id: variantId, quantity: 1 } }),
  );

export const addToCart = (url: string, cartId: string, variantId: string) =>
  must<{ cart_id: string }>(
    ask(`${url}/api/v1/carts/${cartId}/lines${query}`, {
      method: "POST",
      headers: from,
      body: { variant_id: variantId, quantity: 1 },
    }),
  );

export const addCoupon = (url: string, cartId: string, code: string) =>
  must(ask(`${url}/api/v1/carts/${cartId}/codes${query}`, { method: "POST", headers: from, body: { code } }));

export const quoteCart = (url: string, cartId: string, email: string, headers: Headers = from) =>
  must<{ token: string }>(
    ask(`${url}/api/v1/checkout/quotes${query}`, {
      method: "POST",
      headers,
      body: { cart_id: cartId, email, ship_to: address },
    }),
  );

type Headers = { readonly [name: string]: string };
type Paying = { readonly headers?: Headers; readonly useBalance?: boolean };

export const placeOrder = (url: string, token: string, key: string, { headers = from, useBalance }: Paying = {}) =>
  must<Placed>(
    ask(`${url}/api/v1/orders${query}`, {
      method: "POST",
      headers: { ...headers, "idempotency-key": key },
      body: { quote_token: token, method: "card", ...(useBalance ? { use_balance: true } : {}) },
    }),
  );

/** The whole way; `twice` clicks the last button two times at once. */
export async function buy(url: string, variantId: string, who: string, twice = false): Promise<Placed[]> {
  const { cart_id } = await openCart(url, variantId);
  const { token } = await quoteCart(url, cart_id, `${who}@example.com`);
  const key = `drill-${who}-key`;
  return Promise.all(Array.from({ length: twice ? 2 : 1 }, () => placeOrder(url, token, key)));
}

/** Pays at the acquirer without a browser. */
export async function pay(
  acquirerUrl: string,
  redirectUrl: string,
  outcome: "captured" | "declined" | "cancelled" = "captured",
): Promise<void> {
  const session = new URL(redirectUrl).pathname.split("/").at(-1)!;
  await must(
    ask(`${acquirerUrl}/sandbox/sessions/${session}/complete`, {
      method: "POST",
      headers: { ...from, authorization: "Bearer sk_test_yaji" },
      body: { outcome },
    }),
  );
}

const began = Date.now();

/** How often the acquirer has really taken money since the drill began (its reports are by UTC day). */
export async function capturesAt(acquirerUrl: string): Promise<number> {
  const days = new Set([began, Date.now()].map((at) => new Date(at).toISOString().slice(0, 10)));
  const reports = [...days].map((day) =>
    must<{ data: { kind: string }[] }>(
      ask(`${acquirerUrl}/v1/reports/${day}`, { headers: { authorization: "Bearer sk_test_yaji" } }),
    ),
  );
  return (await Promise.all(reports)).flatMap(({ data }) => data).filter(({ kind }) => kind === "capture").length;
}
