/** What the fire, the stone and the tool leave on a surface. Drawn inside the outline, over the shading. */
import { lit } from "./palette.ts";
import { blade, brush, lens, ring, smooth, straight, arc, type Pt } from "./path.ts";
import type { Rand } from "./random.ts";
import type { Stuff } from "./kinds.ts";
import { fade, fill, line, rect, type Sheet, num } from "./svg.ts";
import { type Turned } from "./turned.ts";

/** Marks of `stuff.effect` on a turned wall, and the thin colour of its rim. Empty when it has neither. */
export function surface(sheet: Sheet, body: Turned, stuff: Stuff, rand: Rand, open: boolean): string {
  const frame: Frame = { x: body.cx - body.reach, y: body.top, w: body.reach * 2, h: body.height };
  const rim = stuff.rim && open ? rimFade(sheet, body, stuff) : "";
  if (stuff.effect === "fur") return fur(body, stuff, rand) + rim;
  if (stuff.effect === "run") return run(sheet, body, stuff, rand) + rim;
  if (stuff.effect === "streak") return streaks(body, stuff, rand) + rim;
  return texture(frame, stuff, rand) + rim;
}

export type Frame = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

/** Effects that need no wall: the same on a plate, a box, a carved stone. */
export function texture(frame: Frame, stuff: Stuff, rand: Rand): string {
  switch (stuff.effect) {
    case "crackle":
      return crackle(frame, stuff, rand);
    case "speckle":
      return specks(frame, stuff, rand, 54, 0.006);
    case "spots":
      return specks(frame, stuff, rand, 90, 0.014);
    case "grain":
      return grain(frame, stuff, rand);
    case "veins":
      return veins(frame, stuff, rand);
    case "splash":
      return splash(frame, stuff, rand);
    default:
      return "";
  }
}

function rimFade(sheet: Sheet, body: Turned, stuff: Stuff): string {
  const rim = stuff.rim!;
  const gold = rim.c > 0.09 && rim.l > 0.7;
  const depth = gold ? 0.016 : 0.14;
  const paint = fade(sheet, [
    [0, rim, 0.95],
    [depth * 0.5, rim, gold ? 0.95 : 0.55],
    [depth, rim, gold ? 0.9 : 0],
    [depth + 0.005, rim, 0],
  ]);
  return rect(body.cx - body.reach - 1, body.top, body.reach * 2 + 2, body.height, paint);
}

function crackle(f: Frame, stuff: Stuff, rand: Rand): string {
  const step = Math.max(f.w, f.h) / 9;
  const [cols, rows] = [Math.ceil(f.w / step) + 1, Math.ceil(f.h / step) + 1];
  const node = Array.from({ length: (cols + 1) * (rows + 1) }, (_, i): Pt => [
    f.x + ((i % (cols + 1)) - 0.5) * step + rand.wobble(step * 0.5),
    f.y + (Math.floor(i / (cols + 1)) - 0.5) * step + rand.wobble(step * 0.5),
  ]);
  let d = "";
  for (let i = 0; i < node.length; i++) {
    const [right, down] = [node[i + 1], node[i + cols + 1]];
    const bend = (a: Pt, b: Pt) =>
      straight(
        [a, [(a[0] + b[0]) / 2 + rand.wobble(step * 0.14), (a[1] + b[1]) / 2 + rand.wobble(step * 0.14)], b],
        false,
      );
    if (right && (i + 1) % (cols + 1) && rand.chance(0.86)) d += bend(node[i]!, right);
    if (down && rand.chance(0.86)) d += bend(node[i]!, down);
  }
  return line(d, lit(stuff.base, -0.3), Math.max(0.7, f.w * 0.0024), 0.42);
}

/** Dots are lines of no length with round ends: twelve bytes each. */
function specks(f: Frame, stuff: Stuff, rand: Rand, count: number, size: number): string {
  const d = ["", "", ""];
  for (let i = 0; i < count; i++) d[i % 3] += `M${num(f.x + rand.next() * f.w)} ${num(f.y + rand.next() * f.h)}h0`;
  const second = stuff.second ?? lit(stuff.base, -0.2);
  const strong = stuff.effect === "spots" ? 0.75 : 0.42;
  return (
    line(d[0]!, second, f.w * size * 1.3, strong) +
    line(d[1]!, second, f.w * size * 2.2, strong) +
    line(d[2]!, lit(second, 0.14), f.w * size * 1.6, 0.38)
  );
}

