import { err, ok, type Result } from "../../kernel/result.ts";
import type { Shop } from "../../platform/shop.ts";
import { audited } from "../../platform/audit.ts";
import { findSession, renewSession } from "../session.ts";
import type { Account } from "../store.ts";
import { takeCode, type CodeFault } from "./check-code.ts";
import { newRecoveryCodes, recoverySha256 } from "./recovery.ts";
import { deleteSecondFactor, findSecondFactor, insertSecret, replaceRecoveryCodes } from "./second-factor-store.ts";
import { newSecret, otpauthUri, sealSecret, unsealSecret } from "./totp.ts";

export type ProveFault = CodeFault | { readonly code: "second_factor.unauthenticated" };

/** The second half of signing in: gives the session its new token. */
export async function proveSecondFactor(
  shop: Shop,
  token: string | null,
  code: string,
): Promise<Result<{ readonly token: string; readonly account: Account; readonly recovery: boolean }, ProveFault>> {
  const session = await findSession(shop, token);
  if (!session?.guarded || !token) return err({ code: "second_factor.unauthenticated" });
  const taken = await takeCode(shop, session.id, code);
  if (!taken.ok) return taken;
  const renewed = await renewSession(shop, token, true);
  const outcome = await shop.commit([...taken.value.writes, ...renewed.writes]);
  if (outcome !== "committed") return err({ code: "second_factor.wrong" });
  return ok({ token: renewed.token, account: session, recovery: taken.value.recovery });
}

export type Enrolment = { readonly secret: string; readonly uri: string };

/** A secret to put into an app, kept until its first code confirms it. Null where an app is in place already. */
export async function beginEnrolment(shop: Shop, accountId: string, email: string): Promise<Enrolment | null> {
  const row = await findSecondFactor(shop, accountId);
  if (row?.confirmedAt) return null;
  const { signingSecret } = shop.config;
  const known = row && (await unsealSecret(signingSecret, accountId, row.secret));
  const secret = known ?? (await newSecret());
  if (!known) await shop.commit([insertSecret(shop, accountId, await sealSecret(signingSecret, accountId, secret))]);
  return { secret, uri: await otpauthUri(secret, email) };
}

/** The first code puts the app in charge and gives the recovery codes, shown this once. */
export async function confirmEnrolment(
  shop: Shop,
  accountId: string,
  token: string,
  code: string,
): Promise<Result<{ readonly token: string; readonly codes: readonly string[] }, CodeFault>> {
  const taken = await takeCode(shop, accountId, code);
  if (!taken.ok) return taken;
  if (taken.value.recovery) return err({ code: "second_factor.wrong" });
  const renewed = await renewSession(shop, token, true);
  const codes = newRecoveryCodes();
  const hashes = await Promise.all(codes.map((one) => recoverySha256(accountId, one)));
  const outcome = await shop.commit([
    ...taken.value.writes,
    ...replaceRecoveryCodes(shop, accountId, hashes),
    ...renewed.writes,
    audited(shop, "second_factor.added", accountId),
  ]);
  return outcome === "committed" ? ok({ token: renewed.token, codes }) : err({ code: "second_factor.wrong" });
}

export const removeSecondFactor = (shop: Shop, accountId: string) =>
  shop.commit([...deleteSecondFactor(accountId), audited(shop, "second_factor.removed", accountId)]);
