/** One caller's allowance: a token bucket in this object's storage, exact for its subject. */
import { DurableObject } from "cloudflare:workers";
import type { Env } from "../../workers/platform/env.ts";
import { migrate } from "../support/migrate.ts";

export type Rate = { readonly allowed: boolean; readonly retryAfter_seconds: number };

export class RateLimit extends DurableObject<Env> {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    migrate(ctx.storage, [
      "CREATE TABLE bucket (id INTEGER PRIMARY KEY CHECK (id = 1), tokens REAL NOT NULL, at INTEGER NOT NULL) STRICT",
    ]);
  }

  /** Takes one of `burst` tokens that refill evenly, all of them within `window_ms`. */
  async take(burst: number, window_ms: number, now: number): Promise<Rate> {
    return this.ctx.storage.transactionSync(() => {
      const { sql } = this.ctx.storage;
      const row = sql.exec<{ tokens: number; at: number }>("SELECT tokens, at FROM bucket").toArray()[0] ?? {
        tokens: burst,
        at: now,
      };
      const refilled = Math.min(burst, row.tokens + (Math.max(0, now - row.at) * burst) / window_ms);
      const allowed = refilled >= 1;
      const tokens = allowed ? refilled - 1 : refilled;
      sql.exec(
        "INSERT INTO bucket (id, tokens, at) VALUES (1, ?1, ?2) ON CONFLICT (id) DO UPDATE SET tokens = ?1, at = ?2",
        tokens,
        now,
      );
      return { allowed, retryAfter_seconds: allowed ? 0 : Math.ceil(((1 - tokens) * window_ms) / burst / 1000) };
    });
  }
}
