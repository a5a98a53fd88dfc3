import { sha256Hex } from "../../kernel/crypto.ts";
import { secretToken } from "../../kernel/ids.ts";
import { isLocale, type Locale } from "../../kernel/locale.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { audited } from "../../platform/audit.ts";
import { announce } from "../../platform/outbox.ts";
import type { Write } from "../../platform/database.ts";
import { insertPerson } from "../../persons/index.ts";
import type { OidcProvider, Shop } from "../../platform/shop.ts";
import type { Caller } from "../caller.ts";
import { findChallenge, newChallenge } from "../challenge-store.ts";
import { enter, type Entered } from "../enter.ts";
import { confirmEmail, findByEmail } from "../letter-in/letter-store.ts";
import { changeLetter, type Addressee } from "../letters.ts";
import { isEmail, normalEmail } from "../sign-in.ts";
import { findAccount, type Account } from "../store.ts";
import { arrival, departure, type Stranger } from "./oidc.ts";
import { findOutsideOwner, insertOutside } from "./outside-store.ts";

export type OutsideFault =
  | { readonly code: "oidc.expired" }
  | { readonly code: "oidc.refused" }
  | { readonly code: "oidc.unverified" }
  | { readonly code: "oidc.link_first" }
  | { readonly code: "oidc.taken" };
export type Back = { readonly locale: Locale; readonly back: string };
export type Came = Back & ({ readonly kind: "entered"; readonly entered: Entered } | { readonly kind: "connected" });

/** Sends the browser to the other house, and remembers what has to come back in this browser. `accountId`: to connect. */
export async function leaveFor(
  shop: Shop,
  provider: OidcProvider,
  wish: { readonly back: string; readonly accountId: string },
): Promise<{ readonly url: string; readonly browserToken: string } | null> {
  const leaving = await departure(shop, provider);
  if (!leaving) return null;
  const { url, state, nonce, verifier } = leaving;
  const browserToken = secretToken();
  const detail = { provider: provider.id, nonce, verifier, back: wish.back, locale: shop.locale };
  const browserSha256 = await sha256Hex(browserToken);
  const challenge = { purpose: "oidc", accountId: wish.accountId, browserSha256, detail } as const;
  const { write } = await newChallenge(shop, challenge, state);
  await shop.commit([write]);
  return { url, browserToken };
}

type Answer = { readonly url: URL; readonly browserToken: string | null };

/** Takes up what came back: in by a known account, connected to the one that asked, or a new one for a confirmed address. */
export async function comeFromOutside(
  shop: Shop,
  provider: OidcProvider,
  answer: Answer,
  from: Caller,
  before: string | null,
): Promise<Result<Came, OutsideFault>> {
  const state = answer.url.searchParams.get("state") ?? "";
  const asked = await findChallenge(shop, "oidc", state);
  const mine = answer.browserToken !== null && asked?.browserSha256 === (await sha256Hex(answer.browserToken));
  if (!asked || !mine || asked.detail["provider"] !== provider.id) return err({ code: "oidc.expired" });
  // To connect, the browser must still be signed in as whoever asked.
  const { actor } = shop;
  if (asked.accountId !== "" && (actor.kind !== "account" || actor.id !== asked.accountId))
    return err({ code: "oidc.expired" });
  const { nonce = "", verifier = "", back = "", locale = "" } = asked.detail;
  const stranger = await arrival(shop, provider, answer.url, { state, nonce, verifier });
  if (!stranger) return err({ code: "oidc.refused" });
  const told = { back, locale: isLocale(locale) ? locale : shop.locale };
  const owner = await findOutsideOwner(shop, provider.id, stranger.subject);
  if (asked.accountId !== "") return connect(shop, provider, stranger, { ...asked, owner: owner?.accountId, told });
  const found = owner ? await known(shop, owner.accountId) : await welcome(shop, provider, stranger, told.locale);
  if (!found.ok) return found;
  const using = [...asked.using, ...found.value.writes];
  const { outcome, entered } = await enter(shop, found.value.account, { method: "oidc", from, before, with: using });
  return outcome === "committed" ? ok({ ...told, kind: "entered", entered }) : err({ code: "oidc.expired" });
}

type Found = { readonly account: Account; readonly writes: readonly Write[] };

async function known(shop: Shop, accountId: string): Promise<Result<Found, OutsideFault>> {
  const account = await findAccount(shop, accountId);
  return account ? ok({ account, writes: [] }) : err({ code: "oidc.refused" });
}

/** Somebody new. An address that has an account here is never joined silently: its owner connects it from inside. */
async function welcome(
  shop: Shop,
  provider: OidcProvider,
  stranger: Stranger,
  locale: Locale,
): Promise<Result<Found, OutsideFault>> {
  const email = normalEmail(stranger.email);
  if (!stranger.emailVerified || !isEmail(email)) return err({ code: "oidc.unverified" });
  if (await findByEmail(shop, email)) return err({ code: "oidc.link_first" });
  const id = shop.newId("account");
  const person = { email, name: stranger.name };
  const account: Account = { id, person: async () => person, role: "shopper", locale, sellers: [] };
  const outside = { provider: provider.id, subject: stranger.subject, accountId: id, email };
  const writes = [
    ...(await insertPerson(shop, { id, ...person, locale, password: "" })),
    confirmEmail(shop, id),
    ...(await insertOutside(shop, outside)),
    announce(shop, "account.registered", { accountId: id }),
  ];
  return ok({ account, writes });
}

type Asked = {
  readonly accountId: string;
  readonly using: readonly Write[];
  readonly owner: string | undefined;
  readonly told: Back;
};
async function connect(
  shop: Shop,
  provider: OidcProvider,
  stranger: Stranger,
  asked: Asked,
): Promise<Result<Came, OutsideFault>> {
  const { actor } = shop;
  if (actor.kind !== "account") return err({ code: "oidc.expired" });
  if (asked.owner !== undefined && asked.owner !== actor.id) return err({ code: "oidc.taken" });
  const outside = { provider: provider.id, subject: stranger.subject, accountId: actor.id, email: stranger.email };
  const to: Addressee = { id: actor.id, ...(await actor.person()), locale: asked.told.locale };
  const fresh = [...(await insertOutside(shop, outside)), await changeLetter(shop, to, "outside")];
  const audit = audited(shop, "outside_account.connected", actor.id, { provider: provider.id });
  const outcome = await shop.commit([...asked.using, ...(asked.owner ? [] : fresh), audit]);
  return outcome === "committed" ? ok({ ...asked.told, kind: "connected" }) : err({ code: "oidc.taken" });
}
