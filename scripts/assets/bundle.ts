/** Styles and scripts, bundled and minified by esbuild. */
import { existsSync, globSync } from "node:fs";
import { basename, join } from "node:path";
import { build, type Plugin } from "esbuild";

const browsers = ["chrome123", "firefox121", "safari17.5"];

/** One stylesheet with its imports, as text. Nesting and light-dark() are left as written. */
export async function bundleCss(root: string, file: string): Promise<string> {
  const made = await build({
    entryPoints: [join(root, "web/styles", file)],
    bundle: true,
    minify: true,
    write: false,
    target: browsers,
    legalComments: "none",
  });
  return made.outputFiles[0]!.text.trim();
}

/** Gives boot.ts its list of islands: file name → how to fetch it. */
function islandList(root: string): Plugin {
  return {
    name: "islands",
    setup(build) {
      // Islands say "hono/jsx", as the server does; in the browser its small sister answers.
      build.onResolve({ filter: /^hono\/jsx$/ }, ({ resolveDir }) =>
        build.resolve("hono/jsx/dom", { resolveDir, kind: "import-statement" }),
      );
      build.onResolve({ filter: /^yaji:islands$/ }, ({ path }) => ({ path, namespace: "islands" }));
      build.onLoad({ filter: /.*/, namespace: "islands" }, () => {
        const files = globSync("web/islands/*.tsx", { cwd: root }).sort();
        const entry = (file: string) =>
          `${JSON.stringify(basename(file, ".tsx"))}: () => import(${JSON.stringify(join(root, file))})`;
        return { contents: `export const islands = {${files.map(entry).join(",")}}`, resolveDir: root, loader: "js" };
      });
    },
  };
}

/** boot.ts and its islands, written to `/a/`; returns the address of the entry. */
export async function bundleScripts(root: string, out: string): Promise<string> {
  const entry = join(root, "web/client/boot.ts");
  if (!existsSync(entry)) throw new Error("web/client/boot.ts is missing");
  const made = await build({
    entryPoints: [entry],
    outdir: join(out, "a"),
    entryNames: "[name].[hash]",
    chunkNames: "[name].[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    metafile: true,
    target: browsers,
    jsx: "automatic",
    jsxImportSource: "hono/jsx/dom",
    legalComments: "none",
    plugins: [islandList(root)],
  });
  const output = Object.entries(made.metafile.outputs).find(([, { entryPoint }]) => entryPoint?.endsWith("boot.ts"));
  return `/a/${basename(output![0])}`;
}
