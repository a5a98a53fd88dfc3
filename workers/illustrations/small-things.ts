/** Things that lie in a drawer: spoons and forks, blades, brushes, beads, rings, pendants, combs. */
import { across } from "./light.ts";
import { flat, paint } from "./marks.ts";
import { motifMarks } from "./motif.ts";
import { ink, lit, tone } from "./palette.ts";
import { outlineShadow } from "./paper.ts";
import { oval, place, points, type Pt, smooth, straight } from "./path.ts";
import type { Box, Scene } from "./scene.ts";
import { ellipse, fade, fill, glow, line, num } from "./svg.ts";

export const middle = (box: Box): number => box.base - box.height / 2;

const tilted = (box: Box, angle: number, inside: string): string =>
  `<g transform="rotate(${angle} ${num(box.cx)} ${num(middle(box))})">${inside}</g>`;

/** Spoon, fork, knife, ladle: one long shape, lit like a rod. */
export function drawCutlery(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("cutlery");
  const size = Math.min(box.height, box.width * 1.5) / 2;
  const [cx, cy] = [box.cx, middle(box)];
  const at = (pts: readonly Pt[]): Pt[] => place(pts, cx, cy, size);
  const kind = /fork/.test(scene.words)
    ? "fork"
    : /knife|knives|server/.test(scene.words)
      ? "knife"
      : /ladle/.test(scene.words)
        ? "ladle"
        : "spoon";
  const end = rand.pick([0.055, 0.075, 0.09]);
  const stem = points(0.022, -0.34, 0.02, 0.1, 0.035, 0.5, end, 0.84, end * 0.9, 0.96, 0, 1);
  const heads: { readonly [kind: string]: readonly Pt[] } = {
    spoon: points(0, -1, 0.1, -0.95, 0.165, -0.76, 0.13, -0.54, 0.05, -0.42),
    ladle: points(0, -1, 0.17, -0.95, 0.25, -0.76, 0.18, -0.57, 0.05, -0.48),
    fork: points(0.115, -1, 0.125, -0.7, 0.1, -0.54, 0.04, -0.44),
    knife: points(-0.02, -1, 0.075, -0.9, 0.1, -0.6, 0.07, -0.2, 0.04, -0.06),
  };
  const right = [...heads[kind]!, ...stem];
  const leftSide =
    kind === "knife"
      ? points(-0.05, -0.06, -0.045, -0.5, -0.05, -0.9)
      : heads[kind]!.map(([x, y]): Pt => [-x, y]).reverse();
  const outline = smooth(at([...right, ...stem.map(([x, y]): Pt => [-x, y]).reverse(), ...leftSide]), true, 0.85);
  const paintIt = fade(
    scene.sheet,
    across({ ...scene.stuff, finish: scene.stuff.finish === "gloss" ? "metal" : scene.stuff.finish }),
    [0.1, 0, 0.9, 0.12],
  );
  let inside = fill(outline, paintIt);
  if (kind === "fork")
    inside += [-0.062, 0, 0.062]
      .map((x) =>
        fill(
          smooth(
            at(points(x - 0.014, -1.05, x - 0.014, -0.74, x, -0.68, x + 0.014, -0.74, x + 0.014, -1.05)),
            true,
            0.6,
          ),
          "#efeae1",
        ),
      )
      .join("");
  if (kind === "spoon" || kind === "ladle") {
    const wide = kind === "ladle" ? 0.2 : 0.125;
    inside += ellipse(
      cx,
      cy - size * 0.75,
      size * wide,
      size * wide * (kind === "ladle" ? 0.92 : 1.6),
      glow(
        scene.sheet,
        [
          [0, lit(scene.stuff.base, 0.12)],
          [0.55, lit(scene.stuff.base, -0.04)],
          [1, lit(scene.stuff.base, -0.24)],
        ],
        [0.62, 0.66, 0.75],
      ),
      0.9,
    );
  }
  const motif = paint(
    motifMarks(scene.motif || rand.pick(["lotus", "plum", "orchid"]), rand),
    flat(cx, cy + size * 0.82, size * 0.07),
    [lit(scene.stuff.base, -0.2), lit(scene.stuff.base, 0.1), lit(scene.stuff.base, -0.1), lit(scene.stuff.base, 0.14)],
    size * 0.07,
    0.8,
  );
  return tilted(
    box,
    rand.pick([0, 24, -24, 35]),
    outlineShadow(scene.sheet, outline, 0.7) + inside + motif + line(outline, lit(scene.stuff.base, -0.25), 1, 0.5),
  );
}

