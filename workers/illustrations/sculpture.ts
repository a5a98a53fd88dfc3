/** Figures in the round: a standing person in a robe, a seated Buddha, a head, a mask, a stele. */
import { texture } from "./effects.ts";
import { shaded } from "./light.ts";
import { lit, tone, type Tone } from "./palette.ts";
import { standShadow } from "./paper.ts";
import { place, points, type Pt, smooth, traced } from "./path.ts";
import { type Box, type Scene, settle } from "./scene.ts";
import { clipped, ellipse, fade, fill, glow, line, rect } from "./svg.ts";

export const mirror = (half: readonly Pt[]): Pt[] => [...half, ...half.map(([x, y]): Pt => [-x, y]).reverse()];

export const stone = (scene: Scene): Tone => (scene.stuff.finish === "glass" ? tone(0.75, 0.02, 90) : scene.stuff.base);

/** Light on a mass: across from the left, and darker below. */
export function mass(scene: Scene, d: string, base: Tone, x: number, y: number, w: number, h: number): string {
  const shade = fade(
    scene.sheet,
    [
      [0, shaded(base, 0.82)],
      [0.28, lit(base, 0.05)],
      [0.55, shaded(base, 0.92)],
      [1, shaded(base, 0.62)],
    ],
    [0, 0, 1, 0.12],
  );
  const low = fade(scene.sheet, [
    [0, "#000", 0],
    [0.6, "#000", 0.02],
    [1, "#000", 0.24],
  ]);
  return (
    fill(d, shade) +
    clipped(scene.sheet, d, texture({ x, y, w, h }, scene.stuff, scene.rand.fork("skin")) + rect(x, y, w, h, low))
  );
}

export const cut = (list: readonly (readonly Pt[])[], base: Tone, width: number): string =>
  line(list.map((p) => smooth(p)).join(""), lit(base, -0.24), width, 0.75) +
  `<g transform="translate(${width.toFixed(1)} 0)">${line(list.map((p) => smooth(p)).join(""), lit(base, 0.14), width * 0.7, 0.5)}</g>`;

export function face(cx: number, cy: number, r: number, base: Tone, calm = true): string {
  const at = (p: readonly Pt[]): Pt[] => place(p, cx, cy, r);
  const brows = [-1, 1].flatMap((s) => [
    points(s * 0.12, -0.2, s * 0.36, -0.3, s * 0.62, -0.18),
    points(s * 0.18, -0.02, s * 0.38, calm ? 0.04 : -0.04, s * 0.56, -0.02),
  ]);
  const nose = points(0.02, -0.18, 0.07, 0.26, -0.06, 0.3);
  const lips = points(-0.22, 0.52, -0.08, 0.48, 0, 0.51, 0.08, 0.48, 0.22, 0.52);
  return line(
    [...brows, nose, lips, points(-0.12, 0.6, 0, 0.64, 0.12, 0.6)].map((p) => smooth(at(p))).join(""),
    lit(base, -0.3),
    r * 0.05,
    0.85,
  );
}

/** A standing figure, sleeves together, on a low plinth. */
export function drawFigure(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("figure");
  const tall = Math.min(box.height, box.width * 1.9);
  const base = settle(box, tall);
  const u = tall / 2;
  const [cx, cy] = [box.cx, base - u];
  const at = (p: readonly Pt[]): Pt[] => place(p, cx, cy, u);
  const clothed = /cr[eè]che|fabric|polychrome|painted|wax/.test(scene.words);
  const body = clothed
    ? rand.pick([
        tone(0.45, 0.09, 25),
        tone(0.42, 0.06, 250),
        tone(0.5, 0.05, 140),
        tone(0.62, 0.07, 75),
        tone(0.4, 0.05, 330),
      ])
    : stone(scene);
  const skin = clothed ? tone(0.76, 0.06, 58) : body;
  const robe = smooth(
    at(mirror(traced("0 -0.64, 0.13 -0.6, 0.24 -0.5, 0.3 -0.2, 0.26 0.1, 0.34 0.6, 0.4 0.9, 0.2 0.95, 0 0.96"))),
    true,
    0.8,
  );
  const sleeves = smooth(
    at(mirror(traced("0 -0.28, 0.12 -0.32, 0.28 -0.36, 0.36 -0.1, 0.34 0.18, 0.2 0.28, 0.05 0.06, 0 0.02"))),
    true,
    0.8,
  );
  const folds = [
    points(-0.1, 0.1, -0.14, 0.5, -0.2, 0.9),
    points(0.02, 0.06, 0, 0.5, 0.02, 0.92),
    points(0.12, 0.12, 0.18, 0.5, 0.22, 0.88),
    points(-0.22, 0.2, -0.28, 0.6, -0.32, 0.86),
    points(-0.14, -0.58, -0.02, -0.3),
    points(0.14, -0.58, 0.02, -0.3),
    points(-0.28, -0.2, -0.24, 0.05, -0.18, 0.2),
    points(0.28, -0.2, 0.26, 0.05, 0.2, 0.2),
  ].map(at);
  const r = u * 0.135;
  const hy = cy - u * 0.78;
  const head = smooth(
    place(mirror(traced("0 -1.06, 0.6 -0.86, 0.8 -0.2, 0.66 0.5, 0.32 0.95, 0 1.04")), cx, hy, r),
    true,
    0.9,
  );
  const hair = smooth(
    place(
      rand.pick([
        mirror(traced("0 -1.5, 0.3 -1.42, 0.36 -1.1, 0.84 -0.7, 0.9 -0.1, 0.7 -0.5, 0 -0.62")),
        mirror(traced("0 -1.22, 0.7 -1.02, 0.98 -0.4, 1 0.6, 0.8 0.5, 0.72 -0.3, 0 -0.62")),
        mirror(points(0, -1.4, 0.9, -0.7, 1.5, -0.5, 0.8, -0.44, 0, -0.46)),
      ]),
      cx,
      hy,
      r,
    ),
    true,
    0.9,
  );
  const plinth = rect(
    cx - u * 0.46,
    base - u * 0.07,
    u * 0.92,
    u * 0.07,
    fade(scene.sheet, [
      [0, lit(clothed ? tone(0.4, 0.05, 45) : body, 0.02)],
      [1, lit(clothed ? tone(0.4, 0.05, 45) : body, -0.2)],
    ]),
    1,
    3,
  );
  const [x, y, w, h] = [cx - u * 0.5, cy - u, u, tall];
  return (
    standShadow(scene.sheet, cx, base, u * 0.46, u * 0.36) +
    plinth +
    mass(scene, robe, body, x, y, w, h) +
    cut(folds.slice(0, 6), body, u * 0.012) +
    mass(scene, sleeves, clothed ? lit(body, 0.06) : body, x, y, w, h) +
    cut(folds.slice(6), body, u * 0.012) +
    fill(smooth(place(mirror(points(0, 0.4, 0.34, 0.5, 0.5, 1.5, 0, 1.7)), cx, hy, r), true), shaded(skin, 0.8)) +
    fill(
      head,
      glow(
        scene.sheet,
        [
          [0, lit(skin, 0.08)],
          [0.6, skin],
          [1, shaded(skin, 0.7)],
        ],
        [0.36, 0.36, 0.75],
      ),
    ) +
    face(cx, hy, r, skin) +
    fill(hair, clothed ? tone(0.28, 0.03, 50) : shaded(body, 0.78)) +
    ellipse(cx, cy - u * 0.02, u * 0.05, u * 0.045, skin)
  );
}
