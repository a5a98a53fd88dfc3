/** Baskets and bags, and the thing that stands for what has no form of its own: a box tied in a cloth. */
import { clothOf, weave } from "./cloth.ts";
import { lit } from "./palette.ts";
import { standShadow } from "./paper.ts";
import { place, points, type Pt, smooth } from "./path.ts";
import { type Box, type Scene, settle } from "./scene.ts";
import { clipped, fade, fill, line, num, rect } from "./svg.ts";

/** Furoshiki: a square cloth around a box, tied twice on top. */
export function drawFuroshiki(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("furoshiki");
  const cloth = clothOf(scene.words, scene.motif === "landscape" ? "waves" : scene.motif, rand);
  const u = Math.min(box.width * 0.56, box.height * 0.52);
  const base = settle(box, u * 1.5);
  const at = (p: readonly Pt[]): Pt[] => place(p, box.cx, base, u);
  const body = smooth(
    at(
      points(
        -0.8,
        0,
        -0.86,
        -0.4,
        -0.84,
        -0.8,
        -0.5,
        -0.93,
        -0.16,
        -1,
        0.16,
        -1,
        0.5,
        -0.93,
        0.84,
        -0.8,
        0.86,
        -0.4,
        0.8,
        0,
        0.4,
        0.03,
        -0.4,
        0.03,
      ),
    ),
    true,
    0.75,
  );
  const left = smooth(
    at(points(-0.06, -1.08, -0.3, -1.34, -0.66, -1.42, -0.86, -1.22, -0.7, -1.12, -0.4, -1.12, -0.12, -1)),
    true,
    0.9,
  );
  const right = smooth(
    at(points(0.06, -1.08, 0.34, -1.36, 0.62, -1.48, 0.84, -1.3, 0.66, -1.16, 0.4, -1.12, 0.12, -1)),
    true,
    0.9,
  );
  const knot = smooth(
    at(points(-0.14, -1.14, 0, -1.2, 0.14, -1.14, 0.17, -1.02, 0.08, -0.94, -0.08, -0.94, -0.17, -1.02)),
    true,
  );
  const paintOf = weave(scene.sheet, cloth, u * rand.pick([0.4, 0.56, 0.7]), rand);
  const across = fade(
    scene.sheet,
    [
      [0, "#000", 0.3],
      [0.2, "#fff", 0.14],
      [0.5, "#000", 0.02],
      [0.8, "#000", 0.16],
      [1, "#000", 0.4],
    ],
    [0, 0, 1, 0.1],
  );
  const down = fade(scene.sheet, [
    [0, "#fff", 0.16],
    [0.3, "#fff", 0],
    [1, "#000", 0.28],
  ]);
  const folds = [
    points(-0.06, -0.96, -0.3, -0.84, -0.8, -0.76),
    points(0.06, -0.96, 0.3, -0.84, 0.8, -0.76),
    points(-0.05, -0.95, -0.24, -0.6, -0.62, -0.3),
    points(0.05, -0.95, 0.28, -0.58, 0.66, -0.34),
    points(0, -0.94, -0.02, -0.7, 0.06, -0.5),
  ]
    .map((p) => smooth(at(p)))
    .join("");
  const overlay = smooth(at(points(0, -0.98, -0.34, -0.66, -0.84, -0.5, -0.84, -0.8, -0.5, -0.93)), true, 0.7);
  const [x, y] = [box.cx - u, base - u * 1.6];
  const shade = rect(x, y, u * 2, u * 1.7, across) + rect(x, base - u, u * 2, u * 1.05, down);
  const ear = (d: string) =>
    fill(d, paintOf) +
    fill(
      d,
      fade(scene.sheet, [
        [0, "#fff", 0.2],
        [1, "#000", 0.3],
      ]),
    ) +
    line(d, lit(cloth.ground, -0.22), 1.2, 0.6);
  return (
    standShadow(scene.sheet, box.cx, base, u * 0.86, u * 0.8) +
    fill(body, paintOf) +
    clipped(scene.sheet, body, shade + fill(overlay, "#000", 0.1) + line(folds, "#120c08", u * 0.016, 0.35)) +
    `<g transform="translate(${num(u * 0.012)} ${num(u * 0.012)})">${line(folds, "#fff", u * 0.01, 0.2)}</g>` +
    ear(left) +
    ear(right) +
    ear(knot)
  );
}
