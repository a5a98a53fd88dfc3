/** A standing person from behind in a patterned robe, under an umbrella: prints and souvenirs. */
import { clothOf, weave } from "./cloth.ts";
import type { Area } from "./landscape.ts";
import { ink, lit, tone, type Tone } from "./palette.ts";
import { place, points, type Pt, ring, smooth } from "./path.ts";
import type { Rand } from "./random.ts";
import type { Scene } from "./scene.ts";
import { fill, line, type Sheet } from "./svg.ts";

/** A standing person from behind in a patterned robe, under an umbrella or hat: prints and souvenirs. */
export function walker(scene: Scene, a: Area, rand: Rand, sheet: Sheet): string {
  const unit = a.h * 0.4;
  const [cx, cy] = [a.x + a.w * rand.between(0.46, 0.54), a.y + a.h * 0.62];
  const flip = rand.chance(0.5) ? -1 : 1;
  const at = (pts: readonly Pt[]): Pt[] => place(pts, cx, cy, unit, 0, flip);
  const cloth = clothOf(
    rand.pick(["blue", "red", "black", "green", "pink", "purple", "brown"]),
    rand.pick(["plum", "waves", "chrysanthemum", "butterfly", "hemp", "geometric", "stripe", "clouds"]),
    rand,
  );
  const key = tone(0.24, 0.015, 60);
  const robe = smooth(
    at(
      points(
        -0.12,
        -0.56,
        -0.3,
        -0.48,
        -0.42,
        -0.1,
        -0.36,
        0.14,
        -0.34,
        0.5,
        -0.5,
        0.92,
        -0.2,
        0.98,
        0.24,
        0.98,
        0.46,
        0.9,
        0.32,
        0.5,
        0.34,
        0.1,
        0.46,
        -0.06,
        0.38,
        -0.42,
        0.16,
        -0.56,
      ),
    ),
    true,
  );
  const sleeve = smooth(at(points(-0.3, -0.44, -0.5, -0.1, -0.62, 0.36, -0.3, 0.42, -0.2, 0.02)), true);
  const sleeve2 = smooth(at(points(0.34, -0.42, 0.56, -0.3, 0.64, 0.12, 0.36, 0.18, 0.24, -0.1)), true);
  const obi = smooth(at(points(-0.34, -0.16, -0.1, -0.2, 0.3, -0.18, 0.34, 0.08, 0.06, 0.12, -0.32, 0.1)), true);
  const knot = smooth(at(points(-0.16, -0.22, 0.14, -0.22, 0.18, 0.3, 0, 0.36, -0.18, 0.28)), true);
  const paintOf = weave(sheet, cloth, unit * 0.34, rand);
  const sash = rand.pick([ink.gold, tone(0.62, 0.12, 35), tone(0.42, 0.06, 160), tone(0.88, 0.03, 85)]);
  const lines =
    line(robe + sleeve + sleeve2, key, unit * 0.012) +
    line(
      [
        points(-0.1, 0.2, -0.16, 0.6, -0.3, 0.95),
        points(0.14, 0.2, 0.12, 0.6, 0.2, 0.96),
        points(-0.02, 0.3, -0.02, 0.9),
      ]
        .map((p) => smooth(at(p)))
        .join(""),
      key,
      unit * 0.009,
      0.8,
    );
  const head = place(
    points(-0.1, -0.56, -0.16, -0.72, -0.12, -0.86, 0.04, -0.9, 0.16, -0.8, 0.16, -0.64, 0.06, -0.54),
    cx,
    cy,
    unit,
    0,
    flip,
  );
  const nape = smooth(at(points(-0.08, -0.5, 0, -0.6, 0.08, -0.5)), true);
  const figure =
    fill(sleeve2 + sleeve, lit(cloth.ground, -0.05)) +
    fill(robe + sleeve + sleeve2, paintOf) +
    lines +
    fill(obi, sash) +
    fill(knot, lit(sash, -0.08)) +
    line(obi + knot, key, unit * 0.01) +
    fill(nape, tone(0.9, 0.03, 65)) +
    fill(smooth(head, true), key);
  return (
    figure + (rand.chance(0.72) ? umbrella(cx + flip * unit * 0.12, cy - unit * 0.78, unit * 0.72, rand, key) : "")
  );
}

function umbrella(cx: number, cy: number, r: number, rand: Rand, key: Tone): string {
  const colour = rand.pick([tone(0.78, 0.07, 80), tone(0.58, 0.13, 35), tone(0.45, 0.06, 240), tone(0.86, 0.03, 85)]);

  const dome: Pt[] = [
    ...ring(cx, cy, r, r * 0.16, 12, 0, Math.PI),
    [cx - r * 0.5, cy - r * 0.34],
    [cx, cy - r * 0.48],
    [cx + r * 0.5, cy - r * 0.34],
  ];
  const ribs = ring(cx, cy, r, r * 0.16, 9, 0, Math.PI)
    .map((p) =>
      smooth([[cx, cy - r * 0.48], [(cx + p[0]) / 2 + (p[0] - cx) * 0.08, (cy - r * 0.48 + p[1]) / 2 - r * 0.06], p]),
    )
    .join("");
  return (
    fill(smooth(dome, true, 0.9), colour) +
    line(ribs, lit(colour, -0.2), r * 0.009, 0.8) +
    line(smooth(dome, true, 0.9), key, r * 0.014) +
    line(
      smooth([
        [cx, cy - r * 0.48],
        [cx, cy - r * 0.56],
      ]),
      key,
      r * 0.03,
    )
  );
}
