/**
 * A headless browser for tests and screenshots. It is given open text faces from npm packages, so that Chinese,
 * Japanese and Arabic show words and not boxes; nothing is asked of the machine and nothing of the network.
 */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";
import subsetFont from "subset-font";
import { missingFrom, slicesFor } from "../scripts/assets/coverage.ts";

const root = join(import.meta.dirname, "..");
const fontDir = join(root, ".cache/fonts");

/** Text faces behind `sans-serif` and `system-ui`, after the Latin face that the browser package brings itself. */
const textFaces = [
  { family: "Noto Sans SC", file: "noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2" },
  { family: "Noto Sans SC", file: "noto-sans-sc/files/noto-sans-sc-chinese-simplified-600-normal.woff2" },
  { family: "Noto Naskh Arabic", file: "noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2" },
  { family: "Noto Serif TC", file: "noto-serif-tc/files/noto-serif-tc-chinese-traditional-400-normal.woff2" },
  { family: "Noto Serif JP", file: "noto-serif-jp/files/noto-serif-jp-japanese-400-normal.woff2" },
];

const fontsConf = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fontDir}</dir><dir>${join(tmpdir(), "fonts")}</dir><cachedir>${fontDir}/cache</cachedir>
${["sans-serif", "system-ui", "serif"]
  .map(
    (name) =>
      `<alias binding="same"><family>${name}</family><prefer>${["Open Sans", ...new Set(textFaces.map((f) => f.family))]
        .map((f) => `<family>${f}</family>`)
        .join("")}</prefer></alias>`,
  )
  .join("\n")}
</fontconfig>`;

/** Slices with the rare Han characters that the demo's texts use and the everyday file lacks. */
async function rareSlices(): Promise<string[]> {
  const texts = globSync("d1-migrations/seeds/**/*.{json,jsonl}", { cwd: root }).map((file) =>
    readFileSync(join(root, file), "utf8"),
  );
  const han = [...new Set(texts.join("").match(/\p{sc=Han}/gu))];
  const rare = await missingFrom(root, textFaces[0]!.file, han);
  return [...slicesFor(root, "noto-sans-sc", 400, rare).keys()];
}

/** Unpacks the faces once into .cache/fonts; fontconfig does not read woff2 everywhere. */
async function prepareFonts(): Promise<void> {
  mkdirSync(fontDir, { recursive: true });
  for (const file of [...textFaces.map((face) => face.file), ...(await rareSlices())]) {
    const target = join(fontDir, file.split("/").at(-1)!.replace(".woff2", ".ttf"));
    if (existsSync(target)) continue;
    const packed = readFileSync(join(root, "node_modules/@fontsource", file));
    const plain = await subsetFont(packed, undefined, { targetFormat: "truetype", keepAllGlyphs: true });
    writeFileSync(target, plain);
  }
  writeFileSync(join(fontDir, "fonts.conf"), fontsConf);
}

/** Starts a browser, with more words on its command line if wanted; the caller closes it. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  await prepareFonts();
  chromium.setGraphicsMode = false;
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    env: { ...process.env, FONTCONFIG_PATH: fontDir, FONTCONFIG_FILE: join(fontDir, "fonts.conf") },
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--font-render-hinting=none",
      "--headless=new",
      ...more,
    ],
  });
}
