/**
 * Builds what browsers fetch: dist/assets (the assets binding) and dist/manifest.ts (the names, for the Worker).
 * Everything under /a/ is named by its content and never changes. Fonts and drawn pictures are kept in .cache by their
 * inputs, so a second build takes a second or two.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { bundleCss, bundleScripts } from "./assets/bundle.ts";
import { buildFonts } from "./assets/fonts.ts";
import { cspHash, publish } from "./assets/hash.ts";
import { buildPictures } from "./assets/pictures.ts";
import { paperFace } from "./paper-face.ts";

const headers = `/a/*
  Cache-Control: public, max-age=31536000, immutable
  X-Content-Type-Options: nosniff
/favicon.ico
  Cache-Control: public, max-age=604800
`;

/** Set Han and Arabic in statements on paper: whole, because nobody knows beforehand what sellers are called. */
const hanFace = "node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff";
const arabicFace = "node_modules/@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff";

/** Builds into `dist` and returns what the manifest holds. */
export async function buildAssets(root: string, dist = join(root, "dist")) {
  const out = join(dist, "assets");
  rmSync(join(out, "a"), { recursive: true, force: true });
  mkdirSync(join(out, "a"), { recursive: true });
  const [css, adminCss, salesCss, boot, fonts, pictures] = await Promise.all([
    bundleCss(root, "shop.css"),
    bundleCss(root, "admin.css"),
    bundleCss(root, "sales.css"),
    bundleScripts(root, out),
    buildFonts(root, out),
    buildPictures(root, out),
  ]);
  const assets = {
    css,
    cssHash: cspHash(css),
    adminCss: publish(out, "admin", ".css", adminCss),
    salesCss: publish(out, "sales", ".css", salesCss),
    boot,
    fonts,
    ...pictures,
  };
  mkdirSync(join(out, "paper"), { recursive: true });
  writeFileSync(join(out, "paper/han.ttf"), paperFace(readFileSync(join(root, hanFace))));
  writeFileSync(join(out, "paper/arabic.ttf"), paperFace(readFileSync(join(root, arabicFace))));
  mkdirSync(join(out, "docs"), { recursive: true });
  copyFileSync(join(root, "web/assets/openapi.json"), join(out, "docs/openapi.json"));
  writeFileSync(join(out, "_headers"), headers);
  writeFileSync(
    join(dist, "manifest.ts"),
    `/* Written by scripts/build-assets.ts. */\nexport const assets = ${JSON.stringify(assets, null, 1)};\n`,
  );
  return assets;
}

if (import.meta.main) {
  const started = performance.now();
  const { css, fonts } = await buildAssets(join(import.meta.dirname, ".."));
  const kb = (text: string) => `${(gzipSync(text, { level: 9 }).length / 1000).toFixed(1)} kB`;
  const faces = Object.entries(fonts).map(([locale, made]) => `${locale} ${kb(made.css)}`);
  console.log(
    `Assets built in ${Math.round(performance.now() - started)} ms. Styles ${kb(css)}, font rules: ${faces.join(", ")} (gzip).`,
  );
}
