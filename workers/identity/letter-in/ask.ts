import { minute_ms } from "../../kernel/clock.ts";
import { sha256Hex, sign } from "../../kernel/crypto.ts";
import { secretToken } from "../../kernel/ids.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { deliverMails, personalLetter } from "../../notices/index.ts";
import type { Write } from "../../platform/database.ts";
import type { Shop } from "../../platform/shop.ts";
import { copyFor } from "../../../web/copy/index.ts";
import { isEmail, normalEmail } from "../sign-in.ts";
import { findByEmail, insertEntryLetter, type Addressed, type EntryLetter, type Purpose } from "./letter-store.ts";

export type AskFault =
  | { readonly code: "entry.email_invalid" }
  | { readonly code: "entry.too_many"; readonly retryAfter_seconds: number };
export type Asked = { readonly browserToken: string };
type Wish = { readonly purpose: Purpose; readonly email: string; readonly back: string };

const letters_an_account = 5;
const letters_an_address = 20;
const window_ms = 15 * minute_ms;

/** Six digits, each as likely as the other. */
export function sixDigits(): string {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  // The last odd part of 2^32 would favour small codes.
  return drawn < 4_294_000_000 ? String(drawn % 1_000_000).padStart(6, "0") : sixDigits();
}

export const codeMac = (shop: Shop, letterId: string, code: string): Promise<string> =>
  sign(shop.config.signingSecret, `entry.${letterId}.${code}`);

/**
 * Posts a letter with a link and a code, whether the address has an account or not: the code makes one where there is
 * none. The answer, its time and its cookie are the same, and a suspended account only never gets the letter.
 */
export async function askForLetter(shop: Shop, wish: Wish, from: string): Promise<Result<Asked, AskFault>> {
  const email = normalEmail(wish.email);
  if (!isEmail(email)) return err({ code: "entry.email_invalid" });
  const wait = await tooManyLetters(shop, email, from);
  if (wait) return err(wait);
  const known = await findByEmail(shop, email);
  const { writes, browserToken } = await letterWrites(shop, { ...wish, email }, known);
  await shop.commit(writes);
  shop.later(deliverMails(shop));
  return ok({ browserToken });
}

export async function letterWrites(
  shop: Shop,
  { purpose, email, back }: Wish,
  known: Addressed | null,
): Promise<Asked & { readonly writes: readonly Write[] }> {
  const [link, browserToken, code, id] = [secretToken(), secretToken(), sixDigits(), shop.newId("letter")];
  const [linkSha256, browserSha256] = await Promise.all([sha256Hex(link), sha256Hex(browserToken)]);
  const row: EntryLetter = {
    id,
    purpose,
    email,
    back,
    linkSha256,
    browserSha256,
    codeMac: await codeMac(shop, id, code),
  };
  const posted = await codeLetter(shop, { ...row, link, code, known });
  return { browserToken, writes: [insertEntryLetter(shop, row), ...(known?.suspendedAt ? [] : [posted])] };
}

type Told = EntryLetter & { readonly link: string; readonly code: string; readonly known: Addressed | null };
function codeLetter(shop: Shop, { id, email, purpose, link, code, known }: Told): Promise<Write> {
  const { letters } = copyFor(shop.locale, "entry");
  const why = purpose === "sign_in" ? [] : [letters[purpose]];
  return personalLetter(shop, {
    once: `entry.${id}`,
    recipient: email,
    locale: shop.locale,
    subject: letters.code.subject(code),
    hello: letters.hello(known?.name ?? ""),
    paragraphs: [letters.code.text(code), ...why, ...(known ? [] : [letters.code.fresh])],
    actions: [
      { label: letters.code.act, url: `${shop.config.publicOrigin}/${shop.locale}/sign-in/link?token=${link}` },
    ],
    sign: letters.sign,
    foot: letters.foot,
  });
}

async function tooManyLetters(shop: Shop, email: string, from: string): Promise<AskFault | null> {
  const counts = await Promise.all([
    shop.rate(`letters.${(await sha256Hex(email)).slice(0, 32)}`).take(letters_an_account, window_ms, shop.now),
    shop.rate(`letters-from.${from.slice(0, 64)}`).take(letters_an_address, window_ms, shop.now),
  ]);
  if (counts.every(({ allowed }) => allowed)) return null;
  const retryAfter_seconds = Math.max(...counts.map((count) => count.retryAfter_seconds));
  return { code: "entry.too_many", retryAfter_seconds };
}
