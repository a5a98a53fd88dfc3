/** A surface of revolution: its outline, and how a flat motif wraps around it. */
import { num } from "./svg.ts";
import { smooth, type Pt } from "./path.ts";
import type { Lay } from "./marks.ts";
import type { Profile } from "./profiles.ts";
import { fit, settle, type Box } from "./scene.ts";

export type Turned = {
  readonly cx: number;
  readonly top: number;
  readonly height: number;
  /** greatest radius, drawing units */
  readonly reach: number;
  readonly tilt: number;
  /** radius in drawing units at y = 0 (mouth) … 1 (foot) */
  readonly radius: (y: number) => number;
  readonly outline: string;
};

/** Stand a profile in its box. `ratio` is height ÷ width. */
export function turn(profile: Profile, box: Box, ratio: number): Turned {
  const table = sample(profile.line);
  const first = table[0]![1];
  const last = table[table.length - 1]![1];
  // The ellipses of mouth and foot add to the height one sees.
  const extra = (profile.tilt * (first + last)) / 2;
  const { w } = fit(box, ratio + extra);
  const reach = w / 2;
  const height = w * ratio;
  const base = settle(box, height + profile.tilt * (first + last) * reach);
  const top = base - height - profile.tilt * last * reach;
  const radius = (y: number) => interpolate(table, y) * reach;
  const outline = outlineOf(table, box.cx, top, height, reach, profile.tilt);
  return { cx: box.cx, top, height, reach, tilt: profile.tilt, radius, outline };
}

/** Catmull-Rom through the table, kept in order of y. */
function sample(line: readonly number[]): Pt[] {
  const raw: Pt[] = [];
  for (let i = 0; i + 1 < line.length; i += 2) raw.push([line[i]!, line[i + 1]!]);
  const out: Pt[] = [];
  for (let i = 0; i + 1 < raw.length; i++) {
    const [a, b, c, d] = [raw[Math.max(0, i - 1)]!, raw[i]!, raw[i + 1]!, raw[Math.min(raw.length - 1, i + 2)]!];
    const span = c[0] - b[0];
    const before = span / Math.max(0.001, c[0] - a[0]);
    const after = span / Math.max(0.001, d[0] - b[0]);
    const m0 = (c[1] - a[1]) * before;
    const m1 = (d[1] - b[1]) * after;
    for (let s = 0; s < 6; s++) {
      const t = s / 6;
      const r =
        (2 * t ** 3 - 3 * t ** 2 + 1) * b[1] +
        (t ** 3 - 2 * t ** 2 + t) * m0 +
        (-2 * t ** 3 + 3 * t ** 2) * c[1] +
        (t ** 3 - t ** 2) * m1;
      out.push([b[0] + span * t, Math.max(0.005, r)]);
    }
  }
  out.push(raw[raw.length - 1]!);
  return softened(softened(out));
}

/** A wet sponge along the edge: corners that no hand would throw are rounded off. */
const softened = (list: readonly Pt[]): Pt[] =>
  list.map((p, i): Pt => {
    const [a, b] = [list[i - 1], list[i + 1]];
    return a && b ? [(a[0] + 2 * p[0] + b[0]) / 4, (a[1] + 2 * p[1] + b[1]) / 4] : p;
  });

function interpolate(table: readonly Pt[], y: number): number {
  if (y <= table[0]![0]) return table[0]![1];
  for (let i = 1; i < table.length; i++) {
    const [y1, r1] = table[i]!;
    if (y > y1) continue;
    const [y0, r0] = table[i - 1]!;
    return r0 + ((r1 - r0) * (y - y0)) / Math.max(1e-6, y1 - y0);
  }
  return table[table.length - 1]![1];
}

function outlineOf(table: readonly Pt[], cx: number, top: number, height: number, reach: number, tilt: number): string {
  const thin = table.filter((_, i) => i % 3 === 0 || i === table.length - 1);
  const right = thin.map(([y, r]): Pt => [cx + r * reach, top + y * height]);
  const left = thin.map(([y, r]): Pt => [cx - r * reach, top + y * height]).reverse();
  const [mouth, foot] = [table[0]![1] * reach, table[table.length - 1]![1] * reach];
  const under = `A${num(foot)} ${num(foot * tilt)} 0 0 1 ${num(cx - foot)} ${num(top + height)}`;
  const over = `A${num(mouth)} ${num(mouth * tilt)} 0 0 1 ${num(cx + mouth)} ${num(top)}z`;
  return smooth(right) + under + smooth(left).replace(/^M[^a-z]*/, "") + over;
}

/** Lay motif units (x along the wall, y down) around the wall at angle `turnBy` (0 = front) and height y. */
export function around(body: Turned, turnBy: number, y: number, unit: number): Lay {
  const reference = Math.max(body.radius(y), unit * 0.2, 1);
  return ([px, py]) => {
    const at = y + (py * unit) / body.height;
    const angle = Math.min(Math.PI / 2, Math.max(-Math.PI / 2, turnBy + (px * unit) / reference));
    const r = body.radius(Math.min(1, Math.max(0, at)));
    return [body.cx + r * Math.sin(angle), body.top + at * body.height + r * body.tilt * Math.cos(angle)];
  };
}

/** The front half of the circle at height y, as an open path. */
export function girdle(body: Turned, y: number): string {
  const r = body.radius(y);
  const level = num(body.top + y * body.height);
  return `M${num(body.cx - r)} ${level}A${num(r)} ${num(r * body.tilt)} 0 0 0 ${num(body.cx + r)} ${level}`;
}

/** A strip of the wall between two angles and two heights: highlights, panels, flutes. */
export function strip(body: Turned, from: number, to: number, y0: number, y1: number, steps = 9): Pt[] {
  const edge = (angle: number) =>
    Array.from({ length: steps }, (_, i): Pt => {
      const y = y0 + ((y1 - y0) * i) / (steps - 1);
      const r = body.radius(y);
      return [body.cx + r * Math.sin(angle), body.top + y * body.height + r * body.tilt * Math.cos(angle)];
    });
  return [...edge(from), ...edge(to).reverse()];
}
