import { openLocalShop } from "../scripts/local-shop.ts";
import { seedShop } from "../scripts/seed/load.ts";
import { loadMany } from "../scripts/seed/many.ts";
const t = performance.now();
const s = await openLocalShop({ persist: ".cache/bench/50000" });
await seedShop(s); console.log("seeded", performance.now() - t);
await loadMany(await s.database(), 50000, console.log); console.log("many", performance.now() - t);
await s.close(); process.exit();
