/** A class in the markup that no sheet knows and no script asks for is a promise of a look that is not kept. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const web = join(import.meta.dirname, "..");
const filesUnder = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(web, folder), { recursive: true })
    .map((name) => join(web, folder, String(name)))
    .filter((path) => ending.test(path));
const read = (paths: readonly string[]): string => paths.map((path) => readFileSync(path, "utf8")).join("\n");

/** Letters bring their own styles, inline. */
const isLetter = (path: string): boolean => path.includes("/pages/mail/");

test("every class that is written out has a rule, or a script that looks for it", () => {
  const sheets = read(filesUnder("styles", /\.css$/));
  const scripts = read(["islands", "client"].flatMap((folder) => filesUnder(folder, /\.tsx?$/)));
  const known = new Set([...sheets.matchAll(/\.(-?[a-zA-Z_][\w-]*)/g)].map(([, name]) => name!));
  const markup = ["pages", "components", "layout", "islands"].flatMap((folder) => filesUnder(folder, /\.tsx$/));
  const strange = markup
    .filter((path) => !isLetter(path))
    .flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(/\bclass="([^"]+)"/g)].flatMap(([, names]) =>
        names!
          .split(/\s+/)
          .filter((name) => !known.has(name) && !scripts.includes(`.${name}`))
          .map((name) => `${path.slice(web.length + 1)}: ${name}`),
      ),
    );
  expect(strange).toEqual([]);
});
