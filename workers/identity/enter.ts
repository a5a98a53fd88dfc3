import { sha256Hex } from "../kernel/crypto.ts";
import { deliverMails } from "../notices/index.ts";
import type { Commit, Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import type { Caller } from "./caller.ts";
import { newDeviceLetter } from "./letters.ts";
import { beginSession } from "./session.ts";
import { findFamiliar, forgetOldDevices, rememberDevice } from "./sessions-store.ts";
import type { Account, Method } from "./store.ts";

export type Entered = {
  readonly token: string;
  readonly account: Account;
  /** the session is good for nothing until the second factor is shown */
  readonly secondFactorWanted: boolean;
};

type Way = {
  readonly method: Method;
  /** the way in was two factors at once, as a passkey that asked for a finger or a PIN is */
  readonly secondFactor?: boolean;
  readonly from: Caller;
  /** session the browser came with, which ends here */
  readonly before: string | null;
  /** what this way in uses up, in the same batch */
  readonly with?: readonly Write[];
};

/** The last step of every way in: a new session, the browser remembered, its owner told if it was never seen before. */
export async function enter(
  shop: Shop,
  account: Account,
  way: Way,
): Promise<{ readonly outcome: Commit; readonly entered: Entered }> {
  const { from, method, secondFactor = false } = way;
  const device = { sha256: await sha256Hex(from.deviceToken), label: from.device, country: from.country };
  const familiar = await findFamiliar(shop, account.id, device.sha256, device.country);
  const session = { accountId: account.id, method, secondFactor, device: device.label, country: device.country };
  const { token, writes } = await beginSession(shop, session, way.before);
  const strange = familiar.devices > 0 && familiar.known === 0;
  const newCountry = device.country !== "" && familiar.knownCountry === 0;
  const letter = strange
    ? [await newDeviceLetter(shop, { ...account, ...(await account.person()) }, from, newCountry)]
    : [];
  const remembered = [rememberDevice(shop, account.id, device), forgetOldDevices(account.id)];
  const outcome = await shop.commit([...(way.with ?? []), ...writes, ...remembered, ...letter]);
  if (strange) shop.later(deliverMails(shop));
  return { outcome, entered: { token, account, secondFactorWanted: familiar.guarded === 1 && !secondFactor } };
}
