/** Bands of pattern for pots, plates, silks and boxes: one unit fills −1…1 and repeats side by side. */
import { shape, stroke, type Mark } from "./marks.ts";
import { arc, points, ring, type Pt } from "./path.ts";
import { leaf } from "./flowers.ts";

export type Border =
  | "fret"
  | "wave"
  | "lappet"
  | "lozenge"
  | "scroll"
  | "dots"
  | "ruyi"
  | "leaves"
  | "lines"
  | "petals";

/** One unit of the band. */
export function borderUnit(kind: Border, i = 0): Mark[] {
  return units[kind](i);
}

const straightLine = (pts: readonly Pt[], width = 0.13): Mark => ({
  pts,
  ink: 0,
  line: width,
  open: true,
  straight: true,
});

const units: { readonly [kind in Border]: (i: number) => Mark[] } = {
  fret: () => [
    straightLine(points(-1, 0.75, -1, -0.75, 0.62, -0.75, 0.62, 0.4, -0.3, 0.4, -0.3, -0.2, 0.16, -0.2)),
    straightLine(points(-1, 0.75, 1, 0.75)),
  ],
  wave: () =>
    [0.95, 0.64, 0.33].map((r) =>
      stroke(ring(0, 0.8, r, r * 1.4, 7, Math.PI, Math.PI * 2), 0, 0.09, r > 0.9 ? 1 : 0.7),
    ),
  lappet: () => {
    const outer = points(-0.92, -1, -0.92, 0.2, -0.6, 0.72, 0, 1, 0.6, 0.72, 0.92, 0.2, 0.92, -1);
    const inner = points(-0.56, -1, -0.56, 0.1, -0.36, 0.42, 0, 0.62, 0.36, 0.42, 0.56, 0.1, 0.56, -1);
    return [
      shape(outer, 3, 0.5),
      stroke(outer, 0, 0.1),
      shape(inner, 1, 0.55),
      shape(ring(0, -0.3, 0.16, 0.2, 4), 0, 0.7),
    ];
  },
  petals: () => {
    const outer = points(-0.86, 1, -0.9, 0, -0.5, -0.66, 0, -1, 0.5, -0.66, 0.9, 0, 0.86, 1);
    const inner = points(-0.5, 1, -0.5, 0.15, 0, -0.5, 0.5, 0.15, 0.5, 1);
    return [shape(outer, 3, 0.45), stroke(outer, 0, 0.09), stroke(inner, 0, 0.06, 0.7)];
  },
  lozenge: () => [
    straightLine(points(-1, 0, 0, -0.85, 1, 0, 0, 0.85, -1, 0), 0.1),
    shape(points(-0.4, 0, 0, -0.36, 0.4, 0, 0, 0.36), 1, 0.9),
  ],
  scroll: (i) => {
    const up = i % 2 ? -1 : 1;
    const curl = Array.from({ length: 11 }, (_, k): Pt => {
      const a = (k / 10) * 4.6;
      const r = 0.62 * (1 - k / 13);
      return [Math.cos(a + Math.PI) * r * 0.9 + 0.1, Math.sin(a + Math.PI) * r * up];
    });
    return [
      stroke(points(-1, 0.35 * up, -0.5, 0.1 * up, 0.3, -0.55 * up, 1, -0.35 * up), 0, 0.12),
      stroke(curl, 2, 0.1, 0.9),
      shape(ring(0.12, 0, 0.16, 0.16, 4), 1),
    ];
  },
  dots: () => [shape(ring(0, 0, 0.34, 0.34, 4), 0, 0.9)],
  ruyi: () => {
    const head = points(
      -0.9,
      -0.9,
      -0.95,
      0,
      -0.55,
      0.42,
      -0.2,
      0.2,
      -0.1,
      0.7,
      0,
      0.92,
      0.1,
      0.7,
      0.2,
      0.2,
      0.55,
      0.42,
      0.95,
      0,
      0.9,
      -0.9,
    );
    return [
      shape(head, 1, 0.4),
      stroke(head, 0, 0.1),
      stroke(ring(-0.45, -0.2, 0.2, 0.26, 7), 0, 0.07, 0.8),
      stroke(ring(0.45, -0.2, 0.2, 0.26, 7), 0, 0.07, 0.8),
    ];
  },
  leaves: (i) => [
    stroke(points(-1, 0, 0, 0.1, 1, 0), 0, 0.07),
    leaf(-0.3, 0.05, -0.9, 0.9, 0.42)[0]!,
    leaf(0, 0.05, 0.9, 0.9, 0.42)[0]!,
    ...(i % 2 ? [shape(ring(0.75, -0.4, 0.2, 0.2, 4), 1)] : []),
  ],
  lines: () => [stroke(points(-1, -0.5, 1, -0.5), 0, 0.1), stroke(points(-1, 0.5, 1, 0.5), 0, 0.1)],
};

/** A running scroll of flowers: stem in waves, a flower in each bend. Spans x = 0 … 2·bends, y −1 … 1. */
export function runningStem(bends: number): { readonly stem: Mark[]; readonly heads: Pt[] } {
  const line: Pt[] = [];
  for (let i = 0; i <= bends * 4; i++) line.push([i / 2, Math.sin((i / 4) * Math.PI) * 0.62]);
  const stem: Mark[] = [stroke(line, 0, 0.06)];
  const heads: Pt[] = [];
  for (let b = 0; b < bends; b++) {
    const side = b % 2 ? -1 : 1;
    heads.push([b * 2 + 1, -0.12 * side]);
    stem.push(stroke(arc([b * 2 + 0.15, 0.3 * side], [b * 2 + 0.8, -0.12 * side], 0.3 * side, 5), 0, 0.05));
    for (const [dx, dy, a] of [
      [0.45, 0.72, 2.3],
      [1.5, 0.6, 0.7],
      [0.12, -0.2, -2],
      [1.86, -0.1, -1],
      [0.98, 0.82, 1.57],
    ] as const)
      stem.push(leaf(b * 2 + dx, dy * side, a * side, 0.5, 0.24)[0]!);
  }
  return { stem, heads };
}
