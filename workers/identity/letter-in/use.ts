import { sameText, sha256Hex } from "../../kernel/crypto.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { announce } from "../../platform/outbox.ts";
import type { Write } from "../../platform/database.ts";
import type { Shop } from "../../platform/shop.ts";
import type { Caller } from "../caller.ts";
import { enter, type Entered } from "../enter.ts";
import { tooManyCodes } from "../second-factor/check-code.ts";
import { insertPerson } from "../../persons/index.ts";
import { findAccount, type Account } from "../store.ts";
import { codeMac } from "./ask.ts";
import {
  confirmEmail,
  countTry,
  findByEmail,
  findEntryLetter,
  sweepOut,
  useEntryLetter,
  type EntryLetter,
} from "./letter-store.ts";

export type UseFault =
  | { readonly code: "entry.expired" }
  | { readonly code: "entry.wrong" }
  | { readonly code: "entry.too_many"; readonly retryAfter_seconds: number };
export type CameIn = Entered & { readonly back: string; readonly purpose: EntryLetter["purpose"] };
export type Key = { readonly code: string } | { readonly link: string };

export const letterOf = async (shop: Shop, browserToken: string | null): Promise<EntryLetter | null> =>
  browserToken ? findEntryLetter(shop, await sha256Hex(browserToken)) : null;

/** In by the code or the link of a letter, in the browser that asked for it. */
export async function enterByLetter(
  shop: Shop,
  key: Key,
  browserToken: string | null,
  from: Caller,
  before: string | null,
): Promise<Result<CameIn, UseFault>> {
  const letter = await letterOf(shop, browserToken);
  if (!letter) return err({ code: "entry.expired" });
  const wait = await tooManyCodes(shop, (await sha256Hex(letter.email)).slice(0, 32));
  if (wait?.code === "second_factor.too_many") return err({ ...wait, code: "entry.too_many" });
  if (!(await fits(shop, letter, key))) {
    await shop.commit([countTry(letter.id)]);
    return err({ code: "entry.wrong" });
  }
  const owner = await ownerOf(shop, letter);
  if (!owner) return err({ code: "entry.wrong" });
  const using = [...useEntryLetter(shop, letter.id), ...owner.writes];
  const { outcome, entered } = await enter(shop, owner.account, { method: "mail", from, before, with: using });
  return outcome === "committed"
    ? ok({ ...entered, back: letter.back, purpose: letter.purpose })
    : err({ code: "entry.expired" });
}

const fits = async (shop: Shop, letter: EntryLetter, key: Key): Promise<boolean> =>
  "code" in key
    ? sameText(await codeMac(shop, letter.id, key.code.replace(/\s/g, "")), letter.codeMac)
    : sameText(await sha256Hex(key.link), letter.linkSha256);

/**
 * Whose door it is; made now, where the address has no account. Where nobody has confirmed the address yet, whatever was
 * set up before is swept out: it may be a stranger's. Only the letter of the registration itself keeps it, because its
 * browser is the one that registered.
 */
async function ownerOf(
  shop: Shop,
  { email, purpose }: EntryLetter,
): Promise<{ readonly account: Account; readonly writes: readonly Write[] } | null> {
  const known = await findByEmail(shop, email);
  if (known?.suspendedAt) return null;
  if (!known) {
    const [id, { locale }] = [shop.newId("account"), shop];
    const person = { email, name: "" };
    const account: Account = { id, person: async () => person, role: "shopper", locale, sellers: [] };
    const made = [...(await insertPerson(shop, { id, ...person, locale, password: "" })), confirmEmail(shop, id)];
    return { account, writes: [...made, announce(shop, "account.registered", { accountId: account.id })] };
  }
  const account = await findAccount(shop, known.id);
  if (!account) return null;
  const swept = known.confirmedAt === null && purpose !== "confirm" ? sweepOut(known.id) : [];
  return { account, writes: [...swept, confirmEmail(shop, known.id)] };
}
