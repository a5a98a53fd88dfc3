/**
 * drill:isolation — every door of the shop as everybody, with swapped ids: no foreign read, no foreign write, nothing
 * told apart from nothing. With --plant one query forgets whose row it reads, and the drill must go red.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { conclude, flag } from "./checks.ts";

const plant = flag("plant");
const args = ["run", "--project", "workers", "workers/access/isolation", "--silent=false"];
const child = spawn("vitest", args, {
  env: { ...process.env, NO_COLOR: "1", ...(plant ? { YAJI_PLANT: "isolation" } : {}) },
  stdio: ["ignore", "pipe", "pipe"],
});
let said = "";
for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += String(chunk)));
const [code] = (await once(child, "close")) as [number | null];

const found = [...said.matchAll(/"((?:READ|WRITE|TOLD APART|BROKEN) [^"\n]+)"/g)].map(([, fault]) => fault!);
const figures = [...said.matchAll(/isolation: ([^\n]+)/g)].map(([, line]) => line!);
const faults = [...new Set(found)];
if (faults.length === 0 && code !== 0) faults.push(`the test itself failed:\n${said.slice(-2_000)}`);
conclude("isolation", figures.join(" · "), faults, plant);
process.exit();
