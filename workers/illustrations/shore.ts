/** The near shore of a landscape: rocks, trees, a pavilion, a boat. */
import type { Area, Weather } from "./landscape.ts";
import { flat, paint } from "./marks.ts";
import { lit } from "./palette.ts";
import { arc, brush, dab, oval, type Pt, smooth, straight } from "./path.ts";
import type { Rand } from "./random.ts";
import { boat, pavilion } from "./scenes.ts";
import { fade, fill, line, type Sheet } from "./svg.ts";

/** The near shore: rocks, two or three trees, a pavilion, a boat on the open side. */
export function bank(sheet: Sheet, a: Area, rand: Rand, sky: Weather, unit: number, left: boolean): string {
  const side = left ? 1 : -1;
  const edgeX = left ? a.x : a.x + a.w;
  const at = (x: number, y: number): Pt => [edgeX + side * x * a.w, a.y + y * a.h];
  const shore: Pt[] = [
    at(-0.05, 0.83),
    at(0.08, 0.8),
    at(0.2, 0.83),
    at(0.34, 0.85),
    at(0.5, 0.9),
    at(0.62, 0.945),
    at(0.8, 0.97),
    at(0.9, 1.02),
    at(-0.05, 1.02),
  ];
  const soil = fade(sheet, [
    [0, sky.ink, sky.snow ? 0.18 : 0.6],
    [0.5, sky.tint, 0.35],
    [1, sky.ink, 0.5],
  ]);
  const trees = [0.1, 0.2, 0.32]
    .slice(0, rand.int(2, 3))
    .map((x, i) => growth(rand, at(x, 0.84 + i * 0.016), unit * rand.between(0.24, 0.36), sky, i));
  const hut = rand.chance(0.65)
    ? paint(pavilion(0, 0, 1), flat(...at(rand.between(0.4, 0.5), 0.865), unit * 0.065), [sky.ink], unit * 0.065)
    : "";
  const skiff = rand.chance(0.7)
    ? paint(
        boat(0, 0, 1),
        flat(...at(rand.between(0.66, 0.84), rand.between(0.78, 0.88)), unit * 0.065),
        [sky.ink],
        unit * 0.065,
      )
    : "";
  let rocks = "";
  for (let i = 0; i < 9; i++) {
    const [x, y] = at(rand.between(0, 0.55), rand.between(0.88, 0.99));
    rocks += dab(
      [x, y],
      [x + side * unit * rand.between(0.04, 0.1), y + unit * rand.between(0, 0.04)],
      0.1,
      unit * 0.014,
    );
  }
  return fill(smooth(shore, true), soil) + fill(rocks, sky.ink, 0.4) + hut + trees.join("") + skiff;
}

/** A tree: trunk, boughs, and leaves in one of three hands. */
function growth(rand: Rand, root: Pt, tall: number, sky: Weather, kind: number): string {
  const lean = rand.wobble(0.35) * tall;
  const top: Pt = [root[0] + lean, root[1] - tall];
  const trunk = arc(root, top, rand.wobble(0.14), 6);
  let wood = smooth(
    brush(trunk, (t) => tall * 0.085 * (1 - t * 0.85)),
    true,
  );
  let [needles, dabs] = ["", ""];
  const hand = (kind + rand.int(0, 2)) % 3;
  for (let i = 0; i < 8; i++) {
    const from = trunk[2 + (i % 4)]!;
    const to: Pt = [
      from[0] + (i % 2 ? 1 : -1) * tall * rand.between(0.14, 0.36),
      from[1] - tall * rand.between(0.02, 0.16),
    ];
    wood += dab(from, to, rand.wobble(0.12), tall * 0.026);
    if (hand === 0) {
      for (let k = -2; k <= 2; k++)
        needles += straight([to, [to[0] + k * tall * 0.046, to[1] - tall * (0.075 - Math.abs(k) * 0.012)]], false);
      dabs += oval(to[0], to[1] - tall * 0.02, tall * 0.12, tall * 0.045);
    } else if (hand === 1 || sky.snow)
      for (let k = 0; k < 5; k++)
        dabs += oval(to[0] + rand.wobble(tall * 0.16), to[1] + rand.wobble(tall * 0.1), tall * 0.035, tall * 0.018);
    else
      for (let k = 0; k < 4; k++)
        needles += smooth(
          arc(to, [to[0] + rand.wobble(tall * 0.1), to[1] + tall * rand.between(0.12, 0.3)], rand.wobble(0.2), 3),
        );
  }
  return (
    fill(wood, sky.ink, 0.85) +
    (dabs ? fill(dabs, sky.snow ? lit(sky.ground, 0.18) : sky.leaf, hand === 0 ? 0.3 : 0.7) : "") +
    (needles ? line(needles, sky.leaf, tall * 0.011, 0.8) : "")
  );
}
