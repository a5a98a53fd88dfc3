/** Test cards: numbers nobody owns, each with one fate. Any future date and any three digits go with them. */
export type CardFate =
  | { readonly kind: "captured" }
  | { readonly kind: "challenge" }
  | { readonly kind: "declined"; readonly code: string };

export const challengeCode = "246810";

const captured: CardFate = { kind: "captured" };
const declined = (code: string): CardFate => ({ kind: "declined", code });

/** `label` is a key of the page's words. */
export const testCards = [
  { number: "4242424242424242", label: "card_pays", fate: captured },
  { number: "4000000000003220", label: "card_challenge", fate: { kind: "challenge" } },
  { number: "4000000000000002", label: "card_declined", fate: declined("card_declined") },
  { number: "4000000000009995", label: "card_funds", fate: declined("insufficient_funds") },
  { number: "4000000000000069", label: "card_expired", fate: declined("expired_card") },
  { number: "4000000000009987", label: "card_lost", fate: declined("lost_card") },
  { number: "4100000000000019", label: "card_fraud", fate: declined("fraudulent") },
  { number: "4000000000007726", label: "card_refund_waits", fate: captured },
  { number: "4000000000005126", label: "card_refund_fails", fate: captured },
  { number: "4000000000000341", label: "card_saved_declines", fate: captured },
  { number: "4000000000003212", label: "card_saved_second", fate: captured },
] as const satisfies readonly { number: string; label: string; fate: CardFate }[];

export type CardForm = { number: string; expiry: string; cvc: string };
export type CardField = keyof CardForm;

/** What somebody has typed on a hosted page. */
export const cardIn = (form: URLSearchParams): CardForm => ({
  number: (form.get("number") ?? "").replace(/[\s-]/g, ""),
  expiry: form.get("expiry") ?? "",
  cvc: form.get("cvc") ?? "",
});

/** The fields a shopper has to look at again; `now` in ms. */
export function wrongFields({ number, expiry, cvc }: CardForm, now: number): CardField[] {
  return [
    ...(/^\d{12,19}$/.test(number) && passesLuhn(number) ? [] : ["number" as const]),
    ...(isFuture(expiry, now) ? [] : ["expiry" as const]),
    ...(/^\d{3,4}$/.test(cvc) ? [] : ["cvc" as const]),
  ];
}

export function fateOf(number: string): CardFate {
  return testCards.find((card) => card.number === number)?.fate ?? declined("card_declined");
}

/** What becomes of a saved card that is charged in its owner's absence; `before` is how often it was charged already. */
export function chargeFateOf(number: string, before: number): CardFate {
  if (number.endsWith("0341")) return declined("insufficient_funds");
  if (number.endsWith("3212") && before === 0) return declined("insufficient_funds");
  return captured;
}

/** ISO/IEC 7812-1, annex B. */
function passesLuhn(number: string): boolean {
  let sum = 0;
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[number.length - 1 - i]);
    const doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += i % 2 === 1 ? doubled : digit;
  }
  return sum % 10 === 0;
}

/** "12/34", "1234" or "12 / 2034"; good until the last day of that month. */
function isFuture(expiry: string, now: number): boolean {
  const match = /^(0[1-9]|1[0-2])\s*\/?\s*(?:20)?(\d{2})$/.exec(expiry.trim());
  return match !== null && Date.UTC(2000 + Number(match[2]), Number(match[1])) > now;
}
