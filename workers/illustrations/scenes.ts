/** A small landscape in one square, for pots, boxes and fans: hills, water, a pavilion, a boat. */
import { shape, stroke, type Mark } from "./marks.ts";
import { arc, brush, points, ring, taper, type Pt } from "./path.ts";
import type { Rand } from "./random.ts";

export function hills(rand: Rand): Mark[] {
  const out: Mark[] = [];
  const far = ridge(rand, -0.95, 0.95, -0.1, 0.75);
  out.push(shape([...far, [0.95, 0.15], [-0.95, 0.15]], 3, 0.7), stroke(far, 0, 0.016, 0.5));
  for (const [from, to, base, tall] of [
    [-1.05, 0.15, 0.35, 0.8],
    [0.1, 1.05, 0.62, 0.5],
  ] as const) {
    const line = ridge(rand, from, to, base, tall);
    out.push(shape([...line, [to, base + 0.06], [from, base + 0.06]], 1, 0.6), stroke(line, 0, 0.03, 0.95));
    for (let i = 2; i < line.length - 2; i += 2)
      out.push(
        stroke(
          arc(line[i]!, [line[i]![0] + rand.wobble(0.12), line[i]![1] + (base - line[i]![1]) * 0.6], 0.1, 4),
          0,
          0.018,
          0.55,
        ),
      );
  }
  out.push(
    ...pavilion(0.42, 0.42, 0.2),
    ...tree(rand, -0.62, 0.5, 0.55),
    ...tree(rand, 0.78, 0.66, 0.4),
    ...boat(-0.15, 0.72, 0.22),
  );
  for (let i = 0; i < 6; i++) {
    const [x, y] = [rand.between(-0.9, 0.6), rand.between(0.6, 0.98)];
    out.push(
      stroke(
        [
          [x, y],
          [x + rand.between(0.15, 0.4), y],
        ],
        0,
        0.014,
        0.45,
      ),
    );
  }
  for (let i = 0; i < 3; i++) {
    const [x, y] = [-0.1 + i * 0.16, -0.72 - rand.next() * 0.16];
    out.push(
      stroke(
        [
          [x - 0.06, y - 0.03],
          [x, y],
          [x + 0.06, y - 0.03],
        ],
        0,
        0.016,
        0.8,
      ),
    );
  }
  return out;
}

/** Peaks between two x; higher in the middle. */
export function ridge(rand: Rand, from: number, to: number, base: number, tall: number, count = 9): Pt[] {
  return Array.from({ length: count }, (_, i): Pt => {
    const t = i / (count - 1);
    const swell = Math.sin(Math.PI * t) ** 0.8;
    return [from + (to - from) * t, base - tall * swell * (i % 2 ? rand.between(0.8, 1.05) : rand.between(0.5, 0.75))];
  });
}

export function pavilion(x: number, y: number, r: number): Mark[] {
  const roof = points(-1, 0, -0.55, -0.14, -0.12, -0.62, 0.12, -0.62, 0.55, -0.14, 1, 0, 0.6, 0.02, -0.6, 0.02);
  const at = (p: readonly Pt[]): Pt[] => p.map(([px, py]): Pt => [x + px * r, y + py * r]);
  return [
    { pts: at(roof), ink: 0, wash: 0.9, straight: true },
    ...[-0.6, -0.2, 0.2, 0.6].map((px) => stroke(at(points(px, 0, px, 0.62)), 0, r * 0.08, 0.9)),
    stroke(at(points(-0.85, 0.64, 0.85, 0.64)), 0, r * 0.12, 0.9),
  ];
}

export function boat(x: number, y: number, r: number): Mark[] {
  const at = (p: readonly Pt[]): Pt[] => p.map(([px, py]): Pt => [x + px * r, y + py * r]);
  return [
    shape(at(points(-1, -0.12, -0.5, 0.08, 0.5, 0.08, 1, -0.16, 0.55, 0.24, -0.5, 0.24)), 0, 0.9),
    stroke(at(arc([-0.3, 0.06], [0.4, 0.06], -0.5, 6)), 0, r * 0.09, 0.85),
    stroke(at(points(-0.62, 0.06, -0.62, -0.5)), 0, r * 0.07, 0.9),
    shape(at(ring(-0.62, -0.5, 0.2, 0.1, 6)), 0, 0.9),
  ];
}

/** A tree of a few dabs. */
export function tree(rand: Rand, x: number, y: number, r: number): Mark[] {
  const lean = rand.wobble(0.3) * r;
  const out: Mark[] = [shape(brush(arc([x, y], [x + lean, y - r * 0.8], 0.12, 5), taper(r * 0.12)), 0, 0.9)];
  for (let i = 0; i < 9; i++) {
    const [dx, dy] = [rand.wobble(0.5) * r, -r * rand.between(0.45, 1.05)];
    out.push(
      shape(
        ring(x + lean * 0.7 + dx, y + dy, r * rand.between(0.12, 0.22), r * rand.between(0.06, 0.11), 4),
        2,
        rand.between(0.5, 0.9),
      ),
    );
  }
  return out;
}
