import { day_ms, minute_ms } from "../../kernel/clock.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Write } from "../../platform/database.ts";
import type { Shop } from "../../platform/shop.ts";
import { isRecoveryCode, recoverySha256 } from "./recovery.ts";
import { findSecondFactor, takeRecoveryCode, takeStep } from "./second-factor-store.ts";
import { stepOf, unsealSecret } from "./totp.ts";

export type CodeFault =
  | { readonly code: "second_factor.wrong" }
  | { readonly code: "second_factor.too_many"; readonly retryAfter_seconds: number };

const tries_a_quarter_hour = 8;
const tries_a_day = 20;

/** Counted per account, before anything is looked at. */
export async function tooManyCodes(shop: Shop, subject: string): Promise<CodeFault | null> {
  const counts = await Promise.all([
    shop.rate(`code.${subject}`).take(tries_a_quarter_hour, 15 * minute_ms, shop.now),
    shop.rate(`code-day.${subject}`).take(tries_a_day, day_ms, shop.now),
  ]);
  if (counts.every(({ allowed }) => allowed)) return null;
  const retryAfter_seconds = Math.max(...counts.map((count) => count.retryAfter_seconds));
  return { code: "second_factor.too_many", retryAfter_seconds };
}

/** The writes that use up this code; they refuse as `stale_write` where somebody was faster or it was used before. */
export async function takeCode(
  shop: Shop,
  accountId: string,
  code: string,
): Promise<Result<{ readonly writes: readonly Write[]; readonly recovery: boolean }, CodeFault>> {
  const wait = await tooManyCodes(shop, accountId);
  if (wait) return err(wait);
  if (isRecoveryCode(code)) {
    const writes = takeRecoveryCode(shop, accountId, await recoverySha256(accountId, code));
    return ok({ writes, recovery: true });
  }
  const row = await findSecondFactor(shop, accountId);
  const secret = row && (await unsealSecret(shop.config.signingSecret, accountId, row.secret));
  const step = secret ? await stepOf(secret, code, shop.now) : null;
  if (step === null) return err({ code: "second_factor.wrong" });
  return ok({ writes: takeStep(shop, accountId, step), recovery: false });
}
