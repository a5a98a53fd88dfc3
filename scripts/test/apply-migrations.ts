/** Every file of tests begins in an empty shop. They share one runtime, because starting it costs more than most tests. */
import { applyD1Migrations, reset, type D1Migration } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { openAnew } from "../../workers/platform/fixture.ts";
import { forgetEvents, hearEvents } from "./events.ts";

await forgetEvents();
await reset();
const { DB, TEST_MIGRATIONS } = env as unknown as { DB: D1Database; TEST_MIGRATIONS: D1Migration[] };
await applyD1Migrations(DB, TEST_MIGRATIONS);
hearEvents();
openAnew();
