/** The drill's worker in a process of its own. Arguments: script, folder, port. */
import { readFileSync } from "node:fs";
import { convertV4MiniflareOptions, Miniflare, type V4MiniflareOptions } from "miniflare";

const [script, persist, port] = process.argv.slice(2) as [string, string, string];
const miniflare = new Miniflare(
  convertV4MiniflareOptions({
    host: "127.0.0.1",
    port: Number(port),
    resourcePersistencePath: persist,
    cf: false,
    workers: [
      {
        name: "ledger-drill",
        compatibilityDate: "2026-11-01",
        compatibilityFlags: ["nodejs_compat"],
        modules: [{ type: "ESModule", path: "worker.js", contents: readFileSync(script, "utf8") }],
        d1Databases: { DB: "drill" },
      },
    ],
  } as unknown as V4MiniflareOptions),
);
await miniflare.ready;
process.send?.("ready");
