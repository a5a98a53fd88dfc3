/** The basket: one object a shopper, made at the first add. */
export { addLine, type AddLineFault, type HeldCart, type NewLine } from "./add-line.ts";
export { addHeldLine, type AddHeldLineFault } from "./add-held-line.ts";
export { cartCookieName, cartCookies, cartIdOf, newCartId, openCartId } from "./cart-id.ts";
export { changeCart, type ChangeFault } from "./change-cart.ts";
export { groupsFrom, type Groups } from "./groups.ts";
export { adoptCart, mergeCarts } from "./merge-carts.ts";
export { selectGroups, type GroupRow } from "./store.ts";
export { countCart, priced, viewCart, type CartFault, type CartLineView, type CartView } from "./view-cart.ts";
export { broughtCart, rememberCart } from "./cart-cookie.ts";
