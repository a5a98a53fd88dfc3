/** Files of a seller's goods, in and out. A file reaches the seller's own goods alone; what it did is told line by line. */
import {
  cancelImport,
  findFindings,
  findImport,
  findImports,
  importUpload,
  isOpen,
  shopifyExportOf,
  type ImportJob,
} from "../imports/index.ts";
import { isCurrency } from "../kernel/money.ts";
import { isLocale } from "../kernel/locale.ts";
import { readDeclaration } from "../listings/index.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { readForm, type Form } from "../platform/http/form.ts";
import { StudioFilePage, StudioFilesPage } from "../../web/pages/studio/file-pages.tsx";
import { comeBack, sendStudio, studioOf } from "./desk.ts";
import { needs } from "./guard.ts";

export const filePages = doors();
const home = "/studio/:seller{sel_[0-9A-Za-z_]+}";
const files = `${home}/files`;
const one = `${files}/:id{imp_[0-9A-Z]{26}}`;
const seller = (c: Request$): string => c.req.param("seller") ?? "";
const file_bytes_max = 5_000_000;
const [list_rows, findings_rows] = [30, 200];

filePages.get(`${home}/goods.csv`, needs("products.read"), (c) => {
  const asked = { ...c.var.shop, currency: currencyAsked(c) };
  return new Response(shopifyExportOf(c.var.shop, asked, seller(c)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="goods.csv"',
      "cache-control": "private, no-store",
    },
  });
});
const currencyAsked = (c: Request$) => {
  const asked = c.req.query("currency");
  return isCurrency(asked) ? asked : c.var.shop.currency;
};

filePages.on("GET", [files, one], needs("products.read"));
filePages.on("POST", [files, `${one}/cancellation`], needs("products.write"));

filePages.get(files, async (c) => {
  const before = c.req.query("before") ?? null;
  const [desk, jobs] = await Promise.all([
    studioOf(c, "products"),
    findImports(c.var.shop, before, list_rows, null, seller(c)),
  ]);
  const next = jobs.length === list_rows ? jobs.at(-1)!.id : null;
  return sendStudio(c, desk, StudioFilesPage({ desk, view: { jobs, next } }));
});

filePages.post(files, async (c) => {
  const list = `/studio/${seller(c)}/files`;
  const form = await readForm(c);
  const file = form.file("file");
  const told = declaredIn(form);
  if (!file || !told) return comeBack(c, list, { fault: "listing.invalid" });
  if (file.size > file_bytes_max) return comeBack(c, list, { fault: "file.too_large" });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const job = await importUpload(c.var.shop, {
    name: file.name || "goods.csv",
    bytes,
    options: { format: "shopify", locale: told.locale, currency: told.currency },
    seller: { id: seller(c), declaration: told.declaration, submit: form.text("submit", 1) === "1" },
  });
  return job.ok
    ? comeBack(c, `${list}/${job.value.id}`, { done: "uploaded_file" })
    : comeBack(c, list, { fault: "listing.invalid" });
});

function declaredIn(form: Form) {
  const [locale, currency] = [form.text("locale", 20), form.text("currency", 3)];
  const declaration = readDeclaration({
    grade: form.text("grade", 20),
    rights: form.text("rights", 20),
    note: form.text("rightsNote", 2_000),
  });
  return declaration && isLocale(locale) && isCurrency(currency) ? { locale, currency, declaration } : null;
}

/** null for the house's files and for every other seller's. */
async function ownFile(c: Request$): Promise<ImportJob | null> {
  const job = await findImport(c.var.shop, c.req.param("id") ?? "");
  return job?.options.seller?.id === seller(c) ? job : null;
}

filePages.get(one, async (c) => {
  const job = await ownFile(c);
  if (!job) return c.notFound();
  const after = Number(c.req.query("after") ?? -1);
  const [desk, findings] = await Promise.all([
    studioOf(c, "products"),
    findFindings(c.var.shop, job.id, Number.isSafeInteger(after) ? after : -1, findings_rows),
  ]);
  const open = isOpen(job.state);
  const next = findings.length === findings_rows ? findings.at(-1)!.number : null;
  const page = await sendStudio(c, desk, StudioFilePage({ desk, view: { job, open, findings, next } }));
  // Looks again by itself while the file is being read: no script is needed for it.
  if (open) page.headers.set("refresh", "4");
  return page;
});

filePages.post(`${one}/cancellation`, async (c) => {
  const job = await ownFile(c);
  if (!job) return c.notFound();
  const stopped = await cancelImport(c.var.shop, job.id);
  const here = `/studio/${seller(c)}/files/${job.id}`;
  return comeBack(c, here, stopped.ok ? { done: "saved" } : { fault: "raced" });
});
