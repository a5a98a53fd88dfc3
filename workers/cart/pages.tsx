/** Forms of the basket: post, then be sent to the basket. They work without a script and carry no price. */
import { second_ms } from "../kernel/clock.ts";
import type { Fault } from "../kernel/result.ts";
import { doors } from "../platform/http/doors.ts";
import { check } from "../platform/http/endpoint.ts";
import type { Request$ } from "../platform/http/context.ts";
import { sendPage } from "../platform/http/page.ts";
import { shopperOf } from "../platform/http/preferences.ts";
import { addLine } from "./add-line.ts";
import { broughtCart, rememberCart } from "./cart-cookie.ts";
import { changeCart } from "./change-cart.ts";
import { viewCart } from "./view-cart.ts";
import { styleHashes } from "../../web/assets/manifest.ts";
import { copyFor } from "../../web/copy/index.ts";
import { CartPage } from "../../web/pages/cart/cart-page.tsx";
import { personalHead } from "../../web/pages/personal-head.ts";
import * as contract from "./contract.ts";

export const cartPages = doors();

const twice_ms = 2 * second_ms;

/** The page says in words what a code means; data of the fault stays here. */
const toCart = (c: Request$, fault?: Fault): Response =>
  c.redirect(`/${c.var.shop.locale}/cart${fault ? `?problem=${encodeURIComponent(fault.code)}` : ""}`, 303);

cartPages.get("/:locale{zh-Han[st]|en|ja|fr|ar}/cart", async (c) => {
  const { shop } = c.var;
  const brought = broughtCart(c);
  const found = brought === null ? null : await viewCart(shop, brought);
  const head = personalHead(copyFor(shop.locale, "cart").title, shop.config.publicOrigin, shop.locale, "cart");
  const problem = c.req.query("problem")?.slice(0, 60) ?? null;
  const shopper = shopperOf(shop);
  const page = <CartPage head={head} shopper={shopper} cart={found?.ok ? found.value : null} problem={problem} />;
  return sendPage(c, page, styleHashes(shop.locale));
});

async function textForm(c: Request$): Promise<Record<string, string>> {
  const entries = Object.entries(await c.req.parseBody()).slice(0, 20);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

/** A cached page cannot number its forms, so the same line posted twice within two seconds counts as a double-click. */
const doubleClick = (now: number, variantId: string, quantity: number): string =>
  `form:${variantId}:${quantity}:${Math.floor(now / twice_ms)}`;

cartPages.post("/:locale/cart/lines", async (c) => {
  const { shop } = c.var;
  const form = check(contract.lineForm, await textForm(c));
  if (!form.ok) return toCart(c, form.fault);
  const { variant_id, quantity, mutation_id } = form.value;
  const mutationId = mutation_id ?? doubleClick(shop.now, variant_id, quantity);
  const line = { variantId: variant_id, quantity, mutationId };
  const brought = broughtCart(c);
  const added = await addLine(shop, brought, line);
  // A cookie of another time or secret is no reason to refuse a shopper: they begin anew.
  const settled = !added.ok && added.fault.code === "cart.not_found" ? await addLine(shop, null, line) : added;
  if (!settled.ok) return toCart(c, settled.fault);
  if (settled.value.isNew) rememberCart(c, settled.value.cartId);
  return c.req.query("then") === "checkout" ? c.redirect(`/${shop.locale}/checkout`, 303) : toCart(c);
});

cartPages.post("/:locale/cart/lines/:variant_id", async (c) => {
  const form = check(contract.quantityForm, { ...(await textForm(c)), variant_id: c.req.param("variant_id") });
  if (!form.ok) return toCart(c, form.fault);
  const { variant_id: variantId, quantity } = form.value;
  const changed = await changeCart(c.var.shop, broughtCart(c) ?? "", { kind: "set", variantId, quantity });
  return toCart(c, changed.ok ? undefined : changed.fault);
});

cartPages.post("/:locale/cart/lines/:variant_id/removal", async (c) => {
  const change = { kind: "set" as const, variantId: c.req.param("variant_id").slice(0, 64), quantity: 0 };
  const changed = await changeCart(c.var.shop, broughtCart(c) ?? "", change);
  return toCart(c, changed.ok ? undefined : changed.fault);
});

for (const [path, present] of [
  ["/:locale/cart/codes", true],
  ["/:locale/cart/returned-codes", false],
] as const)
  cartPages.post(path, async (c) => {
    const form = check(contract.codeForm, await textForm(c));
    if (!form.ok) return toCart(c, { code: "cart.code_empty" });
    const change = { kind: "code" as const, code: form.value.code, present };
    const changed = await changeCart(c.var.shop, broughtCart(c) ?? "", change);
    return toCart(c, changed.ok ? undefined : changed.fault);
  });
