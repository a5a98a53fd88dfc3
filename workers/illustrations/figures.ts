/** People, drawn from their clothes: robe folds, a hat or a hairdress, seldom a face. */
import type { Area } from "./landscape.ts";
import { ink, lit, tone, type Tone } from "./palette.ts";
import { place, points, type Pt, ring, smooth } from "./path.ts";
import type { Rand } from "./random.ts";
import type { Scene } from "./scene.ts";
import { ellipse, fade, fill, line } from "./svg.ts";

/** A person in a robe seated or standing, within an area, outlined in ink and lightly coloured. */
export function sitter(scene: Scene, a: Area, rand: Rand): string {
  const unit = Math.min(a.w * 0.5, a.h * 0.46);
  const [cx, cy] = [a.x + a.w * (0.5 + rand.wobble(0.06)), a.y + a.h * 0.58];
  const flip = rand.chance(0.5) ? -1 : 1;
  const at = (pts: readonly Pt[]): Pt[] => place(pts, cx, cy, unit, 0, flip);
  const holy = /buddha|guanyin|bodhisattva|luohan|arhat|deit|shakyamuni|monk|patriarch/.test(scene.words);
  const robe = rand.pick([
    tone(0.6, 0.08, 35),
    tone(0.55, 0.05, 235),
    tone(0.7, 0.04, 90),
    tone(0.5, 0.06, 155),
    tone(0.82, 0.03, 80),
  ]);
  const body = at(
    points(
      -0.16,
      -0.5,
      -0.34,
      -0.36,
      -0.42,
      -0.02,
      -0.62,
      0.4,
      -0.86,
      0.78,
      -0.5,
      0.9,
      0.1,
      0.94,
      0.62,
      0.88,
      0.84,
      0.74,
      0.52,
      0.42,
      0.42,
      0,
      0.3,
      -0.38,
      0.14,
      -0.5,
    ),
  );
  const folds = [
    points(-0.28, -0.3, -0.1, 0.1, 0.16, 0.24, 0.5, 0.2),
    points(0.26, -0.32, 0.1, 0, -0.2, 0.22),
    points(-0.5, 0.3, -0.2, 0.52, 0.2, 0.56, 0.6, 0.5),
    points(-0.62, 0.6, -0.1, 0.76, 0.44, 0.74),
    points(-0.1, 0.3, -0.16, 0.6, -0.1, 0.9),
    points(-0.4, 0.02, -0.3, 0.3, -0.36, 0.6),
    points(0.42, 0.04, 0.34, 0.3, 0.4, 0.62),
  ];
  const skin = tone(0.86, 0.04, 65);
  const sash = at(points(-0.3, 0.1, 0, 0.2, 0.36, 0.1, 0.38, 0.2, 0, 0.3, -0.32, 0.2));
  return (
    (holy
      ? ellipse(cx, cy - unit * 0.62, unit * 0.42, unit * 0.42, tone(0.8, 0.06, 85), 0.55) +
        line(smooth(ring(cx, cy - unit * 0.62, unit * 0.42, unit * 0.42, 16), true), ink.black, unit * 0.01, 0.5)
      : "") +
    fill(
      smooth(at(points(-1, 0.8, -0.4, 0.72, 0.4, 0.72, 1, 0.8, 0.7, 1.02, -0.7, 1.02)), true),
      tone(0.5, 0.03, 90),
      0.22,
    ) +
    fill(
      smooth(body, true),
      fade(scene.sheet, [
        [0, robe, 0.85],
        [1, lit(robe, -0.08), 0.95],
      ]),
    ) +
    fill(smooth(sash, true), lit(robe, -0.2), 0.85) +
    line(folds.map((f) => smooth(at(f))).join(""), tone(0.26, 0.012, 60), unit * 0.014, 0.8) +
    line(smooth(body, true), tone(0.26, 0.012, 60), unit * 0.018, 0.9) +
    faceAway(cx, cy - unit * 0.64, unit * 0.19, flip, skin, holy, rand)
  );
}

/** A head in three-quarter view: brow, nose and mouth as single strokes; hair or hat as one shape. */
function faceAway(cx: number, cy: number, r: number, flip: number, skin: Tone, holy: boolean, rand: Rand): string {
  const at = (pts: readonly Pt[]): Pt[] => place(pts, cx, cy, r, 0, flip);
  const dark = tone(0.24, 0.014, 60);
  const cap = rand.pick([
    points(-0.86, -0.15, -0.8, -0.8, -0.4, -1.25, 0.4, -1.25, 0.82, -0.75, 0.84, -0.3, 0.3, -0.62, -0.4, -0.5),
    points(
      -0.9,
      0.1,
      -0.95,
      -0.7,
      -0.5,
      -1.1,
      -0.35,
      -1.7,
      0.3,
      -1.7,
      0.4,
      -1.1,
      0.85,
      -0.7,
      0.8,
      -0.35,
      0.2,
      -0.6,
      -0.5,
      -0.3,
    ),
  ]);
  const features = [
    points(0.1, -0.12, 0.36, -0.16),
    points(0.56, -0.14, 0.74, -0.1),
    points(0.5, -0.1, 0.62, 0.2, 0.46, 0.26),
    points(0.3, 0.52, 0.54, 0.5),
  ]
    .map((p) => smooth(at(p)))
    .join("");
  const face = smooth(
    at(points(-0.8, -0.3, -0.72, 0.5, -0.2, 0.98, 0.3, 1, 0.72, 0.55, 0.82, -0.1, 0.7, -0.7, 0, -1, -0.6, -0.85)),
    true,
  );
  return (
    fill(face, skin) +
    line(face, dark, r * 0.07, 0.8) +
    line(features, dark, r * 0.07, 0.85) +
    fill(smooth(at(cap), true), holy && rand.chance(0.5) ? tone(0.4, 0.05, 250) : dark, 0.92)
  );
}
