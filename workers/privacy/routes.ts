/** Privacy under /api/v1/me, and the file behind a mailed link. */
import { iso } from "../kernel/clock.ts";
import { ok } from "../kernel/result.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { parse, respond } from "../platform/http/respond.ts";
import * as contract from "./contract.ts";
import { askForExport, openExport } from "./export-data.ts";
import { sayConsent } from "./say-consent.ts";
import { privacyView, type PrivacyView } from "./view.ts";

export const privacyRoutes = doors();
const api = "/api/v1";

/** In person: a key or token speaks for nobody's consent. */
export const personOf = (c: Request$): string | null => {
  const { actor } = c.var.shop;
  return actor.kind === "account" && actor.scopes === null ? actor.id : null;
};
const stranger = () => problem({ code: "me.unauthenticated" });
const present = ({ allowed, exports, erasure }: PrivacyView) => ({
  allowed,
  exports: exports.map(({ id, state, created_at, bytes }) => ({ id, state, created_at: iso(created_at), bytes })),
  erasure: erasure && { state: erasure.state, due_at: iso(erasure.due_at) },
});

privacyRoutes.get(`${api}${contract.readPrivacy.path}`, async (c) => {
  const person = personOf(c);
  return person ? respond(c, ok(await privacyView(c.var.shop, person)), present) : stranger();
});

privacyRoutes.put(`${api}${contract.sayConsent.path}`, async (c) => {
  const person = personOf(c);
  if (!person) return stranger();
  const asked = await parse(c, contract.sayConsent);
  if (!asked.ok) return problem(asked.fault);
  await sayConsent(c.var.shop, person, (await privacyView(c.var.shop, person)).allowed, asked.value);
  return respond(c, ok(await privacyView(c.var.shop, person)), present);
});

privacyRoutes.post(`${api}${contract.askExport.path}`, async (c) => {
  const person = personOf(c);
  return person ? respond(c, await askForExport(c.var.shop, person), ({ id }) => ({ id }), 201) : stranger();
});

privacyRoutes.get("/:locale{zh-Han[st]|en|ja|fr|ar}/privacy/exports/:id{exp_[0-9A-Z]{26}}", async (c) => {
  const file = await openExport(c.var.shop, c.req.param("id"), c.req.query("key") ?? "");
  if (!file) return c.notFound();
  return new Response(file.text, {
    headers: {
      "content-type": "application/json",
      "content-disposition": `attachment; filename="${c.req.param("id")}.json"`,
      "referrer-policy": "no-referrer",
      "x-signature": file.signature,
      digest: `sha-256=${file.sha256}`,
    },
  });
});
