import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { parse, respond } from "../platform/http/respond.ts";
import { addHeldLine } from "./add-held-line.ts";
import { addLine } from "./add-line.ts";
import { broughtCart, rememberCart } from "./cart-cookie.ts";
import { changeCart } from "./change-cart.ts";
import * as contract from "./contract.ts";
import { presentCart, presentHeld } from "./present.ts";
import { countCart, viewCart } from "./view-cart.ts";

export const cartRoutes = doors("/api/v1");

type Line = { variant_id: string; quantity: number; mutation_id?: string | undefined };

async function add(c: Request$, cartId: string | null, line: Line, remember: boolean): Promise<Response> {
  const added = await addLine(c.var.shop, cartId, {
    variantId: line.variant_id,
    quantity: line.quantity,
    mutationId: line.mutation_id ?? crypto.randomUUID(),
  });
  if (!added.ok) return problem(added.fault);
  const { cartId: held, contents, isNew } = added.value;
  if (isNew && remember) rememberCart(c, held);
  return c.json(presentHeld(held, contents), isNew ? 201 : 200);
}

cartRoutes.post(contract.openCart.path, async (c) => {
  const input = await parse(c, contract.openCart);
  return input.ok ? add(c, null, input.value, false) : problem(input.fault);
});
cartRoutes.post(contract.addToCart.path, async (c) => {
  const input = await parse(c, contract.addToCart);
  return input.ok ? add(c, input.value.cart_id, input.value, false) : problem(input.fault);
});
cartRoutes.post(contract.addToOwnCart.path, async (c) => {
  const input = await parse(c, contract.addToOwnCart);
  return input.ok ? add(c, broughtCart(c), input.value, true) : problem(input.fault);
});

cartRoutes.post(contract.addHeldLine.path, async (c) => {
  const input = await parse(c, contract.addHeldLine);
  if (!input.ok) return problem(input.fault);
  const added = await addHeldLine(c.var.shop, input.value.cart_id ?? null, input.value.receipt);
  return respond(c, added, ({ cartId, contents }) => presentHeld(cartId, contents), 201);
});

for (const endpoint of [contract.setLine, contract.removeLine] as const)
  cartRoutes.on(endpoint.method, endpoint.path, async (c) => {
    const input = await parse(c, endpoint);
    if (!input.ok) return problem(input.fault);
    const { cart_id, variant_id } = input.value;
    const quantity = "quantity" in input.value ? input.value.quantity : 0;
    const mutationId = "mutation_id" in input.value ? input.value.mutation_id : undefined;
    const changed = await changeCart(c.var.shop, cart_id, { kind: "set", variantId: variant_id, quantity }, mutationId);
    return respond(c, changed, (contents) => presentHeld(cart_id, contents));
  });

for (const [endpoint, present] of [
  [contract.giveCode, true],
  [contract.takeCodeBack, false],
] as const)
  cartRoutes.on(endpoint.method, endpoint.path, async (c) => {
    const input = await parse(c, endpoint);
    if (!input.ok) return problem(input.fault);
    const { cart_id, code } = input.value;
    const changed = await changeCart(c.var.shop, cart_id, { kind: "code", code, present });
    return respond(c, changed, (contents) => presentHeld(cart_id, contents));
  });

cartRoutes.get(contract.readCart.path, async (c) => {
  const input = await parse(c, contract.readCart);
  if (!input.ok) return problem(input.fault);
  return respond(c, await viewCart(c.var.shop, input.value.cart_id), presentCart);
});
cartRoutes.get(contract.cartSummary.path, async (c) => c.json({ count: await countCart(c.var.shop, broughtCart(c)) }));
