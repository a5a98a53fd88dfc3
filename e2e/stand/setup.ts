/** One stand for all browser tests; YAJI_STAND names a first port at which one is open already. */
import type { TestProject } from "vitest/node";
import "./provided.ts";
import { demoAccounts } from "../../d1-migrations/seeds/demo.ts";
import { openStand } from "./shop.ts";

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const open = Number(process.env["YAJI_STAND"] ?? 0);
  const stand = open
    ? { shop: `http://localhost:${open}`, desk: `http://127.0.0.1:${open + 2}`, close: async () => {} }
    : await openStand();
  project.provide("shop", stand.shop);
  project.provide("desk", stand.desk);
  for (const { role, email, password } of demoAccounts) project.provide(role, { email, password });
  return stand.close;
}
