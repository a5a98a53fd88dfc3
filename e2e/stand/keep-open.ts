/** `node e2e/stand/keep-open.ts [first port]`: keeps a stand open, so that browser tests can be run against it again and again. */
import { openStand } from "./shop.ts";

const stand = await openStand({ first: Number(process.argv[2] ?? 8930) });
console.log(JSON.stringify({ shop: stand.shop, desk: stand.desk }));
process.on("SIGTERM", () => void stand.close().then(() => process.exit(0)));
process.on("SIGINT", () => void stand.close().then(() => process.exit(0)));
