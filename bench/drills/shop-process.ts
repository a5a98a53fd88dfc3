/** One shop in a process of its own, so that a drill can kill it without warning. Arguments: script, folder, port, acquirer, direct port. */
import { readFileSync } from "node:fs";
import { openLocalShop } from "../../scripts/local-shop.ts";

const [script, persist, port, acquirer, directPort] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string?,
];
const shop = await openLocalShop({
  script: readFileSync(script, "utf8"),
  persist,
  port: Number(port),
  ...(directPort ? { directPort: Number(directPort), withoutAssets: true } : {}),
  vars: { PUBLIC_ORIGIN: `http://127.0.0.1:${port}`, SANDBOX_ACQUIRER_URL: acquirer },
});
process.on("message", (word) => {
  if (word === "tick")
    void shop.tick().then(
      () => process.send?.("ticked"),
      () => process.send?.("ticked"),
    );
});
process.send?.("ready");
