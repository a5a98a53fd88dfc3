/** Hands with a mouse: what several tests do on the way to what they are about. */
import type { Locale } from "../workers/kernel/locale.ts";
import { copyFor } from "../web/copy/index.ts";
import { indexOf } from "./hands.ts";
import { people } from "./shoppers.ts";
import { rows, type Visit } from "./visit.ts";

export type Piece = { readonly slug: string; readonly variantId: string };
export type OrderWish = {
  readonly piece?: Piece;
  readonly email?: string;
  readonly code?: string;
  readonly method?: "card" | "alipay" | "wechat";
  readonly card?: string;
  readonly afterEachPage?: () => Promise<void>;
};

/** Something there are many of, with one version only. */
export async function plentiful(skip = 0): Promise<Piece> {
  const [found] = await rows<Piece>(
    `SELECT p.slug, v.id AS variantId FROM products p JOIN variants v ON v.product_id = p.id
     JOIN (SELECT variant_id, SUM(on_hand - held) AS free FROM stock GROUP BY variant_id) s ON s.variant_id = v.id
     WHERE s.free > 30 AND (SELECT COUNT(*) FROM variants o WHERE o.product_id = p.id) = 1 ORDER BY p.id LIMIT 1 OFFSET ?`,
    skip,
  );
  if (!found) throw new Error("The demo has nothing plentiful.");
  return found;
}

export async function addToBasket({ page, go }: Visit, locale: Locale, piece: Piece): Promise<void> {
  await go(`/${locale}/products/${piece.slug}`);
  await page.getByRole("button", { name: copyFor(locale, "storefront").product.add, exact: true }).click();
  await page.waitForURL(`**/${locale}/cart`);
}

/** Fills in or chooses by the name of each field within `scope`. */
export async function fillFields(
  { page }: Visit,
  scope: string,
  values: { readonly [name: string]: string },
): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const at = page.locator(`${scope} [name="${name}"]`);
    if ((await at.evaluate((found) => found.tagName)) === "SELECT") await at.selectOption(value);
    else await at.fill(value);
  }
}

export async function fillAddress(visitor: Visit, locale: Locale, email: string): Promise<void> {
  const { page } = visitor;
  const words = copyFor(locale, "checkout");
  const person = people.find((one) => one.locale === locale) ?? people[0]!;
  if ((await page.locator('select[name="country"]').inputValue()) !== person.country) {
    await page.selectOption('select[name="country"]', person.country);
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: words.changeCountry }).click()]);
  }
  await page.fill('input[name="email"]', email);
  await fillFields(visitor, "#address", person.address);
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: words.next }).click()]);
}

/** Presses the button that orders; the browser is then at the acquirer's. */
export async function placeOrder({ page }: Visit, method: string): Promise<void> {
  await page.check(`input[name="method"][value="${method}"]`);
  await Promise.all([page.waitForURL("**/pay/*"), page.locator('form[action$="/checkout/order"] button').click()]);
}

export async function fillCard({ page }: Visit, number = "4242424242424242"): Promise<void> {
  await page.fill("#number", number);
  await page.fill("#expiry", "12/34");
  await page.fill("#cvc", "123");
  await Promise.all([page.waitForEvent("load"), page.click('button[value="pay"]')]);
}

let orders = 0;
/** From the product to the order page. Answers the number of the order. */
export async function orderBy(visitor: Visit, locale: Locale, wish: OrderWish = {}): Promise<string> {
  const { page, go } = visitor;
  const look = wish.afterEachPage ?? (async () => {});
  await addToBasket(visitor, locale, wish.piece ?? (await plentiful()));
  if (wish.code) {
    await page.fill('form[action$="/cart/codes"] input[name="code"]', wish.code);
    await Promise.all([page.waitForEvent("load"), page.locator('form[action$="/cart/codes"] button').click()]);
  }
  await look();
  await go(`/${locale}/checkout`);
  await look();
  await fillAddress(visitor, locale, wish.email ?? `guest-${Date.now()}-${orders++}@example.org`);
  await look();
  await placeOrder(visitor, wish.method ?? "card");
  await look();
  if ((wish.method ?? "card") === "card") await fillCard(visitor, wish.card);
  else await Promise.all([page.waitForEvent("load"), page.click('button[value="pay"]')]);
  await look();
  return /\/orders\/(YJ-[\w-]+)$/.exec(new URL(page.url()).pathname)?.[1] ?? "";
}

export async function signIn(
  { page, go }: Visit,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<void> {
  await go("/en/sign-in");
  await page.fill('input[name="email"]', email);
  await page.fill('input[name="password"]', password);
  await Promise.all([page.waitForEvent("load"), page.locator('button[value="password"]').click()]);
  if (!page.url().includes("/second-factor")) return void (await page.waitForURL("**/en/account"));
  // Several people share the demo operator within one half minute, whose code is taken once only.
  await rows(
    `UPDATE sessions SET second_factor_at = proved_at
     WHERE account_id = (SELECT id FROM accounts WHERE email_index = ?) AND second_factor_at IS NULL`,
    indexOf(email),
  );
  await go("/en/account");
}
