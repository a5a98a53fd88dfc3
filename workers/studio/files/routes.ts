/** /api/v1/sellers/:seller_id/imports, /documents and /products.csv, by the same use-cases as the studio's pages. */
import {
  cancelImport,
  findFindings,
  findImport,
  findImports,
  importUpload,
  presentFinding,
  presentImport,
  shopifyExportOf,
  type ImportJob,
} from "../../imports/index.ts";
import { iso } from "../../kernel/clock.ts";
import { isCurrency } from "../../kernel/money.ts";
import { ok } from "../../kernel/result.ts";
import { audited } from "../../platform/audit.ts";
import { bytesOf } from "../../platform/http/bytes.ts";
import type { Request$ } from "../../platform/http/context.ts";
import { doors } from "../../platform/http/doors.ts";
import { check } from "../../platform/http/endpoint.ts";
import { problem } from "../../platform/http/problem.ts";
import { parse, respond } from "../../platform/http/respond.ts";
import {
  findPaper,
  findPapers,
  isOwner,
  keepPaper,
  paperLimits,
  readPaper,
  takePaperBack,
  type Paper,
} from "../../sellers/index.ts";
import { needs, sellerIdOf } from "../guard.ts";
import * as contract from "./contract.ts";

export const sellerFileRoutes = doors();
const api = "/api/v1";
const file_bytes_max = 5_000_000;
const [page_imports, page_findings] = [50, 200];

const notFound = () => problem({ code: "import.not_found" });

sellerFileRoutes.post(`${api}${contract.sendSellerFile.path}`, needs("products.write"), async (c) => {
  const asked = check(contract.sendSellerFile, { ...c.req.query(), ...c.req.param() });
  if (!asked.ok) return problem(asked.fault);
  const { seller_id: id, file_name: name, locale, currency, grade, rights, rights_note: note, submit } = asked.value;
  const bytes = await bytesOf(c, file_bytes_max);
  if (!bytes) return problem({ code: "file.too_large" });
  const sent = await importUpload(c.var.shop, {
    name,
    bytes,
    options: { format: "shopify", locale, currency },
    seller: { id, declaration: { grade, rights, note }, submit: submit === "1" },
  });
  return respond(c, sent, presentImport, 202);
});

sellerFileRoutes.get(`${api}${contract.listSellerImports.path}`, needs("products.read"), async (c) => {
  const asked = await parse(c, contract.listSellerImports);
  if (!asked.ok) return problem(asked.fault);
  const { seller_id: sellerId, before = null } = asked.value;
  const jobs = await findImports(c.var.shop, before, page_imports, null, sellerId);
  return c.json({ items: jobs.map(presentImport), next: jobs.length === page_imports ? jobs.at(-1)!.id : null });
});

/** null for the house's files and for every other seller's. */
async function ownImport(c: Request$): Promise<ImportJob | null> {
  const job = await findImport(c.var.shop, c.req.param("id") ?? "");
  return job?.options.seller?.id === sellerIdOf(c) ? job : null;
}

sellerFileRoutes.get(`${api}${contract.readSellerImport.path}`, needs("products.read"), async (c) => {
  const job = await ownImport(c);
  return job ? c.json(presentImport(job)) : notFound();
});

sellerFileRoutes.get(`${api}${contract.listSellerFindings.path}`, needs("products.read"), async (c) => {
  const job = await ownImport(c);
  if (!job) return notFound();
  const asked = await parse(c, contract.listSellerFindings);
  if (!asked.ok) return problem(asked.fault);
  const found = await findFindings(c.var.shop, job.id, asked.value.after ?? -1, page_findings);
  const next = found.length === page_findings ? found.at(-1)!.number : null;
  return c.json({ items: found.map(presentFinding), next });
});

sellerFileRoutes.post(`${api}${contract.cancelSellerImport.path}`, needs("products.write"), async (c) => {
  const job = await ownImport(c);
  return job ? respond(c, await cancelImport(c.var.shop, job.id), presentImport) : notFound();
});

sellerFileRoutes.get(`${api}${contract.exportSellerGoods.path}`, needs("products.read"), async (c) => {
  const asked = c.req.query("currency");
  const { shop } = c.var;
  const named = { ...shop, currency: isCurrency(asked) ? asked : shop.currency };
  return new Response(shopifyExportOf(shop, named, sellerIdOf(c)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="goods.csv"',
      "cache-control": "private, no-store",
    },
  });
});

sellerFileRoutes.post(`${api}${contract.sendPaper.path}`, needs("settings.write"), async (c) => {
  const asked = check(contract.sendPaper, { ...c.req.query(), ...c.req.param() });
  if (!asked.ok) return problem(asked.fault);
  const { seller_id: sellerId, kind, file_name: name } = asked.value;
  const bytes = await bytesOf(c, paperLimits.bytes_max);
  if (!bytes) return problem({ code: "paper.too_large" });
  return respond(c, await keepPaper(c.var.shop, sellerId, { kind, name, bytes }), presentPaper, 201);
});

sellerFileRoutes.get(`${api}${contract.listPapers.path}`, needs("settings.write"), async (c) => {
  const papers = await findPapers(c.var.shop, sellerIdOf(c));
  return respond(c, ok(papers), (found) => ({ items: found.map(presentPaper) }));
});

/** Papers are the owner's alone, even among those who act for the seller. */
sellerFileRoutes.get(`${api}${contract.readPaperFile.path}`, needs("settings.write"), async (c) => {
  const { shop } = c.var;
  const sellerId = sellerIdOf(c);
  const paper = isOwner(shop.actor, sellerId) ? await findPaper(shop, sellerId, c.req.param("id")) : null;
  const answer = paper && (await readPaper(shop, paper));
  if (!answer) return problem({ code: "document.not_found" });
  await shop.commit([audited(shop, "paper.opened", sellerId, { id: paper.id })]);
  return answer;
});

sellerFileRoutes.delete(`${api}${contract.removePaper.path}`, needs("settings.write"), async (c) => {
  const removed = await takePaperBack(c.var.shop, sellerIdOf(c), c.req.param("id"));
  return removed ? c.json({ removed }) : problem({ code: "document.not_found" });
});

const presentPaper = ({ id, kind, fileName, mediaType, bytes, sha256, at }: Paper) => ({
  id,
  kind,
  file_name: fileName,
  media_type: mediaType,
  bytes,
  sha256,
  at: iso(at),
});
