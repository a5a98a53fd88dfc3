/** Lines and outlines: smooth curves through points, brush strokes that swell and taper. */

export type Pt = readonly [number, number];

/** Flat list x, y, x, y … → points. Keeps tables of shapes readable. */
export function points(...flat: readonly number[]): Pt[] {
  const list: Pt[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) list.push([flat[i]!, flat[i + 1]!]);
  return list;
}

/** The same from words: "x y, x y". For outlines too long to read as arguments. */
export const traced = (words: string): Pt[] => points(...words.split(/[ ,]+/).map(Number));

const tenth = (v: number): number => (Number.isFinite(v) ? Math.round(Math.min(99999, Math.max(-99999, v)) * 10) : 0);

/** 0.5 → .5: the zeros of a drawing weigh a kilobyte. */
const short = (v: number): string => (v > -1 && v < 1 && v !== 0 ? String(v).replace("0.", ".") : String(v));

/** Writes relative commands from whole tenths, so that rounding never drifts. */
function pen(start: Pt) {
  let x = tenth(start[0]);
  let y = tenth(start[1]);
  let d = `M${x / 10} ${y / 10}`;
  const pair = (px: number, py: number, first: boolean) => {
    const a = (px - x) / 10;
    const b = (py - y) / 10;
    return `${first || a < 0 ? "" : " "}${short(a)}${b < 0 ? "" : " "}${short(b)}`;
  };
  let flowing = false;
  return {
    to: (p: Pt) => {
      const [px, py] = [tenth(p[0]), tenth(p[1])];
      d += `l${pair(px, py, true)}`;
      [x, y] = [px, py];
    },
    curve: (a: Pt, b: Pt, p: Pt) => {
      const [px, py] = [tenth(p[0]), tenth(p[1])];
      // After the first segment the first handle mirrors the last one, which "s" says in fewer bytes.
      const handles = flowing ? "s" : `c${pair(tenth(a[0]), tenth(a[1]), true)}`;
      d += `${handles}${pair(tenth(b[0]), tenth(b[1]), flowing)}${pair(px, py, false)}`;
      flowing = true;
      [x, y] = [px, py];
    },
    done: (closed: boolean) => (closed ? `${d}z` : d),
  };
}

/** Straight segments through every point. */
export function straight(list: readonly Pt[], closed = true): string {
  if (list.length === 0) return "";
  const p = pen(list[0]!);
  for (let i = 1; i < list.length; i++) p.to(list[i]!);
  return p.done(closed);
}

const roundness: { readonly [count: number]: number } = { 4: 1.656, 5: 1.366, 6: 1.216, 7: 1.16, 8: 1.125 };

/** A Catmull-Rom curve through every point, as cubic Béziers. */
export function smooth(list: readonly Pt[], closed = false, tension = 1): string {
  const count = list.length;
  if (count < 3) return straight(list, closed);
  const p = pen(list[0]!);
  const at = (i: number): Pt => (closed ? list[(i + count) % count]! : list[Math.min(count - 1, Math.max(0, i))]!);
  // A closed ring of few points would sag between them: this much tension makes four points a true circle.
  const k = (closed ? tension * (roundness[count] ?? 1) : tension) / 6;
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    p.curve(
      [b[0] + (c[0] - a[0]) * k, b[1] + (c[1] - a[1]) * k],
      [c[0] - (e[0] - b[0]) * k, c[1] - (e[1] - b[1]) * k],
      c,
    );
  }
  return p.done(closed);
}

/** The outline of a brush stroke along `spine`; `width` is full width at t = 0…1. Closed points, ready for `smooth`. */
export function brush(spine: readonly Pt[], width: (t: number) => number): Pt[] {
  const left: Pt[] = [];
  const right: Pt[] = [];
  const last = Math.max(1, spine.length - 1);
  for (let i = 0; i <= last && i < spine.length; i++) {
    const a = spine[Math.max(0, i - 1)]!;
    const b = spine[Math.min(last, i + 1)] ?? a;
    const size = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    const half = width(i / last) / 2;
    const [nx, ny] = [(-(b[1] - a[1]) / size) * half, ((b[0] - a[0]) / size) * half];
    const [x, y] = spine[i]!;
    left.push([x + nx, y + ny]);
    right.push([x - nx, y - ny]);
  }
  return [...left, ...right.reverse()];
}

