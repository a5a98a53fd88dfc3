import { err, ok, type Result } from "../../kernel/result.ts";
import type { Shop } from "../../platform/shop.ts";
import { passwordFits } from "../password.ts";
import { takeCode, tooManyCodes, type CodeFault } from "../second-factor/check-code.ts";
import { renewSession } from "../session.ts";
import { findForSignIn } from "../store.ts";

export type ConfirmFault = CodeFault | { readonly code: "confirm.password_wrong" };

type Who = { readonly id: string; readonly email: string; readonly token: string };

/** Once more who they are, before something grave: by the app where there is one, else by the password. */
export async function confirmByCode(shop: Shop, who: Who, code: string): Promise<Result<string, ConfirmFault>> {
  const taken = await takeCode(shop, who.id, code);
  if (!taken.ok) return taken;
  const renewed = await renewSession(shop, who.token, true);
  const outcome = await shop.commit([...taken.value.writes, ...renewed.writes]);
  return outcome === "committed" ? ok(renewed.token) : err({ code: "second_factor.wrong" });
}

export async function confirmByPassword(shop: Shop, who: Who, password: string): Promise<Result<string, ConfirmFault>> {
  const wait = await tooManyCodes(shop, who.id);
  if (wait) return err(wait);
  const row = await findForSignIn(shop, who.email);
  if (!passwordFits(password, row?.password ?? null)) return err({ code: "confirm.password_wrong" });
  const renewed = await renewSession(shop, who.token, false);
  const outcome = await shop.commit(renewed.writes);
  return outcome === "committed" ? ok(renewed.token) : err({ code: "confirm.password_wrong" });
}
