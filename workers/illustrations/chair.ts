/** Chairs and stools: seat, legs, back, arms as bars in a parallel view. */
import { backOf } from "./chair-back.ts";
import { dense, tube } from "./handles.ts";
import { lit, tone } from "./palette.ts";
import { boxShadow } from "./paper.ts";
import { type Pt, smooth, straight } from "./path.ts";
import { type Box, fit, near, type Scene, settle } from "./scene.ts";
import { slab } from "./slab.ts";
import { fade, fill, line } from "./svg.ts";

export function drawChair(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("chair");
  const stool = scene.brief.shape === "stool";
  const { stuff } = scene;
  const { w, h } = fit({ ...box, width: box.width * 0.8 }, stool ? 0.85 : near(scene.ratio, 1.72, 1.2));
  const base = settle(box, h);
  const [dx, dy] = [w * 0.2, w * 0.14];
  const x = box.cx - (w + dx) / 2;
  const seat = stool ? base - h * 0.86 : base - h * 0.47;
  const bar = (a: Pt, b: Pt, thick = 0.045, bow = 0) =>
    tube(dense([a, [(a[0] + b[0]) / 2 + bow * w, (a[1] + b[1]) / 2], b], 3), () => w * thick, stuff);
  const back = [
    [x + dx, seat - dy],
    [x + w + dx, seat - dy],
  ] as const;
  const front = [
    [x, seat],
    [x + w, seat],
  ] as const;
  const splay = w * rand.pick([0, 0, 0.05]);
  const legs =
    bar(back[0], [back[0][0] - splay * 0.3, base - dy]) + bar(back[1], [back[1][0] + splay * 0.6, base - dy]);
  const legsFront = bar(front[0], [front[0][0] - splay, base]) + bar(front[1], [front[1][0] + splay, base]);
  const mid = (seat + base) / 2 + h * 0.08;
  const rails =
    bar([x, mid + h * 0.06], [x + w, mid + h * 0.06], 0.03) +
    bar([x + w, mid], [x + w + dx, mid - dy], 0.026) +
    bar([x, mid], [x + dx, mid - dy], 0.026);
  const backRail = bar([x + dx, mid - dy + h * 0.02], [x + w + dx, mid - dy + h * 0.02], 0.024);
  const shadow = boxShadow(x, base, w, dx, dy, 0.4);
  const top = stool ? "" : backOf(scene, x, seat, w, h, dx, dy, bar);
  return (
    shadow +
    legs +
    backRail +
    top.split("|")[0]! +
    rails +
    seatOf(scene, x, seat, w, h, dx, dy) +
    legsFront +
    (top.split("|")[1] ?? "")
  );
}

/** Wood, woven cane or a cushion. */
function seatOf(scene: Scene, x: number, y: number, w: number, h: number, dx: number, dy: number): string {
  const rand = scene.rand.fork("seat");
  const frame = slab(
    scene.sheet,
    { x: x - w * 0.03, y: y - h * 0.012, w: w * 1.06, h: h * 0.036, dx, dy },
    scene.stuff,
  );
  const kind = /rush|cane|woven/.test(scene.words) ? 0 : rand.int(0, 2);
  const at = (u: number, v: number): Pt => [x + w * u + dx * v, y - h * 0.012 - dy * v];
  const pad = straight([at(0.05, 0.1), at(0.05, 0.9), at(0.95, 0.9), at(0.95, 0.1)]);
  if (kind === 1) return frame;
  if (kind === 2) {
    const cloth = rand.pick([tone(0.42, 0.06, 250), tone(0.45, 0.1, 25), tone(0.5, 0.05, 150), tone(0.8, 0.03, 85)]);
    const soft = smooth(
      [
        at(0.03, 0.05),
        at(0.02, 0.55),
        at(0.08, 0.97),
        at(0.5, 1.02),
        at(0.94, 0.96),
        at(0.98, 0.5),
        at(0.97, 0.04),
        at(0.5, -0.04),
      ].map(([px, py]): Pt => [px, py - h * 0.012]),
      true,
      0.8,
    );
    return (
      frame +
      fill(
        soft,
        fade(
          scene.sheet,
          [
            [0, lit(cloth, 0.07)],
            [1, lit(cloth, -0.06)],
          ],
          [0, 0, 1, 1],
        ),
      ) +
      line(soft, lit(cloth, -0.14), 1.5, 0.7)
    );
  }
  let weaveLines = "";
  for (let i = 1; i < 12; i++)
    weaveLines +=
      straight([at(0.05 + i * 0.075, 0.1), at(0.05 + i * 0.075, 0.9)], false) +
      straight([at(0.05, 0.1 + i * 0.066), at(0.95, 0.1 + i * 0.066)], false);
  return frame + fill(pad, tone(0.74, 0.07, 80)) + line(weaveLines, tone(0.55, 0.07, 70), 1, 0.7);
}
