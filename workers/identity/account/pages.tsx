/** One's own ways in, sessions and devices: plain forms, each asking for a fresh proof where it opens or shuts a door. */
import type { Context } from "hono";
import { deliverMails } from "../../notices/index.ts";
import { doors } from "../../platform/http/doors.ts";
import { audited } from "../../platform/audit.ts";
import type { Request$ } from "../../platform/http/context.ts";
import { SessionsPage } from "../../../web/pages/account/sessions-page.tsx";
import { WalletPage } from "../../../web/pages/account/wallet-page.tsx";
import { WaysInPage } from "../../../web/pages/account/ways-in-page.tsx";
import { requireFormToken } from "../form-token.ts";
import { changeLetter } from "../letters.ts";
import { deleteOutside } from "../outside/outside-store.ts";
import * as kit from "../page-kit.ts";
import { deletePasskey, renamePasskey } from "../passkeys/passkey-store.ts";
import {
  deleteSessionByHandle,
  deleteSessionsBut,
  selectDevices,
  selectSessions,
  type DeviceLine,
  type SessionLine,
} from "../sessions-store.ts";
import { isStepUp } from "../../platform/step-up.ts";
import { stepUpPath } from "../standing.ts";
import { linkWallet, messageToSign } from "../wallets/link-wallet.ts";
import { deleteWallet } from "../wallets/wallet-store.ts";
import { changePassword } from "./change-password.ts";
import { findWaysIn } from "./ways-store.ts";

export const accountPages = doors();
const home = `${kit.home}/account`;
accountPages.use(`${home}/*`, requireFormToken);

type Handler = (c: Request$, actor: kit.AccountActor, form: kit.FormFields) => Promise<Response>;
const path = (c: Context): string => new URL(c.req.url).pathname;

/** A page or form for somebody at home; everybody else signs in first. */
const atHome = (handler: Handler) => async (c: Request$) => {
  const actor = kit.accountOf(c);
  if (!actor) return kit.toSignIn(c, c.req.method === "GET" ? path(c) : `/${kit.localeOf(c)}/account`);
  return handler(c, actor, c.req.method === "GET" ? () => "" : await kit.formOf(c));
};
/** The same for what opens or shuts a door: the proof must be five minutes old at most. */
const freshly = (handler: Handler) =>
  atHome(async (c, actor, form) =>
    isStepUp(c.var.shop) ? handler(c, actor, form) : kit.toStepUp(c, `/${kit.localeOf(c)}/account/sign-in`),
  );

accountPages.get(
  `${home}/sign-in`,
  atHome(async (c, actor) => {
    const { config } = c.var.shop;
    const here = `/${kit.localeOf(c)}/account/sign-in`;
    const view = {
      ...(await kit.homeOf(c)),
      ways: await findWaysIn(c.var.shop, actor.id),
      email: (await actor.person()).email,
      providers: config.oidc.map(({ id, name }) => ({ id, name })),
      held: actor.heldRole !== undefined,
      stepUp: isStepUp(c.var.shop) ? null : stepUpPath(kit.localeOf(c), here),
    };
    const targets = config.oidc.map(({ issuer }) => new URL(issuer).origin);
    return kit.sendHome(c, WaysInPage(view), 200, targets);
  }),
);

accountPages.post(
  `${home}/password`,
  freshly(async (c, actor, form) => {
    const changed = await changePassword(c.var.shop, actor, form("password", 1_000));
    if (!changed.ok) return kit.comeHome(c, "/sign-in", { fault: kit.tailOf(changed.fault.code) });
    c.var.shop.later(deliverMails(c.var.shop));
    return kit.comeHome(c, "/sign-in", { done: "password" });
  }),
);

accountPages.post(
  `${home}/passkeys/:id`,
  freshly(async (c, actor, form) => {
    const { shop } = c.var;
    const id = (c.req.param("id") ?? "").slice(0, 1_400);
    if (form("remove") === "") {
      await shop.commit([renamePasskey(actor.id, id, form("name", 60).trim())]);
      return kit.comeHome(c, "/sign-in", { done: "renamed" });
    }
    const to = { id: actor.id, ...(await actor.person()), locale: kit.localeOf(c) };
    const outcome = await shop.commit([
      ...deletePasskey(actor.id, id),
      audited(shop, "passkey.removed", actor.id, { credentialId: id }),
      await changeLetter(shop, to, "passkey_removed"),
    ]);
    return outcome === "committed" ? kit.comeHome(c, "/sign-in", { done: "passkey_removed" }) : c.notFound();
  }),
);

accountPages.post(
  `${home}/outside/:provider`,
  freshly(async (c, actor) => {
    const outcome = await c.var.shop.commit(deleteOutside(actor.id, (c.req.param("provider") ?? "").slice(0, 40)));
    return outcome === "committed" ? kit.comeHome(c, "/sign-in", { done: "disconnected" }) : c.notFound();
  }),
);

accountPages.get(
  `${home}/wallet`,
  freshly(async (c) => kit.sendHome(c, WalletPage({ ...(await kit.homeOf(c)), asked: null }))),
);

/** First the address, which the message names; then what the wallet has signed. */
accountPages.post(
  `${home}/wallet`,
  freshly(async (c, actor, form) => {
    const { shop } = c.var;
    const refused = (code: string) => kit.comeHome(c, "/wallet", { fault: kit.tailOf(code) });
    if (form("unlink") !== "") {
      await shop.commit([deleteWallet(actor.id, form("unlink", 60))]);
      return kit.comeHome(c, "/sign-in", { done: "unlinked" });
    }
    if (form("message", 3_000) === "") {
      const made = await messageToSign(shop, actor.id, form("address", 60).trim());
      return made.ok
        ? kit.sendHome(c, WalletPage({ ...(await kit.homeOf(c)), asked: made.value }))
        : refused(made.fault.code);
    }
    const signed = { message: form("message", 3_000), signature: form("signature", 200) };
    const linked = await linkWallet(shop, { id: actor.id, ...(await actor.person()), locale: kit.localeOf(c) }, signed);
    if (!linked.ok) return refused(linked.fault.code);
    shop.later(deliverMails(shop));
    return kit.comeHome(c, "/sign-in", { done: "linked" });
  }),
);

accountPages.get(
  `${home}/sessions`,
  atHome(async (c, actor) => {
    const { shop } = c.var;
    const [sessions, devices] = await shop.db.read<[SessionLine, DeviceLine]>(
      selectSessions(shop, actor.id),
      selectDevices(actor.id),
    );
    const view = { ...(await kit.homeOf(c)), sessions, devices, here: actor.session!.handle };
    return kit.sendHome(c, SessionsPage(view));
  }),
);

/** Shutting a door needs no fresh proof: whoever fears for their account must not be asked first. */
accountPages.post(
  `${home}/sessions`,
  atHome(async (c, actor, form) => {
    const handle = form("end", 32);
    const one = handle !== "";
    const here = actor.session!.handle;
    await c.var.shop.commit([one ? deleteSessionByHandle(actor.id, handle) : deleteSessionsBut(actor.id, here)]);
    return kit.comeHome(c, "/sessions", { done: one ? "ended" : "ended_all" });
  }),
);