/** Thin at both ends, full in the belly: a leaf. */
export const leafWidth = (w: number) => (t: number) => w * Math.sin(Math.PI * Math.min(1, t * 0.97 + 0.02)) ** 0.8;
/** Full where the brush lands, running out to a point. */
export const taper = (w: number) => (t: number) => w * (1 - t) ** 0.7 + w * 0.04;

/** `count` points from a to b bowed sideways by `bow` (fraction of the length). */
export function arc(a: Pt, b: Pt, bow: number, count = 5): Pt[] {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  return Array.from({ length: count }, (_, i): Pt => {
    const t = i / (count - 1);
    const s = Math.sin(Math.PI * t) * bow;
    return [a[0] + dx * t - dy * s, a[1] + dy * t + dx * s];
  });
}

/** Points on an ellipse, from angle `from` to `to` in radians. */
export function ring(cx: number, cy: number, rx: number, ry: number, count = 12, from = 0, to = Math.PI * 2): Pt[] {
  const whole = Math.abs(to - from) >= Math.PI * 2 - 1e-6;
  return Array.from({ length: count }, (_, i): Pt => {
    const a = from + ((to - from) * i) / (whole ? count : count - 1);
    return [cx + rx * Math.cos(a), cy + ry * Math.sin(a)];
  });
}

/** Turn by `angle` radians, scale, then move. */
export function place(list: readonly Pt[], x: number, y: number, scale = 1, angle = 0, flip = 1): Pt[] {
  const [c, s] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  return list.map(([px, py]): Pt => [x + px * flip * c - py * s, y + px * flip * s + py * c]);
}

/** A rectangle as a path; positive winding. */
export const box = (x: number, y: number, w: number, h: number): string =>
  straight(points(x, y, x + w, y, x + w, y + h, x, y + h));

/** An ellipse as a path. */
export function oval(cx: number, cy: number, rx: number, ry: number): string {
  const [a, b, x] = [tenth(rx) / 10, tenth(ry) / 10, tenth(cx - rx) / 10];
  return `M${x} ${tenth(cy) / 10}a${a} ${b} 0 1 0 ${tenth(2 * rx) / 10} 0a${a} ${b} 0 1 0 ${tenth(-2 * rx) / 10} 0z`;
}

/** The corners of a lens from a to b: start, upper handle, end, lower handle. `width` is its fullest, `bow` its bend. */
export function lens(a: Pt, b: Pt, bow: number, width: number): Pt[] {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const size = Math.hypot(dx, dy) || 1;
  const [mx, my] = [(a[0] + b[0]) / 2 - dy * bow * 2, (a[1] + b[1]) / 2 + dx * bow * 2];
  const [nx, ny] = [(-dy / size) * width, (dx / size) * width];
  return [a, [mx + nx, my + ny], b, [mx - nx, my - ny]];
}

/** A lens as a path: the cheapest brush stroke there is. */
export function blade([a, c, b, e]: readonly Pt[]): string {
  const off = (p: Pt, q: Pt) => {
    const y = (tenth(p[1]) - tenth(q[1])) / 10;
    return `${short((tenth(p[0]) - tenth(q[0])) / 10)}${y < 0 ? "" : " "}${short(y)}`;
  };
  return `M${tenth(a![0]) / 10} ${tenth(a![1]) / 10}q${off(c!, a!)} ${off(b!, a!)}q${off(e!, b!)} ${off(a!, b!)}z`;
}

/** One dab of the brush from a to b. */
export const dab = (a: Pt, b: Pt, bow: number, width: number): string => blade(lens(a, b, bow, width));