/** A blade with its grip, laid aslant. */
export function drawBlade(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("blade");
  const size = Math.min(box.height, box.width * 1.3) * 0.54;
  const at = (pts: readonly Pt[]): Pt[] => place(pts, box.cx, middle(box), size);
  const spear = /spear|arrow|halberd|\bge\b/.test(scene.words);
  const blade = smooth(
    at(
      spear
        ? points(
            0,
            -1,
            0.13,
            -0.56,
            0.16,
            -0.2,
            0.05,
            0.02,
            0.05,
            0.3,
            -0.05,
            0.3,
            -0.05,
            0.02,
            -0.16,
            -0.2,
            -0.13,
            -0.56,
          )
        : points(0.02, -1, 0.075, -0.8, 0.08, 0.36, -0.07, 0.36, -0.05, -0.8),
    ),
    true,
    0.7,
  );
  const grip = straight(at(points(-0.05, 0.38, 0.06, 0.38, 0.05, 0.98, -0.04, 0.98)));
  const steel = scene.stuff.finish === "metal" || scene.stuff.finish === "patina" || scene.stuff.finish === "stone";
  const metal = fade(
    scene.sheet,
    across({ ...scene.stuff, base: steel ? scene.stuff.base : tone(0.72, 0.008, 250), finish: "metal" }),
    [0, 0, 1, 0],
  );
  let wrap = "";
  for (let i = 0; i < 9; i++)
    wrap +=
      straight(at(points(-0.055, 0.42 + i * 0.06, 0.06, 0.47 + i * 0.06)), false) +
      straight(at(points(0.06, 0.42 + i * 0.06, -0.055, 0.47 + i * 0.06)), false);
  const hilt = spear
    ? ""
    : fill(grip, tone(0.3, 0.03, 40)) +
      line(wrap, tone(0.62, 0.06, 70), size * 0.012) +
      fill(oval(box.cx, middle(box) + size * 0.37, size * 0.15, size * 0.03), ink.gold);
  return tilted(
    box,
    rand.pick([38, -38]),
    outlineShadow(scene.sheet, blade + (spear ? "" : grip), 0.7) +
      fill(blade, metal) +
      line(smooth(at(points(0.005, -0.86, 0.005, 0.3))), lit(scene.stuff.base, 0.18), size * 0.012, 0.6) +
      hilt,
  );
}

/** A writing brush, and whatever else is a stick with an end: drawn as the scholar's tool. */
export function drawTool(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("tool");
  const size = Math.min(box.height, box.width * 1.3) * 0.56;
  const at = (pts: readonly Pt[]): Pt[] => place(pts, box.cx, middle(box), size);
  const shaft = straight(at(points(-0.04, -0.98, 0.04, -0.98, 0.04, 0.42, -0.04, 0.42)));
  const hair = smooth(
    at(points(-0.042, 0.42, -0.085, 0.58, -0.06, 0.78, 0, 1, 0.06, 0.78, 0.085, 0.58, 0.042, 0.42)),
    true,
    0.8,
  );
  const body = fade(scene.sheet, across(scene.stuff), [0, 0, 1, 0]);
  const rings = [-0.98, -0.93, 0.34, 0.39].map((y) => straight(at(points(-0.043, y, 0.043, y)), false)).join("");
  const motif = paint(
    motifMarks(scene.motif || rand.pick(["plum", "bamboo", "clouds"]), rand),
    flat(box.cx, middle(box) - size * 0.3, size * 0.038),
    [ink.gold, ink.gold, ink.gold, ink.gold],
    size * 0.038,
    0.7,
  );
  return tilted(
    box,
    rand.pick([40, -40, 32]),
    outlineShadow(scene.sheet, shaft + hair, 0.7) +
      fill(
        hair,
        fade(scene.sheet, [
          [0, tone(0.75, 0.05, 75)],
          [0.4, tone(0.55, 0.05, 60)],
          [1, ink.black],
        ]),
      ) +
      fill(shaft, body) +
      line(rings, ink.gold, size * 0.014) +
      motif,
  );
}
