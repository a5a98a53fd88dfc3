/** Files brought in by a form, how far each has come, and what was found in them. */
import {
  cancelImport,
  csvFormats,
  findFindings,
  findImport,
  findImports,
  importUpload,
  importStates,
  isOpen,
  jsonlFormats,
  mayImport,
  maySeeImports,
  type ImportState,
} from "../imports/index.ts";
import { limits } from "../kernel/limits.ts";
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { ImportPage } from "../../web/pages/admin/import-page.tsx";
import { ImportsPage } from "../../web/pages/admin/imports-page.tsx";
import { comeBack, deskOf, sendDesk } from "./desk.ts";
import { readForm, type Form } from "./form.ts";

export const importDeskPages = doors();
const one = "/admin/imports/:id{imp_[0-9A-Z]{26}}";
const list_rows = 50;
const findings_rows = 200;

const stateOf = (text: string | undefined): ImportState | null => importStates.find((known) => known === text) ?? null;

importDeskPages.use("/admin/imports/*", async function seers(c, next) {
  return maySeeImports(c.var.shop.actor) ? next() : c.notFound();
});

importDeskPages.get("/admin/imports", async (c) => {
  const [desk, jobs] = await Promise.all([
    deskOf(c, "imports"),
    findImports(c.var.shop, c.req.query("before") ?? null, list_rows, stateOf(c.req.query("state"))),
  ]);
  const next = jobs.length === list_rows ? jobs.at(-1)!.id : null;
  const formats = [...csvFormats, ...jsonlFormats];
  return sendDesk(
    c,
    desk,
    ImportsPage({ desk, view: { jobs, next, formats, mayImport: mayImport(c.var.shop.actor) } }),
  );
});

importDeskPages.post("/admin/imports", async (c) => {
  if (!mayImport(c.var.shop.actor)) return problem({ code: "operator.forbidden" });
  const form = await readForm(c);
  const [file, options] = [form.file("file"), optionsIn(form)];
  if (!file || !options) return comeBack(c, "/admin/imports", { fault: "import.invalid" });
  if (file.size > limits.upload_bytes) return comeBack(c, "/admin/imports", { fault: "import.too_large" });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const job = await importUpload(c.var.shop, { name: file.name || "file", bytes, options });
  return job.ok
    ? comeBack(c, `/admin/imports/${job.value.id}`, { done: "uploaded" })
    : comeBack(c, "/admin/imports", { fault: job.fault.code });
});

const said = ["format", "locale", "status", "currency", "decimal", "lengthUnit", "weightUnit", "source"] as const;

/** null: the mapping is no JSON. What it says is checked by the contract of imports. */
function optionsIn(form: Form): object | null {
  const named = said.flatMap((name) => {
    const text = form.text(name, 40);
    return text ? [[name, text] as const] : [];
  });
  const mapping = form.text("mapping");
  if (mapping === "") return Object.fromEntries(named);
  try {
    return { ...Object.fromEntries(named), mapping: JSON.parse(mapping) as unknown };
  } catch {
    return null;
  }
}

importDeskPages.get(one, async (c) => {
  const id = c.req.param("id");
  const after = Number(c.req.query("after") ?? -1);
  const [desk, job, findings] = await Promise.all([
    deskOf(c, "imports"),
    findImport(c.var.shop, id),
    findFindings(c.var.shop, id, Number.isSafeInteger(after) ? after : -1, findings_rows),
  ]);
  if (!job) return c.notFound();
  const open = isOpen(job.state);
  const next = findings.length === findings_rows ? findings.at(-1)!.number : null;
  const page = await sendDesk(
    c,
    desk,
    ImportPage({ desk: open ? desk : { ...desk, done: null }, view: { job, open, findings, next } }),
  );
  // Looks again by itself while the file is being read: no script is needed for it.
  if (open) page.headers.set("refresh", "4");
  return page;
});

importDeskPages.post(`${one}/cancellation`, async (c) => {
  if (!mayImport(c.var.shop.actor)) return problem({ code: "operator.forbidden" });
  const stopped = await cancelImport(c.var.shop, c.req.param("id"));
  return comeBack(
    c,
    `/admin/imports/${c.req.param("id")}`,
    stopped.ok ? { done: "saved" } : { fault: stopped.fault.code },
  );
});
