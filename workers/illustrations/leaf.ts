/** Album leaves and folding fans. */
import { box as boxPath } from "./path.ts";
import { painting } from "./painting.ts";
import { ink, lit, tone } from "./palette.ts";
import { outlineShadow, sheetShadow } from "./paper.ts";
import { oval, type Pt, ring, smooth, straight } from "./path.ts";
import type { Rand } from "./random.ts";
import { type Box, fit, near, type Scene } from "./scene.ts";
import { middle } from "./scroll.ts";
import { ellipse, fade, line, rect, type Sheet } from "./svg.ts";

/** A leaf from an album: square, tall, round or in the shape of a screen fan, on its mounting paper. */
export function drawLeaf(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("leaf");
  const round = /round|diameter|fan/.test(scene.words) || rand.chance(0.22);
  const { w, h } = fit(box, round ? 1 : near(scene.ratio, rand.pick([0.85, 1, 1.2]), 1.5));
  const [x, y] = [box.cx - w / 2, middle(box) - h / 2];
  const m = Math.min(w, h) * 0.085;
  const area = { x: x + m, y: y + m, w: w - m * 2, h: h - m * 2 };
  const paper = rand.pick([tone(0.95, 0.012, 90), tone(0.9, 0.02, 85), tone(0.84, 0.03, 80)]);
  const base =
    sheetShadow(x, y, w, h, 0.8) +
    rect(
      x,
      y,
      w,
      h,
      fade(
        scene.sheet,
        [
          [0, lit(paper, 0.02)],
          [1, lit(paper, -0.025)],
        ],
        [0, 0, 1, 1],
      ),
    );
  if (!round)
    return (
      base +
      painting(scene, area) +
      line(boxPath(area.x, area.y, area.w, area.h), ink.black, 1, 0.35) +
      fold(scene.sheet, x, y, w, h, rand)
    );
  const shape = oval(box.cx, y + h / 2, area.w / 2, area.h / 2);
  return base + painting(scene, area, shape) + line(shape, tone(0.42, 0.05, 50), 3, 0.8);
}

/** The fold of an album opening, on some leaves. */
const fold = (sheet: Sheet, x: number, y: number, w: number, h: number, rand: Rand): string =>
  w > h && rand.chance(0.5)
    ? rect(
        x + w / 2 - w * 0.03,
        y,
        w * 0.06,
        h,
        fade(
          sheet,
          [
            [0, "#000", 0],
            [0.5, "#000", 0.16],
            [0.52, "#fff", 0.2],
            [1, "#fff", 0],
          ],
          [0, 0, 1, 0],
        ),
      )
    : "";

/** A folding fan, opened. */
export function drawFan(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("fan");
  const r = Math.min(box.width / 1.86, box.height / 1.1);
  const [cx, cy] = [box.cx, middle(box) + r * 0.5];
  const [from, to] = [Math.PI * 1.12, Math.PI * 1.88];
  const inner = r * 0.42;
  const arcPath = (d: number, back = false): Pt[] =>
    back ? ring(cx, cy, d, d, 18, to, from) : ring(cx, cy, d, d, 18, from, to);
  const leaf = straight([...arcPath(r), ...arcPath(inner, true)]);
  const sticks = ring(cx, cy, inner * 1.08, inner * 1.08, 15, from + 0.03, to - 0.03);
  const wood = rand.pick([tone(0.36, 0.05, 40), tone(0.86, 0.05, 85), tone(0.55, 0.08, 60)]);
  const ribs = sticks.map((p) => straight([[cx, cy + r * 0.04], p], false)).join("");
  const folds = ring(cx, cy, 1, 1, 29, from, to).map(([ux, uy]) =>
    straight(
      [
        [cx + (ux - cx) * inner, cy + (uy - cy) * inner],
        [cx + (ux - cx) * r, cy + (uy - cy) * r],
      ],
      false,
    ),
  );
  const pleats =
    line(folds.filter((_, i) => i % 2 === 0).join(""), "#000", r * 0.006, 0.13) +
    line(folds.filter((_, i) => i % 2).join(""), "#fff", r * 0.006, 0.22);
  const area = { x: cx - r, y: cy - r, w: r * 2, h: r * 0.9 };
  const picture = painting(scene, { ...area, h: r * 0.86 }, leaf);
  const guard = [from, to]
    .map((a) =>
      line(
        smooth([
          [cx, cy + r * 0.04],
          [cx + Math.cos(a) * r, cy + Math.sin(a) * r],
        ]),
        lit(wood, -0.08),
        r * 0.035,
      ),
    )
    .join("");
  return (
    outlineShadow(scene.sheet, leaf, r / 330) +
    line(ribs, wood, r * 0.028) +
    line(ribs, lit(wood, 0.1), r * 0.008, 0.6) +
    picture +
    pleats +
    line(leaf, lit(wood, -0.1), 1.2, 0.5) +
    guard +
    ellipse(cx, cy + r * 0.03, r * 0.03, r * 0.03, ink.gold)
  );
}
