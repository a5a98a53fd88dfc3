import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { handClock } from "../kernel/clock.ts";
import { sealAudit, verifyAudit } from "./audit-chain.ts";
import { audited } from "./audit.ts";
import type { Env } from "./env.ts";
import { openShopForJob, type Shop } from "./shop.ts";

const clock = handClock(1_790_000_000_000);
const aShop = (): Shop => openShopForJob(env as unknown as Env, clock, "test", () => {});
const write = (shop: Shop, ...subjects: string[]) =>
  shop.commit(subjects.map((subject) => audited(shop, "price.changed", subject, { was: 1, is: 2, why: "賣" })));
/** What a person with the database in their hands could do, the guards taken away first. */
const tamper = (statement: ReturnType<typeof sql>) =>
  aShop().commit([
    ...["audit_log_stays", "audit_log_remains", "audit_chain_stays", "audit_chain_remains"].map(
      (name) => sql`DROP TRIGGER IF EXISTS ${sql.raw(name)}`,
    ),
    statement,
  ]);

describe("the audit trail", { timeout: 60_000 }, () => {
  it("is sealed in order, once however many seal at the same time, and verifies", async () => {
    const shop = aShop();
    await write(shop, "a", "b");
    expect((await verifyAudit(shop)).unsealed).toBe(2);
    const sealed = await Promise.all([sealAudit(shop), sealAudit(shop)]);
    expect(sealed.toSorted()).toEqual([0, 2]);
    await write(shop, "c");
    expect(await sealAudit(shop)).toBe(1);
    expect(await verifyAudit(shop)).toMatchObject({
      checked: 3,
      head: { seq: 3 },
      fault: null,
      unsealed: 0,
      next: null,
    });
    expect(await verifyAudit(shop, 2)).toMatchObject({ checked: 1, fault: null });
  });

  it("cannot be changed by a statement", async () => {
    const shop = aShop();
    await write(shop, "a");
    await sealAudit(shop);
    await expect(shop.commit([sql`UPDATE audit_log SET actor = 'x'`])).rejects.toThrow("audit_log_is_final");
    await expect(shop.commit([sql`DELETE FROM audit_log`])).rejects.toThrow("audit_log_is_final");
    await expect(shop.commit([sql`UPDATE audit_chain SET hash = prev_hash`])).rejects.toThrow("audit_chain_is_final");
    await expect(shop.commit([sql`DELETE FROM audit_chain`])).rejects.toThrow("audit_chain_is_final");
  });

  it("shows what was changed, taken out or linked anew even when the guards are gone", async () => {
    const shop = aShop();
    await write(shop, "a", "b", "c", "d");
    await sealAudit(shop);
    const { head } = await verifyAudit(shop);
    const [first, second, third] = [head.seq - 3, head.seq - 2, head.seq - 1];
    const eventOf = (seq: number) => sql`(SELECT event_id FROM audit_chain WHERE seq = ${seq})`;
    await tamper(sql`DELETE FROM audit_chain WHERE seq = ${third}`);
    expect((await verifyAudit(shop)).fault).toEqual({ seq: third, fault: "missing" });
    await tamper(sql`UPDATE audit_chain SET prev_hash = hash WHERE seq = ${second}`);
    expect((await verifyAudit(shop)).fault).toEqual({ seq: second, fault: "unlinked" });
    await tamper(sql`UPDATE audit_log SET detail = '{"was":1,"is":3}' WHERE id = ${eventOf(first)}`);
    expect(await verifyAudit(shop)).toMatchObject({
      head: { seq: first - 1 },
      fault: { seq: first, fault: "changed" },
    });
  });
});
