import { doors } from "../platform/http/doors.ts";
import { check } from "../platform/http/endpoint.ts";
import type { Request$ } from "../platform/http/context.ts";
import { problem } from "../platform/http/problem.ts";
import { parse, respond } from "../platform/http/respond.ts";
import { announceImport } from "./announce-import.ts";
import { cancelImport } from "./cancel-import.ts";
import * as contract from "./contract.ts";
import { findingsCsv, merchantFeed, shopifyExport } from "./export-files.ts";
import { mayExport, mayImport, maySeeImports } from "./policy.ts";
import { presentFinding, presentImport } from "./present.ts";
import { receiveFile } from "./receive-file.ts";
import { findFindings, findImport, findImports } from "./store.ts";

export const importRoutes = doors("/api/v1");

const forbidden = () => problem({ code: "account.forbidden" });
const page_imports = 50;
const page_findings = 200;

importRoutes.post("/admin/imports", async (c) => {
  if (!mayImport(c.var.shop.actor)) return forbidden();
  const asked = await parse(c, contract.announceImport);
  if (!asked.ok) return problem(asked.fault);
  const { file_name: fileName, file_bytes: fileBytes, sha256, options } = asked.value;
  return respond(c, await announceImport(c.var.shop, { fileName, fileBytes, sha256, options }), presentImport, 201);
});

importRoutes.put("/admin/imports/:id/file", async (c) => {
  if (!mayImport(c.var.shop.actor)) return forbidden();
  const asked = check(contract.sendFile, c.req.param());
  if (!asked.ok) return problem(asked.fault);
  return respond(c, await receiveFile(c.var.shop, asked.value.id, c.req.raw.body), presentImport, 202);
});

importRoutes.get("/admin/imports", async (c) => {
  if (!maySeeImports(c.var.shop.actor)) return forbidden();
  const asked = await parse(c, contract.listImports);
  if (!asked.ok) return problem(asked.fault);
  const jobs = await findImports(c.var.shop, asked.value.before ?? null, page_imports);
  return c.json({ items: jobs.map(presentImport), next: jobs.length === page_imports ? jobs.at(-1)!.id : null });
});

importRoutes.get("/admin/imports/:id", (c) =>
  withImport(c, contract.getImport, async (job) => c.json(presentImport(job))),
);

importRoutes.get("/admin/imports/:id/findings", (c) =>
  withImport(c, contract.listFindings, async (job, { after = -1 }) => {
    const found = await findFindings(c.var.shop, job.id, after, page_findings);
    return c.json({
      items: found.map(presentFinding),
      next: found.length === page_findings ? found.at(-1)!.number : null,
    });
  }),
);

importRoutes.get("/admin/imports/:id/findings.csv", (c) =>
  withImport(c, contract.getImport, async (job) =>
    download(findingsCsv(c.var.shop, job.id), "text/csv", `${job.id}-findings.csv`),
  ),
);

importRoutes.post("/admin/imports/:id/cancellation", async (c) => {
  if (!mayImport(c.var.shop.actor)) return forbidden();
  const asked = check(contract.cancelImport, c.req.param());
  if (!asked.ok) return problem(asked.fault);
  return respond(c, await cancelImport(c.var.shop, asked.value.id), presentImport);
});

importRoutes.get("/admin/exports/:file", async (c) => {
  const { shop } = c.var;
  if (!mayExport(shop.actor)) return forbidden();
  const asked = check(contract.exportFile, c.req.param());
  if (!asked.ok) return problem(asked.fault);
  const { file } = asked.value;
  if (file === "shopify.csv") return download(shopifyExport(shop, shop), "text/csv", file);
  return download(merchantFeed(shop, shop), "application/xml", file);
});

type Reading = typeof contract.getImport | typeof contract.listFindings;

async function withImport(
  c: Request$,
  endpoint: Reading,
  answer: (
    job: NonNullable<Awaited<ReturnType<typeof findImport>>>,
    asked: { id: string; after?: number },
  ) => Promise<Response>,
): Promise<Response> {
  if (!maySeeImports(c.var.shop.actor)) return forbidden();
  const asked = await parse(c, endpoint);
  if (!asked.ok) return problem(asked.fault);
  const job = await findImport(c.var.shop, asked.value.id);
  return job ? answer(job, asked.value) : problem({ code: "import.not_found" });
}

const download = (body: ReadableStream<Uint8Array>, type: string, name: string): Response =>
  new Response(body, {
    headers: { "content-type": `${type}; charset=utf-8`, "content-disposition": `attachment; filename="${name}"` },
  });
