/** When a drawing grows too heavy, its longest paths are set again on whole units. Brushwork keeps its look; bytes go. */

const roomBytes = 24_000;

/** The drawing itself when it is light enough; else the same with long paths rounded, never drifting. */
export function thrifty(svg: string): string {
  if (svg.length <= roomBytes) return svg;
  return svg.replace(/ d="(M[^"]{420,})"/g, (_, d: string) => ` d="${wholeUnits(d)}"`);
}

type Pen = { x: number; y: number; rx: number; ry: number; sx: number; sy: number };

/** How many coordinates follow each command this room writes. */
const arity: { readonly [command: string]: number } = {
  M: 2,
  L: 2,
  l: 2,
  h: 1,
  v: 1,
  H: 1,
  V: 1,
  c: 6,
  s: 4,
  q: 4,
  a: 7,
  A: 7,
  z: 0,
};

function wholeUnits(d: string): string {
  const pen: Pen = { x: 0, y: 0, rx: 0, ry: 0, sx: 0, sy: 0 };
  let out = "";
  for (const [, command, rest] of d.matchAll(/([MLlhvHVcsqaAz])([^MLlhvHVcsqaAz]*)/g)) {
    const numbers = (rest!.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    if (numbers.length !== arity[command!]) return d;
    out += command + joined(step(command!, numbers, pen));
  }
  return out;
}

function step(command: string, n: readonly number[], pen: Pen): number[] {
  if (command === "z") {
    [pen.x, pen.y] = [pen.sx, pen.sy];
    [pen.rx, pen.ry] = [Math.round(pen.sx), Math.round(pen.sy)];
    return [];
  }
  const relative = command === command.toLowerCase();
  if (command === "h" || command === "H")
    return along(pen, n[0]! + (relative ? pen.x : 0), pen.y, relative).slice(0, 1);
  if (command === "v" || command === "V") return along(pen, pen.x, n[0]! + (relative ? pen.y : 0), relative).slice(1);
  const kept = command === "a" || command === "A" ? n.slice(0, 5) : [];
  const pairs = n.slice(kept.length);
  const [ox, oy] = relative ? [pen.x, pen.y] : [0, 0];
  const [bx, by] = relative ? [pen.rx, pen.ry] : [0, 0];
  const set = pairs.map((v, i) => (i % 2 ? Math.round(v + oy) - by : Math.round(v + ox) - bx));
  along(pen, pairs[pairs.length - 2]! + ox, pairs[pairs.length - 1]! + oy, relative);
  if (command === "M") [pen.sx, pen.sy] = [pen.x, pen.y];
  return [...kept, ...set];
}

/** Move to an exact point; answers the rounded way there. */
function along(pen: Pen, x: number, y: number, relative: boolean): number[] {
  const [rx, ry] = [Math.round(x), Math.round(y)];
  const way = relative ? [rx - pen.rx, ry - pen.ry] : [rx, ry];
  [pen.x, pen.y, pen.rx, pen.ry] = [x, y, rx, ry];
  return way;
}

const joined = (numbers: readonly number[]): string =>
  numbers.map((v, i) => (i > 0 && v >= 0 ? ` ${v}` : String(v))).join("");
