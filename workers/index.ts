/** The shop's one entry. A page that is already made leaves before any routing; everything else goes through app.ts. */
import { systemClock } from "./kernel/clock.ts";
import { openApp } from "./app.ts";
import { consume, runSchedule } from "./jobs.ts";
import type { Env } from "./platform/env.ts";
import { pageAlreadyMade } from "./platform/http/page.ts";

export * from "../durable-objects/index.ts";

let app: ReturnType<typeof openApp> | undefined;

export default {
  async fetch(request, env, ctx) {
    const made = await pageAlreadyMade(request, env, systemClock.now(), (work) => ctx.waitUntil(work));
    return made ?? (app ??= openApp()).fetch(request, env, ctx);
  },
  queue: (batch, env, ctx) => consume(batch, env, systemClock, (work) => ctx.waitUntil(work)),
  scheduled: (event, env, ctx) => runSchedule(event.cron, env, systemClock, (work) => ctx.waitUntil(work)),
} satisfies ExportedHandler<Env>;