/** Growth lines of wood or ivory, bent around one or two eyes. */
function grain(f: Frame, stuff: Stuff, rand: Rand): string {
  let d = "";
  const count = 15;
  const eye = rand.between(0.2, 0.8);
  for (let i = 0; i < count; i++) {
    const x = f.x + ((i + rand.next() * 0.8) / count) * f.w;
    const push = (0.06 * f.w) / (0.3 + (Math.abs(x - f.x - f.w * eye) / f.w) * 6);
    const side = x < f.x + f.w * eye ? -1 : 1;
    d += smooth([
      [x, f.y - 2],
      [x + rand.wobble(3), f.y + f.h * 0.3],
      [x + side * push, f.y + f.h * 0.55],
      [x + rand.wobble(4), f.y + f.h * 0.8],
      [x, f.y + f.h + 30],
    ]);
  }
  return line(d, stuff.second ?? lit(stuff.base, -0.12), Math.max(0.8, f.w * 0.005), 0.34);
}

function veins(f: Frame, stuff: Stuff, rand: Rand): string {
  let d = "";
  const lean = rand.between(-0.9, 0.9);
  for (let i = 0; i < 6; i++) {
    const [x, y] = [f.x + rand.next() * f.w, f.y + rand.next() * f.h];
    const reach = f.w * rand.between(0.25, 0.6);
    const spine = arc([x - reach, y - reach * lean], [x + reach, y + reach * lean], rand.wobble(0.3), 6);
    d += smooth(
      brush(spine, (t) => f.w * 0.075 * Math.sin(Math.PI * t) * rand.between(0.4, 1)),
      true,
    );
  }
  return fill(d, stuff.second ?? lit(stuff.base, -0.14), 0.3) + specks(f, stuff, rand, 14, 0.008);
}

function splash(f: Frame, stuff: Stuff, rand: Rand): string {
  let d = "";
  for (let i = 0; i < 4; i++) {
    const [x, y, r] = [
      f.x + f.w * rand.between(0.15, 0.85),
      f.y + f.h * rand.between(0.15, 0.7),
      f.w * rand.between(0.08, 0.2),
    ];
    d += smooth(
      ring(x, y, r, r * rand.between(0.8, 1.6), 9).map(([px, py]): Pt => [
        px + rand.wobble(r * 0.5),
        py + rand.wobble(r * 0.5),
      ]),
      true,
    );
  }
  return fill(d, stuff.second ?? lit(stuff.base, -0.2), 0.5) + fill(d, lit(stuff.second ?? stuff.base, 0.12), 0.25);
}

/** Hare's fur: fine pale streaks running down from the rim. */
function fur(body: Turned, stuff: Stuff, rand: Rand): string {
  let d = "";
  for (let i = 0; i < 74; i++) {
    const a = -1.5 + (i / 74) * 3 + rand.wobble(0.03);
    const to = rand.between(0.25, 0.75);
    d += blade(lens(wallAt(body, a, 0.01), wallAt(body, a, to), bulge(body, a, to), body.reach * 0.016));
  }
  return fill(d, stuff.second!, 0.42);
}

/** A second glaze that has run from the shoulder and stopped in drops. */
function run(sheet: Sheet, body: Turned, stuff: Stuff, rand: Rand): string {
  const low: Pt[] = [];
  const count = 15;
  for (let i = 0; i <= count; i++) {
    const a = -Math.PI / 2 + (Math.PI * i) / count;
    const y = rand.between(0.34, 0.44) + (i % 2 ? rand.between(0.06, 0.3) : 0);
    const r = body.radius(y);
    low.push([body.cx + r * Math.sin(a), body.top + y * body.height + r * body.tilt * Math.cos(a)]);
  }
  const top = body.top - body.reach;
  const d = smooth([[body.cx - body.reach - 4, top], ...low, [body.cx + body.reach + 4, top]], true, 0.8);
  const paint = fade(sheet, [
    [0, stuff.second!, 0.86],
    [0.75, stuff.second!, 0.8],
    [1, lit(stuff.second!, -0.1), 0.92],
  ]);
  return fill(d, paint);
}

function streaks(body: Turned, stuff: Stuff, rand: Rand): string {
  let d = "";
  for (let i = 0; i < 34; i++) {
    const a = rand.between(-1.5, 1.5);
    const from = rand.between(0.1, 0.6);
    d += blade(lens(wallAt(body, a, from), wallAt(body, a, from + rand.between(0.15, 0.4)), 0.02, body.reach * 0.03));
  }
  return fill(d, stuff.second ?? lit(stuff.base, -0.1), 0.3);
}

const wallAt = (body: Turned, angle: number, y: number): Pt => {
  const r = body.radius(y);
  return [body.cx + r * Math.sin(angle), body.top + y * body.height + r * body.tilt * Math.cos(angle)];
};

/** How far the wall swells sideways between mouth and y, as a share of the stroke's length. */
function bulge(body: Turned, angle: number, y: number): number {
  const [a, m, b] = [wallAt(body, angle, 0.01), wallAt(body, angle, y / 2), wallAt(body, angle, y)];
  return ((a[0] + b[0]) / 2 - m[0]) / Math.max(1, b[1] - a[1]);
}
