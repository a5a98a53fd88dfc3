/** Decoration of a pot: bands at shoulder and foot, a motif around the body, all wrapped to the wall. */
import { type Border, borderUnit, runningStem } from "./borders.ts";
import { chrysanthemum, flower, lotus } from "./flowers.ts";
import { flat, type Inks, paint, shift } from "./marks.ts";
import { motifMarks } from "./motif.ts";
import type { Pt } from "./path.ts";
import type { Rand } from "./random.ts";
import { define, group, line, num, type Sheet } from "./svg.ts";
import { around, girdle, type Turned } from "./turned.ts";

/**
 * Repeat a band around the front half of the pot at height y; `half` is half its height in drawing units.
 * One unit is drawn flat and set again along the wall, narrowed and sheared as the wall turns away.
 */
export function band(
  sheet: Sheet,
  body: Turned,
  kind: Border,
  y: number,
  half: number,
  inks: Inks,
  rand: Rand,
  stretch = 1,
): string {
  const r = body.radius(y);
  const count = Math.min(40, Math.max(8, Math.round((Math.PI * 2 * r) / (half * 2 * stretch))));
  const step = (Math.PI * 2) / count;
  const from = rand.between(0, step);
  const wide = (step * r) / 2;
  const lay = ([x, py]: Pt): Pt => [x * wide, py * half];
  const units = (kind === "scroll" || kind === "leaves" ? [0, 1] : [0]).map((i) =>
    define(sheet, (id) => group(paint(borderUnit(kind, i), lay, inks, half), `id="${id}"`)),
  );
  let out = "";
  for (let i = 0; i < count / 2 + 1; i++) {
    const angle = -Math.PI / 2 - step / 2 + from + i * step;
    if (Math.abs(angle) < 1.5)
      out += `<use href="#${units[i % units.length]!}" transform="${setOnWall(body, angle, y, half / body.height)}"/>`;
  }
  return out;
}

/** The affine map that sets a flat figure on the wall at this angle and height; `reach` is its half height, 0…1 of the wall. */
export function setOnWall(body: Turned, angle: number, y: number, reach: number): string {
  const r = body.radius(y);
  const [top, low] = [body.radius(Math.max(0, y - reach)), body.radius(Math.min(1, y + reach))];
  const slope = (low - top) / (2 * Math.max(0.01, reach) * body.height);
  const [s, c] = [Math.sin(angle), Math.cos(angle)];
  const fixed = (v: number) => String(Math.round(v * 1000) / 1000);
  return `matrix(${fixed(c)} ${fixed(-s * body.tilt)} ${fixed(s * slope)} 1 ${num(body.cx + r * s)} ${num(body.top + y * body.height + r * body.tilt * c)})`;
}

/** Everything painted on the pot. */
export function dress(
  sheet: Sheet,
  body: Turned,
  zone: readonly [number, number],
  motif: string,
  inks: Inks,
  rand: Rand,
): string {
  const [y0, y1] = zone;
  const tall = (y1 - y0) * body.height;
  const edge = Math.min(tall * 0.09, body.reach * 0.11);
  const step = (edge * 2.2) / body.height;
  const upper = rand.pick<Border>(["fret", "lozenge", "ruyi", "scroll", "dots", "wave"]);
  const lower = rand.pick<Border>(["petals", "wave", "fret", "lappet", "lines"]);
  let out = band(sheet, body, upper, y0 + step * 0.35, edge * 0.8, inks, rand, upper === "ruyi" ? 1.5 : 1.15);
  const deep = lower === "petals" || lower === "lappet" ? 1.5 : 0.85;
  out += band(sheet, body, lower, y1 - (step * deep) / 2.2, edge * deep, inks, rand, 0.9);
  for (const y of [y0 - step * 0.2, y0 + step * 0.9, y1 - step * deep * 1.02, y1 + step * 0.1])
    out += line(girdle(body, Math.min(1, Math.max(0, y))), inks[0]!, Math.max(1, body.reach * 0.008), 0.75);
  return out + field(sheet, body, [y0 + step * 1.15, y1 - step * deep * 1.2], motif, inks, rand);
}

