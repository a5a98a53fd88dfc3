import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { plantedBug } from "./scripts/test/planted-bug.ts";

const places = ["workers", "durable-objects", "web", "simulators", "scripts", "bench", "d1-migrations"];
const properties = {
  setup: "./scripts/test/properties.ts",
  seed: Number(process.env["YAJI_SEED"] ?? 20_261_126),
};
const exclude = ["**/node_modules/**", "dist/**"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          setupFiles: [properties.setup],
          provide: { seed: properties.seed },
          include: places.map((place) => `${place}/**/*.test.ts`),
          exclude: [...exclude, "**/*.workers.test.ts"],
        },
      },
      {
        plugins: [
          plantedBug(),
          cloudflareTest(async () => ({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: { bindings: { TEST_MIGRATIONS: await readD1Migrations("d1-migrations") } },
          })),
        ],
        test: {
          name: "workers",
          isolate: false,
          include: places.map((place) => `${place}/**/*.workers.test.ts`),
          exclude,
          setupFiles: [properties.setup, "./scripts/test/apply-migrations.ts"],
          provide: { seed: properties.seed },
        },
      },
      {
        // Browser tests: one seeded shop, one browser at a time, in the order of their names.
        test: {
          name: "e2e",
          include: ["e2e/**/*.e2e.ts"],
          exclude,
          globalSetup: ["./e2e/stand/setup.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
