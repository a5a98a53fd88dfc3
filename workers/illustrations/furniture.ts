/** Tables and folding screens. */
import { board } from "./casework.ts";
import { painting } from "./painting.ts";
import { lit, tone } from "./palette.ts";
import { boxShadow, standShadow } from "./paper.ts";
import { box as boxPath, smooth } from "./path.ts";
import { type Box, fit, near, type Scene, settle } from "./scene.ts";
import { slab, type Slab } from "./slab.ts";
import { fade, fill, line, rect } from "./svg.ts";

/** A table: square legs with a spandrel in the Ming manner, or turned legs. */
export function drawTable(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("table");
  const { w, h } = fit(box, near(scene.ratio, 0.68, 1.4));
  const base = settle(box, h * 1.1);
  const { stuff, sheet } = scene;
  const [dx, dy] = [w * 0.12, w * 0.1];
  const [x, y, t] = [box.cx - (w + dx) / 2, base - h, w * 0.042];
  const leg = (lx: number, ly: number, thin = 1) =>
    slab(sheet, { x: lx, y: ly - h + t, w: t * thin, h: h - t, dx: t * 0.5, dy: t * 0.35 }, stuff);
  const inset = w * rand.pick([0.02, 0.09]);
  const back =
    leg(x + inset + dx * 0.9, base - dy * 0.9, 0.85) + leg(x + w - inset - t + dx * 0.9, base - dy * 0.9, 0.85);
  const front = leg(x + inset, base) + leg(x + w - inset - t, base);
  const apron = smooth(
    [
      [x + inset, y + t],
      [x + inset + t, y + t + h * 0.2],
      [x + inset + t * 1.6, y + t + h * 0.09],
      [x + w * 0.3, y + t + h * 0.06],
      [x + w * 0.7, y + t + h * 0.06],
      [x + w - inset - t * 1.6, y + t + h * 0.09],
      [x + w - inset - t, y + t + h * 0.2],
      [x + w - inset, y + t],
    ],
    true,
    0.55,
  );
  const rail = rand.chance(0.45)
    ? rect(x + inset + t, base - h * 0.24, w - inset * 2 - t * 2, t * 0.7, lit(stuff.base, -0.05)) +
      rect(x + inset + t, base - h * 0.24, w - inset * 2 - t * 2, t * 0.2, lit(stuff.base, 0.08))
    : "";
  const top: Slab = { x: x - w * 0.015, y: y, w: w * 1.03, h: t * 1.15, dx, dy };
  const ends = rand.chance(0.3)
    ? [-1, 1]
        .map((s) =>
          fill(
            smooth(
              [
                [s < 0 ? x - w * 0.015 : x + w * 1.015 + dx * 0.5, y],
                [s < 0 ? x - w * 0.06 : x + w * 1.06 + dx * 0.5, y - h * 0.07],
                [s < 0 ? x + w * 0.02 : x + w * 0.99 + dx * 0.5, y - h * 0.01],
              ],
              true,
              0.7,
            ),
            lit(stuff.base, -0.03),
          ),
        )
        .join("")
    : "";
  const feet = boxShadow(x + inset, base, w - inset * 2, dx, dy, 0.4);
  return feet + back + rail + fill(apron, lit(stuff.base, -0.08)) + front + board(scene, top, stuff, rand) + ends;
}

/** A folding screen of painted panels, set in zigzag. */
export function drawScreen(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("screen");
  const count = /table screen/.test(scene.words) ? 1 : rand.pick([4, 6]);
  const { w, h } = fit(box, count === 1 ? 1.05 : 0.72);
  const base = settle(box, h);
  const [x, y, pw] = [box.cx - w / 2, base - h, w / count];
  const frame = rand.pick([tone(0.24, 0.02, 40), tone(0.4, 0.06, 45)]);
  const picture = painting(scene, { x, y, w, h: h * 0.97 });
  let out = standShadow(scene.sheet, box.cx, base, w * 0.5, w * 0.3) + picture;
  for (let i = 0; i < count; i++) {
    const turnedAway = i % 2 === 1;
    out +=
      rect(
        x + i * pw,
        y,
        pw,
        h,
        fade(
          scene.sheet,
          turnedAway
            ? [
                [0, "#1a130c", 0.26],
                [1, "#1a130c", 0.1],
              ]
            : [
                [0, "#fff", 0.06],
                [1, "#1a130c", 0.05],
              ],
          [0, 0, 1, 0],
        ),
      ) + line(boxPath(x + i * pw + 2, y + 2, pw - 4, h - 4), frame, Math.max(3, pw * 0.035));
  }
  return out;
}
