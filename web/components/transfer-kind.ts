/** "sale.payment_fee" in words: each part by itself, and a part without a word as it is. */
export const transferKind = (kind: string, kinds: { readonly [part: string]: string }): string =>
  kind
    .split(".")
    .map((part) => (Object.hasOwn(kinds, part) ? kinds[part] : part))
    .join(" · ");
