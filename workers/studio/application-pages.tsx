/** Applying, step by step: each step is one form that is saved as it stands. No script is needed for any of it. */
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { readForm } from "../platform/http/form.ts";
import { audited } from "../platform/audit.ts";
import {
  beginApplication,
  fields,
  findCase,
  findPaper,
  isOwner,
  isStep,
  keepPaper,
  paperKinds,
  readPaper,
  saveAnswers,
  steps,
  submitApplication,
  takePaperBack,
  type Step,
} from "../sellers/index.ts";
import { ApplyPage } from "../../web/pages/studio/apply-page.tsx";
import { StepPage } from "../../web/pages/studio/step-page.tsx";
import { comeBack, guestOf, sendStudio, studioOf } from "./desk.ts";
import { needs } from "./guard.ts";
import { studioLocale } from "./language.ts";

export const applicationPages = doors();
const one = "/studio/:seller{sel_[0-9A-Za-z_]+}/application";
const stepPath = (c: Request$, step: Step): string => `/studio/${c.req.param("seller")}/application/${step}`;

applicationPages.get("/studio/apply", async (c) => {
  const guest = await guestOf(c);
  return sendStudio(c, guest, ApplyPage({ guest }));
});

applicationPages.post("/studio/apply", async (c) => {
  const form = await readForm(c);
  const begun = await beginApplication(c.var.shop, { kind: form.text("kind", 20), name: form.text("name", 80) });
  return begun.ok
    ? comeBack(c, `/studio/${begun.value}/application/who`)
    : comeBack(c, "/studio/apply", { fault: begun.fault.code });
});

applicationPages.use(`${one}/*`, needs("settings.write"));
applicationPages.get(one, needs("settings.write"), (c) => comeBack(c, stepPath(c, "who")));

applicationPages.get(`${one}/:step{[a-z]+}`, async (c) => {
  const step = c.req.param("step");
  if (!isStep(step)) return c.notFound();
  const [desk, view] = await Promise.all([studioOf(c, "application"), findCase(c.var.shop, c.req.param("seller"))]);
  return view ? sendStudio(c, desk, StepPage({ desk, view, step })) : c.notFound();
});

/** "leave" saves and goes home; anything else saves and goes on. */
applicationPages.post(`${one}/:step{who|shop|contact|goods|promises}`, async (c) => {
  const step = c.req.param("step") as Step;
  const form = await readForm(c);
  const names = Object.keys(fields[step]);
  // A box that is not ticked is not sent at all: it has been taken back.
  const given = Object.fromEntries(names.map((name) => [name, form.has(name) ? form.text(name) : ""]));
  const saved = await saveAnswers(c.var.shop, c.req.param("seller"), step, { ...given, locale: studioLocale(c) });
  if (!saved.ok) return comeBack(c, stepPath(c, step), { fault: saved.fault.code });
  if (form.text("and", 10) === "leave") return comeBack(c, "/studio", { done: "saved" });
  return comeBack(c, stepPath(c, steps[steps.indexOf(step) + 1] ?? "check"), { done: "saved" });
});

applicationPages.post(`${one}/papers`, async (c) => {
  const form = await readForm(c);
  const [file, kind] = [form.file("file"), paperKinds.find((known) => known === form.text("kind", 20))];
  if (!file || !kind) return comeBack(c, stepPath(c, "papers"), { fault: "paper.invalid" });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kept = await keepPaper(c.var.shop, c.req.param("seller"), { kind, name: file.name, bytes });
  return comeBack(c, stepPath(c, "papers"), kept.ok ? { done: "uploaded" } : { fault: kept.fault.code });
});

applicationPages.post(`${one}/papers/:id{doc_[0-9A-Z]+}/removal`, async (c) => {
  await takePaperBack(c.var.shop, c.req.param("seller"), c.req.param("id"));
  return comeBack(c, stepPath(c, "papers"), { done: "removed" });
});

/** Papers are the owner's alone, even among those who act for the seller. */
applicationPages.get(`${one}/papers/:id{doc_[0-9A-Z]+}`, async (c) => {
  const { shop } = c.var;
  const sellerId = c.req.param("seller");
  if (!isOwner(shop.actor, sellerId)) return c.notFound();
  const paper = await findPaper(shop, sellerId, c.req.param("id"));
  const answer = paper && (await readPaper(shop, paper));
  if (!answer) return c.notFound();
  await shop.commit([audited(shop, "paper.opened", sellerId, { id: paper.id })]);
  return answer;
});

applicationPages.post(`${one}/submission`, async (c) => {
  const handedIn = await submitApplication(c.var.shop, c.req.param("seller"));
  return comeBack(c, stepPath(c, "check"), handedIn.ok ? { done: "submitted" } : { fault: handedIn.fault.code });
});
