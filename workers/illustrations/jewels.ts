/** Beads, rings, combs and pendants. */
import { flat, paint } from "./marks.ts";
import { motifMarks } from "./motif.ts";
import { ink, lit, tone } from "./palette.ts";
import { outlineShadow } from "./paper.ts";
import { oval, type Pt, ring, smooth } from "./path.ts";
import type { Box, Scene } from "./scene.ts";
import { middle } from "./small-things.ts";
import { clipped, ellipse, fade, fill, glow, line, num } from "./svg.ts";

/** Beads, rings, combs and pendants. */
export function drawJewel(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("jewel");
  const r = Math.min(box.width, box.height) * 0.42;
  const [cx, cy] = [box.cx, middle(box)];
  const words = scene.words;
  if (/necklace|beads|rosary/.test(words)) return beads(scene, cx, cy, r);
  if (/comb/.test(words)) return comb(scene, cx, cy, r);
  if (/bracelet|bangle|\brings?\b|archer/.test(words)) return hoop(scene, cx, cy, r * 0.86);
  const outline = smooth(
    ring(cx, cy + r * 0.14, r * rand.between(0.5, 0.74), r * 0.78, 10).map(([x, y], i): Pt => [
      x + (i % 2 ? 0 : rand.wobble(r * 0.05)),
      y,
    ]),
    true,
  );
  const base = scene.stuff.base;
  const cord = line(
    smooth([
      [cx - r * 0.3, cy - r * 1.2],
      [cx - r * 0.06, cy - r * 0.86],
      [cx, cy - r * 0.6],
    ]) +
      smooth([
        [cx + r * 0.3, cy - r * 1.2],
        [cx + r * 0.06, cy - r * 0.86],
        [cx, cy - r * 0.6],
      ]),
    tone(0.42, 0.09, 28),
    r * 0.03,
  );
  const face = fade(
    scene.sheet,
    [
      [0, lit(base, 0.1)],
      [0.5, base],
      [1, lit(base, -0.16)],
    ],
    [0.1, 0, 0.9, 1],
  );
  const carve = paint(
    motifMarks(scene.motif || rand.pick(["crane", "fish", "lotus", "butterfly", "clouds", "grapes", "bird"]), rand),
    flat(cx, cy + r * 0.16, r * 0.46),
    [lit(base, -0.2), lit(base, 0.06), lit(base, -0.1), lit(base, 0.12)],
    r * 0.46,
  );
  return (
    outlineShadow(scene.sheet, outline, r / 260) +
    cord +
    fill(outline, face) +
    clipped(scene.sheet, outline, carve) +
    line(outline, lit(base, 0.14), r * 0.02, 0.7) +
    ellipse(cx - r * 0.22, cy - r * 0.24, r * 0.2, r * 0.1, "#fff", 0.25) +
    ellipse(cx, cy - r * 0.54, r * 0.05, r * 0.05, lit(base, -0.3))
  );
}

function beads(scene: Scene, cx: number, cy: number, r: number): string {
  const rand = scene.rand.fork("beads");
  const ball = glow(
    scene.sheet,
    [
      [0, lit(scene.stuff.base, 0.22)],
      [0.45, scene.stuff.base],
      [1, lit(scene.stuff.base, -0.26)],
    ],
    [0.36, 0.32, 0.75],
  );
  const other = glow(
    scene.sheet,
    [
      [0, lit(ink.gold, 0.2)],
      [0.5, ink.gold],
      [1, lit(ink.gold, -0.26)],
    ],
    [0.36, 0.32, 0.75],
  );
  const count = rand.int(26, 34);
  const string = ring(cx, cy - r * 0.1, r * 0.8, r * 0.98, count, Math.PI / 2, Math.PI * 2.5);
  const size = r * 0.095;
  const one = (p: Pt, i: number) =>
    i % 9 === 0 ? ellipse(p[0], p[1], size * 0.7, size * 0.7, other) : ellipse(p[0], p[1], size, size, ball);
  return (
    string.map((p) => ellipse(p[0] + size * 0.5, p[1] + size * 0.8, size * 1.1, size, "#2b221a", 0.16)).join("") +
    string.map(one).join("") +
    ellipse(cx, cy + r * 1.12, size * 1.7, size * 2.2, ball)
  );
}

function hoop(scene: Scene, cx: number, cy: number, r: number): string {
  const rand = scene.rand.fork("hoop");
  const wide = r * rand.between(0.16, 0.3);
  const outline = oval(cx, cy, r, r) + oval(cx, cy, r - wide, r - wide);
  const base = scene.stuff.base;
  const light = fade(
    scene.sheet,
    [
      [0, lit(base, 0.14)],
      [0.3, base],
      [0.55, lit(base, -0.12)],
      [0.75, lit(base, 0.05)],
      [1, lit(base, -0.18)],
    ],
    [0.1, 0, 0.9, 1],
  );
  const lip =
    line(oval(cx, cy, r - wide * 0.2, r - wide * 0.2), lit(base, 0.2), wide * 0.1, 0.6) +
    line(oval(cx, cy, r - wide * 0.85, r - wide * 0.85), lit(base, -0.22), wide * 0.16, 0.5);
  return (
    outlineShadow(scene.sheet, oval(cx, cy, r - wide / 2, r - wide / 2), r / 260).replace(
      /fill="[^"]*"/,
      'fill="none"',
    ) +
    `<path d="${outline}" fill="${light}" fill-rule="evenodd"/>` +
    lip +
    line(smooth(ring(cx, cy, r - wide * 0.45, r - wide * 0.45, 7, 3.6, 4.6)), "#fff", wide * 0.2, 0.7)
  );
}

function comb(scene: Scene, cx: number, cy: number, r: number): string {
  const base = scene.stuff.base;
  const back =
    smooth([
      [cx - r, cy + r * 0.1],
      [cx - r * 0.86, cy - r * 0.36],
      [cx, cy - r * 0.62],
      [cx + r * 0.86, cy - r * 0.36],
      [cx + r, cy + r * 0.1],
    ]) + "z";
  let teeth = "";
  for (let i = 0; i < 27; i++) {
    const x = cx - r * 0.97 + (r * 1.94 * i) / 26;
    teeth += `M${num(x)} ${num(cy + r * 0.08)}V${num(cy + r * (0.72 - Math.abs(i - 13) * 0.006))}`;
  }
  const face = fade(scene.sheet, [
    [0, lit(base, 0.1)],
    [1, lit(base, -0.12)],
  ]);
  const motif = paint(
    motifMarks(scene.motif || "plum", scene.rand.fork("comb")),
    flat(cx, cy - r * 0.2, r * 0.3),
    [lit(base, -0.2), ink.gold, lit(base, -0.14), lit(base, 0.12)],
    r * 0.3,
  );
  return (
    line(teeth, "#2b221a", r * 0.034, 0.15).replace("<path", '<path transform="translate(5 8)"') +
    outlineShadow(scene.sheet, back, 0.8) +
    line(teeth, lit(base, -0.03), r * 0.034) +
    fill(back, face) +
    clipped(scene.sheet, back, motif)
  );
}
