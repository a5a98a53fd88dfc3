/** The repeats that weavers and printers use, one tile each (half width 1). */
import { bird, butterfly, carp, crane } from "./creatures.ts";
import { blossom, chrysanthemum, leaf, lotus, peony } from "./flowers.ts";
import { hemp, lattice, plaid, stripes } from "./lattices.ts";
import { type Mark, shape, shift, stroke } from "./marks.ts";
import { cloud } from "./motif.ts";
import { arc, type Pt, ring } from "./path.ts";
import type { Rand } from "./random.ts";

/** Half-drop: one figure in the middle, quarters of another at the corners. */
function halfDrop(figure: Mark[], corner: Mark[], size: number, tall: number): Mark[] {
  return [
    ...shift(figure, 0, -tall / 2, size),
    ...shift(corner, -1, tall / 2, size),
    ...shift(corner, 1, tall / 2, size),
  ];
}

export function tile(repeat: string, rand: Rand): Mark[] {
  switch (repeat) {
    case "ogee":
      return ogee(rand);
    case "roundel":
      return roundel(rand);
    case "stripe":
      return stripes(rand);
    case "plaid":
      return plaid(rand);
    case "waves":
      return [0.97, 0.72, 0.46, 0.2].flatMap((r, i): Mark[] =>
        i === 0
          ? [shape(ring(0, 0.5, r, r, 16), 3, 0.18), stroke(ring(0, 0.5, r, r, 14, Math.PI, Math.PI * 2), 0, 0.06)]
          : [stroke(ring(0, 0.5, r, r, 12, Math.PI, Math.PI * 2), 0, 0.05, 0.85)],
      );
    case "hemp":
      return hemp();
    case "geometric":
      return lattice(rand);
    case "clouds":
      return halfDrop([...cloud(0, 0, 0.55)], cloud(-0.1, 0, 0.5), 0.85, 0.8);
    case "crane":
      return halfDrop(crane(rand), cloud(0, 0, 0.5), 0.6, 1.1);
    case "fish":
      return halfDrop(carp(rand), wavelet(), 0.56, 1.1);
    case "butterfly":
      return halfDrop(butterfly(rand), blossom(rand, 0, 0, 0.5), 0.42, 1.1);
    case "bird":
      return halfDrop(bird(rand), sprig(rand, "plum"), 0.5, 1.1);
    case "bamboo":
      return halfDrop(fan(), fan(), 0.62, 1.1);
    default:
      return halfDrop(sprig(rand, repeat), sprig(rand, repeat === "sprig" ? "plum" : repeat), 0.62, 1.1);
  }
}

function head(rand: Rand, kind: string, r: number): Mark[] {
  if (kind === "lotus") return lotus(0, 0, r);
  if (kind === "chrysanthemum") return chrysanthemum(rand, 0, 0, r);
  if (kind === "plum" || kind === "sprig") return blossom(rand, 0, 0, r * 0.8);
  return peony(rand, 0, 0, r);
}

export function sprig(rand: Rand, kind: string): Mark[] {
  const leaves = [
    [-0.1, 0.35, 2.5],
    [0.1, 0.4, 0.6],
    [-0.05, 0.6, 2.2],
    [0.06, 0.66, 0.9],
    [-0.3, -0.1, 3.4],
    [0.32, -0.1, -0.2],
  ] as const;
  return [
    stroke(arc([0, 0.1], [0.1, 0.95], 0.15, 5), 0, 0.05),
    ...leaves.flatMap(([x, y, a]) => leaf(x, y, a, 0.48, 0.2)),
    ...head(rand, kind, 0.5),
  ];
}

const fan = (): Mark[] => [-0.9, -0.45, 0, 0.45, 0.9].flatMap((a) => leaf(0, -0.5, Math.PI / 2 + a, 1.05, 0.2));

const wavelet = (): Mark[] =>
  [0.8, 0.5, 0.2].map((r) => stroke(ring(0, 0.3, r, r * 0.6, 8, Math.PI, Math.PI * 2), 2, 0.06, 0.7));

/** Pointed medallions framed by leafy bands: the velvet and brocade repeat. */
export function ogee(rand: Rand): Mark[] {
  const side = (s: number, inner: number): Pt[] => [
    [0, -1.6 * inner],
    [s * 0.32 * inner, -1.1 * inner],
    [s * 0.98 * inner, -0.3 * inner],
    [s * 0.98 * inner, 0.3 * inner],
    [s * 0.32 * inner, 1.1 * inner],
    [0, 1.6 * inner],
  ];
  const kind = rand.pick(["lotus", "peony", "chrysanthemum"]);
  const leaves = [-2.6, -2.1, -0.54, -1.04, 0.6, 2.54].flatMap((a) =>
    leaf(Math.cos(a) * 0.36, Math.sin(a) * 0.44, a, 0.38, 0.2),
  );
  const corner = [-1, 1].flatMap((sx) =>
    [-1, 1].flatMap((sy) => [
      ...shift(head(rand, kind, 0.26), sx * 0.99, sy * 1.58),
      ...leaf(sx * 0.72, sy * 1.42, sx > 0 ? 3.6 * sy : -0.5 * sy, 0.3, 0.16),
    ]),
  );
  return [
    ...[-1, 1].flatMap((s) => [
      stroke(side(s, 0.99), 2, 0.16, 0.85),
      stroke(side(s, 0.99), 3, 0.05, 0.9),
      stroke(side(s, 0.76), 0, 0.035, 0.8),
    ]),
    ...leaves,
    ...head(rand, kind, 0.42),
    ...shift(head(rand, "plum", 0.26), 0, 0.86),
    ...shift(head(rand, "plum", 0.2), 0, -0.9),
    ...corner,
  ];
}

export function roundel(rand: Rand): Mark[] {
  const figure = rand.pick([crane, carp, butterfly, bird])(rand);
  const dots = Array.from({ length: 18 }, (_, i) =>
    shape(ring(Math.cos(i / 2.865) * 0.72, Math.sin(i / 2.865) * 0.72, 0.05, 0.05, 4), 3),
  );
  const star = [-1, 1].flatMap((sx) => [-1, 1].flatMap((sy) => shift(blossom(rand, 0, 0, 0.3), sx, sy * 1.1)));
  return [
    shape(ring(0, 0, 0.84, 0.84, 18), 2, 0.35),
    stroke(ring(0, 0, 0.84, 0.84, 18), 0, 0.05),
    { pts: ring(0, 0, 0.61, 0.61, 18), ink: 0, line: 0.035 },
    ...dots,
    ...shift(figure, 0, 0, 0.52),
    ...star,
  ];
}
