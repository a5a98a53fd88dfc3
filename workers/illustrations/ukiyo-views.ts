/** The places and people of colour woodblock prints, one composition each. */
import type { Area } from "./landscape.ts";
import { flat, paint } from "./marks.ts";
import { motifMarks } from "./motif.ts";
import { lit, tone } from "./palette.ts";
import { oval, type Pt, smooth, straight } from "./path.ts";
import type { Rand } from "./random.ts";
import { fade, fill, line, rect, type Sheet, num } from "./svg.ts";
import { headland, pines, roofs } from "./ukiyo-parts.ts";
import { type Blocks, key, type View } from "./ukiyo.ts";
import { walker } from "./walker.ts";

export const sky = (sheet: Sheet, a: Area, b: Blocks, until = 1): string =>
  rect(
    a.x,
    a.y,
    a.w,
    a.h * until,
    fade(sheet, [
      [0, b.top],
      [0.16, lit(b.top, 0.1)],
      [0.34, b.air],
      [0.8, b.pale],
      [1, b.air],
    ]),
  );

/** The cone, its snow, its forest line. */
export function cone(
  sheet: Sheet,
  cx: number,
  base: number,
  half: number,
  high: number,
  b: Blocks,
  rand: Rand,
): string {
  const side = (s: number): Pt[] => [
    [cx + s * half * 0.07, base - high],
    [cx + s * half * 0.2, base - high * 0.74],
    [cx + s * half * 0.46, base - high * 0.36],
    [cx + s * half, base],
  ];
  const d = smooth([...side(-1).reverse(), [cx, base - high * 0.975], ...side(1)]);
  const snow: Pt[] = [
    [cx - half * 0.07, base - high],
    [cx, base - high * 0.975],
    [cx + half * 0.07, base - high],
    [cx + half * 0.26, base - high * 0.64],
  ];
  for (let i = 5; i >= -5; i--)
    snow.push([cx + half * 0.05 * i, base - high * (i % 2 ? rand.between(0.44, 0.56) : rand.between(0.66, 0.74))]);
  snow.push([cx - half * 0.26, base - high * 0.64]);
  return (
    fill(
      `${d}z`,
      fade(sheet, [
        [0, b.far],
        [0.6, lit(b.far, 0.02)],
        [1, b.air],
      ]),
    ) +
    fill(straight(snow), b.pale) +
    line(d, key, half * 0.008, 0.75)
  );
}

export const sun = (a: Area, rand: Rand, b: Blocks): string =>
  rand.chance(0.6)
    ? fill(
        oval(a.x + a.w * rand.between(0.2, 0.8), a.y + a.h * rand.between(0.22, 0.34), a.w * 0.07, a.w * 0.07),
        b.warm,
      )
    : "";

export const flower: View = (scene, a, rand, b) => {
  const ground = rand.pick([b.pale, lit(b.air, 0.02), tone(0.82, 0.05, 88), tone(0.78, 0.045, 215)]);
  const back = rect(
    a.x,
    a.y,
    a.w,
    a.h,
    fade(scene.sheet, [
      [0, rand.pick([b.top, b.warm, b.far])],
      [0.2, ground],
      [0.85, ground],
      [1, lit(ground, -0.12)],
    ]),
  );
  const unit = Math.min(a.w * 0.58, a.h * 0.5);
  const motif =
    scene.motif && !/waves|clouds|geometric|landscape/.test(scene.motif)
      ? scene.motif
      : rand.pick(["bird", "chrysanthemum", "peony", "lotus", "crane", "fish"]);
  return (
    back +
    paint(
      motifMarks(motif, rand),
      flat(a.x + a.w / 2, a.y + a.h * 0.54, unit),
      [key, rand.pick([tone(0.66, 0.14, 25), tone(0.74, 0.09, 8), tone(0.94, 0.02, 90)]), tone(0.5, 0.07, 155), b.pale],
      unit,
    )
  );
};

export const person: View = (scene, a, rand, b) => {
  const plain = rect(
    a.x,
    a.y,
    a.w,
    a.h,
    fade(scene.sheet, [
      [0, rand.pick([b.top, b.far, tone(0.7, 0.06, 85)])],
      [0.24, b.pale],
      [0.8, b.pale],
      [0.81, lit(b.air, -0.06)],
      [1, lit(b.air, -0.1)],
    ]),
  );
  const branch = rand.chance(0.6)
    ? paint(
        motifMarks("plum", rand),
        flat(a.x + a.w * 0.26, a.y + a.h * 0.2, a.w * 0.34),
        [lit(key, 0.1), tone(0.82, 0.07, 10), b.land, b.pale],
        a.w * 0.34,
      )
    : "";
  return plain + branch + walker(scene, a, rand, scene.sheet);
};

export const road: View = (scene, a, rand, b) =>
  sky(scene.sheet, a, b) +
  (rand.chance(0.5)
    ? cone(scene.sheet, a.x + a.w * rand.between(0.3, 0.7), a.y + a.h * 0.56, a.w * 0.4, a.h * 0.24, b, rand)
    : sun(a, rand, b)) +
  headland(a, 0.56, rand, b, key) +
  rect(
    a.x,
    a.y + a.h * 0.56,
    a.w,
    a.h * 0.44,
    fade(scene.sheet, [
      [0, lit(b.land, 0.06)],
      [0.4, b.air],
      [1, lit(b.land, 0.1)],
    ]),
  ) +
  roofs(a, 0.66, rand, b, false, key) +
  pines(a, rand, b, key);

export const snow: View = (scene, a, rand, b) => {
  let flakes = "";
  for (let i = 0; i < 70; i++) flakes += `M${num(a.x + a.w * rand.next())} ${num(a.y + a.h * rand.next())}h0`;
  return (
    sky(scene.sheet, a, b) +
    headland(a, 0.5, rand, { ...b, far: b.pale, land: b.pale }, key) +
    rect(
      a.x,
      a.y + a.h * 0.5,
      a.w,
      a.h * 0.5,
      fade(scene.sheet, [
        [0, lit(b.air, 0.02)],
        [0.4, b.pale],
        [1, lit(b.air, 0.04)],
      ]),
    ) +
    roofs(a, 0.6, rand, b, true, key) +
    roofs(a, 0.76, rand, b, true, key) +
    line(flakes, tone(0.98, 0, 0), a.w * 0.011, 0.95)
  );
};
