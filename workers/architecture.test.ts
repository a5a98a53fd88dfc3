/** The house laws that a machine can hold: who may import whom, where SQL, bindings and time may stand, how long a file is. */
import { readFileSync, globSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseAst } from "vite";
import { describe, expect, it } from "vitest";

const files = globSync([
  "workers/**/*.{ts,tsx}",
  "durable-objects/**/*.ts",
  "web/**/*.{ts,tsx}",
  "simulators/**/*.ts",
]).map((path) => ({
  path,
  text: readFileSync(path, "utf8"),
  test: /\.test\.tsx?$/.test(path),
}));
const code = files.filter(({ test }) => !test);

const importsOf = ({ path, text }: { path: string; text: string }) =>
  [...text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"(\.[^"]+)"/gm)].map(
    ([, typeOnly, target]) => ({
      from: path,
      to: normalize(join(dirname(path), target!)),
      typeOnly: typeOnly !== undefined,
    }),
  );
const arrows = code.flatMap(importsOf);

/** "workers/orders/order.ts" → "orders"; the composition root (index, app, jobs, local) belongs to no room. */
const roomOf = (path: string) => /^workers\/([^/]+)\//.exec(path)?.[1] ?? null;
const shown = (found: { from: string; to: string }[]) => found.map(({ from, to }) => `${from} → ${to}`);

describe("arrows", () => {
  it("the kernel knows nothing, the platform knows no room", () => {
    const wrong = arrows.filter(({ from, to, typeOnly }) => {
      if (roomOf(from) === "kernel") return roomOf(to) !== "kernel";
      if (roomOf(from) === "platform")
        return !["kernel", "platform"].includes(roomOf(to) ?? "") && !(typeOnly && to.startsWith("durable-objects/"));
      return false;
    });
    expect(shown(wrong)).toEqual([]);
  });

  it("a room is entered by its front door", () => {
    const wrong = arrows.filter(({ from, to }) => {
      const [source, target] = [roomOf(from), roomOf(to)];
      if (!target || target === "kernel" || target === "platform" || source === target) return false;
      if (source === null && /^workers\/(app|jobs)\.ts$/.test(from))
        return !/\/(index|routes|pages|jobs)\.tsx?$/.test(to);
      if (from.startsWith("durable-objects/")) return false;
      if (from.startsWith("web/client/")) return !to.endsWith("/contract.ts");
      return !to.endsWith("/index.ts");
    });
    expect(shown(wrong)).toEqual([]);
  });

  it("rooms form no circle", () => {
    const next = new Map<string, Set<string>>();
    for (const { from, to, typeOnly } of arrows) {
      const [source, target] = [roomOf(from), roomOf(to)];
      if (!source || !target || source === target || typeOnly) continue;
      next.set(source, (next.get(source) ?? new Set()).add(target));
    }
    const circle = (room: string, path: readonly string[]): readonly string[] | null => {
      if (path.includes(room)) return [...path, room];
      for (const target of next.get(room) ?? []) {
        const found = circle(target, [...path, room]);
        if (found) return found;
      }
      return null;
    };
    expect([...next.keys()].map((room) => circle(room, [])).find(Boolean) ?? null).toBeNull();
  });

  it("rooms take Durable Objects as types only, and pages take no bindings", () => {
    const objects = arrows.filter(
      ({ from, to, typeOnly }) => roomOf(from) && to.startsWith("durable-objects/") && !typeOnly,
    );
    const pages = arrows.filter(
      ({ from, to }) => from.startsWith("web/") && /workers\/platform\/(?!http\/(preferences|endpoint))/.test(to),
    );
    expect(shown([...objects, ...pages])).toEqual([]);
  });
});

describe("places", () => {
  const offenders = (pattern: RegExp, allowed: RegExp) =>
    code.filter(({ path, text }) => pattern.test(text) && !allowed.test(path)).map(({ path }) => path);

  it("SQL stands in store.ts", () => {
    expect(offenders(/\bsql(?:<[^`]*>)?`/, /\/(store|.+-store)\.ts$|^workers\/platform\/|^durable-objects\//)).toEqual(
      [],
    );
  });
  it("bindings stand in the platform", () => {
    expect(offenders(/\benv\.[A-Z]/, /^workers\/(platform|index|local)/)).toEqual([]);
  });
  it("time comes from the clock", () => {
    expect(
      offenders(
        /\bDate\.now\(|new Date\(\)|Math\.random\(/,
        /kernel\/clock\.ts$|^web\/(client|islands)\/|^simulators\//,
      ),
    ).toEqual([]);
  });
  it("D1 has no interactive transactions", () => {
    expect(offenders(/\.transaction\(/, /^$/)).toEqual([]);
  });
  it("valibot stands in contracts", () => {
    expect(offenders(/from "valibot"/, /\/contract\.ts$|platform\/http\/endpoint\.ts$/)).toEqual([]);
  });
  it("nothing is called a manager, helper, util or service", () => {
    expect(files.map(({ path }) => path).filter((path) => /(manager|helper|util|service)/i.test(path))).toEqual([]);
  });
  it("a file is at most 200 lines", () => {
    const long = files
      .map(({ path, text }) => ({ path, lines: text.split("\n").length }))
      .filter(({ lines }) => lines > 201);
    expect(long).toEqual([]);
  });
  // Markup is read as one picture, a drawing as one figure, a fixture as one list: those may be longer.
  it("a function has at most 40 lines of its own, a page 60", () => {
    const long = code
      .filter(({ path }) => !/^workers\/illustrations\/|^web\/copy\/|\/fixture(-store)?\.ts$/.test(path))
      .flatMap((file) =>
        functionsOf(file).flatMap(({ name, lines }) =>
          lines > (file.path.endsWith("x") ? 60 : 40) ? [`${file.path} ${name}: ${lines}`] : [],
        ),
      );
    expect(long).toEqual([]);
  }, 60_000);
});

type Node = { readonly type: string; readonly start: number; readonly end: number; readonly [field: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** Every function of a file with its lines, not counting those of functions inside it. */
function functionsOf({ path, text }: { path: string; text: string }): { name: string; lines: number }[] {
  const found: { name: string; lines: number }[] = [];
  const lineOf = new Uint32Array(text.length + 1);
  for (let at = 0, line = 1; at <= text.length; at++) lineOf[at] = text[at] === "\n" ? line++ : line;
  const between = (start: number, end: number) => lineOf[end]! - lineOf[start]! + 1;
  /** How many lines of functions there are below. */
  const walk = (value: unknown, around: string): number => {
    if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + walk(one, around), 0);
    if (!isNode(value)) return 0;
    const named = [value["id"], value["key"]].find(isNode)?.["name"];
    const name = typeof named === "string" ? named : around;
    const inside = Object.values(value).reduce((sum: number, one) => sum + walk(one, name), 0);
    if (!/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(value.type)) return inside;
    const lines = between(value.start, value.end);
    found.push({ name, lines: lines - inside });
    return lines - 1;
  };
  walk(parseAst(text, { lang: path.endsWith("x") ? "tsx" : "ts" }).body, "");
  return found;
}
