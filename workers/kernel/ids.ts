/**
 * Names of things: a prefix that says what it is and a ULID (Crockford base 32, 48 bits of time, 80 random bits),
 * so that keys sort by birth. Not a secret: anything that grants access uses `secretToken`.
 */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

export const prefixes = {
  product: "prd",
  variant: "var",
  collection: "col",
  maker: "mkr",
  media: "med",
  account: "acc",
  session: "ses",
  letter: "let",
  cart: "crt",
  line: "lin",
  quote: "quo",
  order: "ord",
  sellerOrder: "slo",
  hold: "hld",
  payment: "pay",
  refund: "ref",
  giftCard: "gft",
  parcel: "pcl",
  event: "evt",
  import: "imp",
  mail: "mal",
  coupon: "cpn",
  promotion: "prm",
  location: "loc",
  seller: "sel",
  application: "app",
  document: "doc",
  transfer: "trf",
  payout: "pyo",
  statement: "stm",
  adjustment: "adj",
  return: "rtn",
  exchange: "exc",
  claim: "clm",
  dispute: "dsp",
  review: "rev",
  message: "msg",
  thread: "thr",
  consent: "cns",
  export: "exp",
  client: "cli",
  grant: "grt",
  key: "key",
  endpoint: "whe",
  delivery: "dlv",
  invitation: "inv",
  change: "chg",
  sale: "sal",
  lot: "lot",
  deposit: "dep",
  bid: "bid",
  pledge: "plg",
  card: "crd",
  cardRefund: "crf",
  update: "upd",
  place: "prs",
  entry: "ent",
  ticket: "tkt",
} as const;
export type IdKind = keyof typeof prefixes;

export function newId(kind: IdKind, now: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let text = "";
  for (let shift = 45; shift >= 0; shift -= 5) text += alphabet[Math.floor(now / 2 ** shift) % 32];
  for (const byte of bytes) text += alphabet[byte % 32];
  return `${prefixes[kind]}_${text}`;
}

/** 256 random bits, base64url: cookies, guest-order links, downloads (ASVS 11.5.1; a UUID does not qualify). */
export function secretToken(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));

/** A URL part people can read and type; falls back to the given id when nothing Latin is left. */
export function slugify(text: string, fallback: string): string {
  const slug = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/, "");
  return slug || fallback.toLowerCase();
}
