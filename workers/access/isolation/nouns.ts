/** The isolation test's vocabulary: what the parameters and fields of the shop's doors name. */

/** What stands before a parameter says what it names. */
export const nounAfter: { readonly [segment: string]: string } = {
  sellers: "seller",
  studio: "seller",
  keys: "key",
  clients: "client",
  grants: "grant",
  webhooks: "endpoint",
  deliveries: "delivery",
  orders: "order",
  parcels: "parcel",
  refunds: "refund",
  reviews: "review",
  review: "review",
  payouts: "payout",
  mails: "mail",
  papers: "document",
  documents: "document",
  exports: "export",
  returns: "return",
  claims: "claim",
  disputes: "dispute",
  cases: "claim",
  people: "person",
  products: "product",
  listings: "listing",
  messages: "thread",
  passkeys: "passkey",
  "price-rules": "variant",
};
/** Ids by the name of a parameter or field, wherever it stands. */
export const nounNamed: { readonly [name: string]: string } = {
  seller_id: "seller",
  seller: "seller",
  key_id: "key",
  client_id: "client",
  grant_id: "grant",
  endpoint_id: "endpoint",
  delivery_id: "delivery",
  order_id: "order",
  number: "number",
  parcel_id: "parcel",
  parcel: "parcel",
  payment_id: "payment",
  payment: "payment",
  location_id: "location",
  account_id: "account",
  refund_id: "refund",
  review_id: "review",
  dispute_id: "dispute",
  claim_id: "refused",
  claim: "refused",
  account: "person",
  invitation: "invitation",
};
/** Names nobody's thing: words of the address, things everybody sees, and secrets that are their own permission. */
export const harmless: { readonly [name: string]: string } = {
  locale: "en",
  slug: "porcelain",
  file: "a.webp",
  kind: "landscape",
  theme: "day",
  seed: "a",
  productId: "prd_none",
  mediaId: "med_none",
  media: "med_none",
  provider: "sandbox",
  code: "TEN",
  variant_id: "var_00000000000000000000000000",
  month: "2026-11",
  // what is done to a sale
  move: "pauses",
  // of a project of the seller of the address; this world holds none
  pledge_id: "plg_00000000000000000000000000",
  pledge: "plg_00000000000000000000000000",
  // of the photographs of a case
  n: "1",
  // A sale is there for everybody; what somebody holds of it is opened by their own receipt.
  sale_id: "sal_00000000000000000000000000",
  // Who holds a basket's id holds the basket: it is signed, and no list tells it.
  cart_id: "none",
};
export const harmlessAfter: { readonly [segment: string]: string } = {
  imports: "imp_00000000000000000000000000",
  // A file a seller brought in is looked for under the seller of the address; this world has none.
  files: "imp_00000000000000000000000000",
  promotions: "prm_none",
  accounts: "none",
  // The books are the house's: who may open them is a matter of role, not of whose they are.
  adjustments: "adj_00000000000000000000000000",
  differences: "dif_00000000000000000000000000",
  units: "EUR",
  groups: "none",
  auctions: "sal_00000000000000000000000000",
  // Sales of sellers stand under the seller of the address; this world holds none.
  projects: "sal_00000000000000000000000000",
  presales: "sal_00000000000000000000000000",
  // Opened by the key of the letter, whoever holds it.
  letters: "rem_00000000000000000000000000",
  lots: "lot_00000000000000000000000000",
};

/** Steps are words of the address too, and which there are depends on what is moved. */
const steps: readonly (readonly [RegExp, string])[] = [
  [/\/after-sales\//, "withdrawn"],
  [/\/(returns|claims)\//, "refusal"],
  [/\/disputes\//, "escalation"],
  [/\/application\//, "who"],
  [/\/sellers\/\{seller\}\/\{step\}/, "cancellation"],
];
export const stepOf = (route: string): string | undefined => steps.find(([of]) => of.test(route))?.[1];