function field(
  sheet: Sheet,
  body: Turned,
  [y0, y1]: readonly [number, number],
  motif: string,
  inks: Inks,
  rand: Rand,
): string {
  const middle = (y0 + y1) / 2;
  const half = Math.max(8, ((y1 - y0) / 2) * body.height);
  const r = body.radius(middle);
  if (motif === "waves" || motif === "geometric")
    return tiled(sheet, body, [y0, y1], motif === "waves" ? "wave" : "lozenge", inks, rand);
  const narrow = half < r * 0.42;
  if (narrow || ((motif === "lotus" || motif === "chrysanthemum" || motif === "peony") && rand.chance(0.6)))
    return scrolling(sheet, body, middle, Math.min(half, r * 0.42), motif, inks, rand);
  const unit = Math.min(half, r * 1.05);
  const turnBy = rand.wobble(0.3);
  const main = paint(motifMarks(motif, rand), around(body, turnBy, middle, unit), inks, unit);
  // What stands at the edge is hardly seen; next to a rich motif it is left out.
  if ((unit * 1.75) / r > 1.15 || main.length > 5000) return main;
  const side = paint(
    motifMarks(motif === "landscape" ? "pine" : motif === "bird" ? "plum" : motif, rand),
    around(body, turnBy + (unit * 1.75) / r, middle, unit * 0.75),
    inks,
    unit,
  );
  return main + side;
}

function tiled(
  sheet: Sheet,
  body: Turned,
  [y0, y1]: readonly [number, number],
  kind: Border,
  inks: Inks,
  rand: Rand,
): string {
  const rows = 4;
  const half = ((y1 - y0) * body.height) / rows / 2;
  let out = "";
  for (let i = 0; i < rows; i++)
    out += band(
      sheet,
      body,
      kind,
      y0 + ((i + 0.5) * (y1 - y0)) / rows,
      half,
      inks,
      rand.fork(i % 2 ? "odd" : "even"),
      1.3,
    );
  return out;
}

function scrolling(sheet: Sheet, body: Turned, y: number, unit: number, motif: string, inks: Inks, rand: Rand): string {
  const r = body.radius(y);
  const bends = Math.max(3, Math.ceil((Math.PI * r) / (unit * 2)) + 1);
  const { stem, heads } = runningStem(bends);
  const start = rand.between(-1, 0) - bends;
  const seen = shift(stem, start, 0).filter((m) => m.pts.some((p) => Math.abs((p[0] * unit) / r) < 1.5));
  const kind =
    motif === "lotus"
      ? lotus(0, 0, 0.5, 7)
      : motif === "chrysanthemum"
        ? chrysanthemum(rand, 0, 0, 0.46)
        : flower(motif, rand, 0, 0, 0.45);
  const id = define(sheet, (name) => group(paint(kind, flat(0, 0, unit), inks, unit), `id="${name}"`));
  const blooms = heads
    .map(([x, hy]) => [((x + start) * unit) / r, y + (hy * unit) / body.height] as const)
    .filter(([angle]) => Math.abs(angle) < 1.5);
  return (
    paint(seen, around(body, 0, y, unit), inks, unit) +
    blooms
      .map(
        ([angle, at]) => `<use href="#${id}" transform="${setOnWall(body, angle, at, (unit * 0.4) / body.height)}"/>`,
      )
      .join("")
  );
}

/** A few lines thrown on the wheel, for pots that carry no painting. */
export function throwing(body: Turned, inks: Inks, rand: Rand): string {
  let out = "";
  for (let i = 0; i < rand.int(1, 3); i++)
    out += line(girdle(body, rand.between(0.2, 0.7)), inks[0]!, body.reach * 0.008, 0.4);
  return out;
}
