/**
 * Renders every component with made-up objects and photographs the result, to be looked at.
 * Usage: node scripts/preview-design.ts [out-dir] [page,…] [locale,…] [width,…] [light,dark]
 */
import { createReadStream, existsSync, mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { build } from "esbuild";
import { launchBrowser } from "../e2e/browser.ts";
import { buildAssets } from "./build-assets.ts";

const root = join(import.meta.dirname, "..");
const [
  out = "/tmp/design/shots",
  pages = "home,listing,product,checkout,admin",
  langs = "en,zh-Hans,ar",
  widths = "390,1440",
  schemes = "light",
] = process.argv.slice(2);

await buildAssets(root);
const bundle = join(root, ".cache/preview.mjs");
await build({
  stdin: {
    contents: `export * from "./scripts/preview/shop.tsx"; export * from "./scripts/preview/product.tsx"; export * from "./scripts/preview/desk.tsx"; export { jsx } from "hono/jsx";`,
    resolveDir: root,
  },
  bundle: true,
  format: "esm",
  platform: "node",
  outfile: bundle,
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
});
const kit = (await import(bundle)) as Record<string, (tag: unknown, props: object) => unknown>;

const types: { [ext: string]: string } = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};
const server = createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://localhost");
  const file = join(root, "dist/assets", url.pathname);
  if (url.pathname.startsWith("/a/") && existsSync(file)) {
    response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
    return createReadStream(file).pipe(response);
  }
  const [, locale, name, theme] = url.pathname.split("/");
  const page = kit[(name ?? "").replace(/^./, (c) => c.toUpperCase())];
  if (!page) return response.writeHead(404).end();
  response.setHeader("content-type", "text/html; charset=utf-8");
  return response.end(String(kit["jsx"]!(page, { locale, theme })));
}).listen(8860);

mkdirSync(out, { recursive: true });
const browser = await launchBrowser();
for (const scheme of schemes.split(",") as ("light" | "dark")[])
  for (const width of widths.split(",").map(Number))
    for (const locale of langs.split(","))
      for (const name of pages.split(",")) {
        const context = await browser.newContext({
          viewport: { width, height: width < 500 ? 844 : 900 },
          colorScheme: scheme,
        });
        const tab = await context.newPage();
        await tab.goto(`http://localhost:8860/${locale}/${name}`, { waitUntil: "networkidle" });
        await tab.screenshot({
          path: join(out, `${name.replace("/", "-")}-${locale}-${width}-${scheme}.png`),
          fullPage: true,
        });
        await context.close();
      }
await browser.close();
server.close();
