/** Flowers and leaves as brush marks. Ink 0 line, 1 petals, 2 leaves, 3 light. */
import { edged, shape, sliver, stroke, type Mark } from "./marks.ts";
import { arc, place, points, ring, type Pt } from "./path.ts";
import type { Rand } from "./random.ts";

/** One leaf from (x, y) towards `angle`, with a light vein. */
export function leaf(x: number, y: number, angle: number, length: number, width: number, ink = 2, wash = 1): Mark[] {
  const tip: Pt = [x + Math.cos(angle) * length, y + Math.sin(angle) * length];
  const blade = sliver([x, y], tip, 0.1, width, ink, wash);
  return length < 0.3
    ? [blade]
    : [blade, stroke(arc([x, y], [x + (tip[0] - x) * 0.8, y + (tip[1] - y) * 0.8], 0.1, 3), 3, width * 0.07, 0.55)];
}

/** Five round petals and stamens: plum, or cherry when larger. */
export function blossom(rand: Rand, x: number, y: number, r: number): Mark[] {
  const turn = rand.between(0, 6.3);
  const squash = rand.between(0.72, 1);
  const at = (a: number, d: number): Pt => [x + Math.cos(a) * d * r, y + Math.sin(a) * d * r * squash];
  const spots = Array.from({ length: 5 }, (_, i) => turn + (i * Math.PI * 2) / 5);
  const stamens = spots.flatMap((a): Pt[] => [at(a + 0.2, 0.44), [x, y]]);
  const petal = (a: number) => ring(at(a, 0.54)[0], at(a, 0.54)[1], r * 0.46, r * 0.44 * squash, 4);
  return [
    ...spots.map((a) => edged(petal(a), 1, r * 0.035, 0.95)),
    { pts: stamens, ink: 0, line: r * 0.045, open: true, straight: true, wash: 0.8 },
    shape(ring(x, y, r * 0.13, r * 0.13, 4), 0, 0.9),
  ];
}

/** A ruffled flower of many layers. */
export function peony(rand: Rand, x: number, y: number, r: number): Mark[] {
  const out: Mark[] = [];
  const layers = [1, 0.78, 0.55, 0.33];
  layers.forEach((size, k) => {
    const turn = rand.between(0, 6.3);
    const lobes = 7 - k;
    const edge = Array.from({ length: lobes * 3 }, (_, i): Pt => {
      // Two points on the crown of each petal, one in the notch between petals.
      const a = turn + ((Math.floor(i / 3) + [0, 0.36, 0.64][i % 3]!) * Math.PI * 2) / lobes;
      const d = r * size * (i % 3 ? 1.02 : 0.84) * (1 + rand.wobble(0.03));
      return [x + Math.cos(a) * d, y - k * r * 0.06 + Math.sin(a) * d * 0.86];
    });
    out.push(edged(edge, k % 2 ? 3 : 1, r * 0.03, k === 0 ? 0.88 : 0.62));
  });
  for (let i = 0; i < 7; i++) {
    const a = (i * Math.PI * 2) / 7;
    out.push(
      shape(ring(x + Math.cos(a) * r * 0.13, y - r * 0.2 + Math.sin(a) * r * 0.1, r * 0.04, r * 0.04, 4), 0, 0.8),
    );
  }
  return out;
}

/** A lotus seen from the side: pointed petals around a cup. */
export function lotus(x: number, y: number, r: number, petals = 9): Mark[] {
  const out: Mark[] = [];
  const half = Math.floor(petals / 2);
  for (let i = half; i >= 0; i--) {
    for (const side of i === 0 ? [1] : [-1, 1]) {
      const lean = side * (i / half) * 1.28;
      const length = r * (1.12 - 0.22 * (i / half));
      const p = place(
        points(0, 0, 0.2, -0.22, 0.25, -0.55, 0, -1, -0.25, -0.55, -0.2, -0.22),
        x,
        y + r * 0.42,
        length,
        lean,
      );
      out.push(edged(p, i % 2 ? 1 : 3, r * 0.035, 0.92));
      if (i < 3) out.push(stroke(place(points(0, -0.5, 0, -0.88), x, y + r * 0.42, length, lean), 1, r * 0.03, 0.6));
    }
  }
  return out;
}

/** Many narrow petals around a button. */
export function chrysanthemum(rand: Rand, x: number, y: number, r: number): Mark[] {
  const out: Mark[] = [];
  const turn = rand.between(0, 1);
  for (const [size, count] of [
    [1, 15],
    [0.62, 10],
  ] as const) {
    for (let i = 0; i < count; i++) {
      const a = turn + size + (i * Math.PI * 2) / count;
      const at = (d: number): Pt => [x + Math.cos(a) * r * size * d, y + Math.sin(a) * r * size * d * 0.9];
      out.push({
        ...sliver(at(0.16), at(1.03), 0.03, (r * size * 4.6) / count, size === 1 ? 1 : 3, 0.9),
        edge: r * 0.022,
      });
    }
  }
  out.push(shape(ring(x, y, r * 0.17, r * 0.15, 4), 0, 0.8));
  return out;
}

/** A round lotus leaf seen aslant, with veins. */
export function lotusLeaf(rand: Rand, x: number, y: number, r: number): Mark[] {
  const edge = Array.from({ length: 14 }, (_, i): Pt => {
    const a = (i * Math.PI * 2) / 14;
    const d = r * (1 + rand.wobble(0.09));
    return [x + Math.cos(a) * d, y + Math.sin(a) * d * 0.5 + Math.cos(a * 2) * r * 0.06];
  });
  const veins = edge
    .filter((_, i) => i % 2 === 0)
    .map((e) =>
      stroke(arc([x, y - r * 0.04], [x + (e[0] - x) * 0.85, y + (e[1] - y) * 0.85], 0.08, 4), 3, r * 0.025, 0.5),
    );
  return [shape(edge, 2, 0.8), ...veins];
}

/** A single flower of the named kind. */
export function flower(kind: string, rand: Rand, x: number, y: number, r: number): Mark[] {
  if (kind === "lotus") return lotus(x, y, r);
  if (kind === "chrysanthemum") return chrysanthemum(rand, x, y, r);
  if (kind === "plum") return blossom(rand, x, y, r);
  return peony(rand, x, y, r);
}
