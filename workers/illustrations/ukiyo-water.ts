/** Prints with water in them: Fuji over a lake, the open sea, a moon, a bridge in rain. */
import type { Area } from "./landscape.ts";
import { flat, paint } from "./marks.ts";
import { motifMarks } from "./motif.ts";
import { lit, type Tone } from "./palette.ts";
import { dab, oval, type Pt, smooth, straight } from "./path.ts";
import type { Rand } from "./random.ts";
import { boat } from "./scenes.ts";
import { fade, fill, line, rect, type Sheet } from "./svg.ts";
import { bridge, headland, pines } from "./ukiyo-parts.ts";
import { cone, sky, sun } from "./ukiyo-views.ts";
import { type Blocks, key, type View } from "./ukiyo.ts";

const water = (sheet: Sheet, a: Area, from: number, b: Blocks): string =>
  rect(
    a.x,
    a.y + a.h * from,
    a.w,
    a.h * (1 - from),
    fade(sheet, [
      [0, lit(b.sea, -0.12)],
      [0.12, b.sea],
      [0.5, lit(b.sea, 0.16)],
      [1, b.sea],
    ]),
  );

function ripples(a: Area, from: number, rand: Rand, colour: Tone, count = 26): string {
  let d = "";
  for (let i = 0; i < count; i++) {
    const [x, y] = [a.x + a.w * rand.next(), a.y + a.h * (from + (1 - from) * rand.next())];
    d += dab([x, y], [x + a.w * rand.between(0.04, 0.14), y], 0.02, a.h * 0.004);
  }
  return fill(d, colour, 0.75);
}

export const fuji: View = (scene, a, rand, b) => {
  const cx = a.x + a.w * rand.pick([0.34, 0.5, 0.66]);
  const horizon = 0.64;
  const lake = water(scene.sheet, a, horizon, b) + ripples(a, horizon + 0.04, rand, b.pale, 20);
  const sails = [0.2, 0.5, 0.74]
    .slice(0, rand.int(1, 3))
    .map((x) => sail(a.x + a.w * x, a.y + a.h * rand.between(0.7, 0.8), a.h * 0.05, b))
    .join("");
  return (
    sky(scene.sheet, a, b) +
    cone(scene.sheet, cx, a.y + a.h * horizon, a.w * 0.62, a.h * rand.between(0.34, 0.44), b, rand) +
    headland(a, horizon, rand, b, key) +
    lake +
    sails +
    pines(a, rand, b, key)
  );
};

export function sail(x: number, y: number, r: number, b: Blocks): string {
  const cloth = straight([
    [x - r * 0.34, y - r * 0.15],
    [x - r * 0.3, y - r * 1.3],
    [x + r * 0.34, y - r * 1.3],
    [x + r * 0.38, y - r * 0.15],
  ]);
  const hull = smooth(
    [
      [x - r, y - r * 0.12],
      [x - r * 0.5, y + r * 0.2],
      [x + r * 0.6, y + r * 0.2],
      [x + r, y - r * 0.2],
      [x, y],
    ],
    true,
    0.7,
  );
  const seams = `M${Math.round(x - r * 0.1)} ${Math.round(y - r * 1.28)}v${Math.round(r * 1.1)}M${Math.round(x + r * 0.14)} ${Math.round(y - r * 1.28)}v${Math.round(r * 1.1)}`;
  return fill(cloth, b.pale) + line(cloth + seams, key, r * 0.035) + fill(hull, b.warm) + line(hull, key, r * 0.045);
}

export const sea: View = (scene, a, rand, b) => {
  let swells = "";
  const rows = 6;
  for (let row = 0; row < rows; row++) {
    const y = a.y + a.h * (0.5 + (row * 0.52) / rows);
    const r = (a.w / 5) * (0.5 + row * 0.17);
    const crest: Pt[] = [];
    const start = rand.next() * r;
    for (let x = -start; x < a.w + r; x += r / 2)
      crest.push([a.x + x, y + (Math.round((x + start) / (r / 2)) % 2 ? -r * 0.16 : r * 0.1)]);
    const d = smooth(crest);
    swells +=
      fill(`${d}V${Math.round(a.y + a.h)}H${Math.round(a.x)}z`, lit(b.sea, 0.14 - row * 0.05)) +
      line(d, b.pale, r * 0.05) +
      line(d, key, r * 0.012, 0.7);
  }
  const ships = [0.24, 0.56, 0.8]
    .slice(0, rand.int(1, 3))
    .map((x, i) => sail(a.x + a.w * x, a.y + a.h * (0.52 + i * 0.07), a.h * (0.06 + i * 0.015), b))
    .join("");
  return (
    sky(scene.sheet, a, b) + sun(a, rand, b) + headland(a, 0.5, rand, b, key) + swells.slice(0, swells.length) + ships
  );
};

export const moon: View = (scene, a, rand, b) => {
  const r = a.w * rand.between(0.15, 0.22);
  const [cx, cy] = [a.x + a.w * rand.between(0.4, 0.66), a.y + a.h * 0.3];
  const branch = paint(
    motifMarks(rand.pick(["plum", "pine", "bamboo"]), rand),
    flat(a.x + a.w * 0.46, a.y + a.h * 0.42, a.w * 0.5),
    [key, b.pale, lit(b.land, -0.08), b.pale],
    a.w * 0.5,
  );
  const night = rect(
    a.x,
    a.y,
    a.w,
    a.h,
    fade(scene.sheet, [
      [0, b.top],
      [0.55, b.air],
      [0.8, lit(b.air, 0.12)],
      [1, b.sea],
    ]),
  );
  return (
    night +
    fill(oval(cx, cy, r, r), b.pale) +
    headland(a, 0.8, rand, b, key) +
    water(scene.sheet, a, 0.8, b) +
    ripples(a, 0.82, rand, b.pale, 14) +
    branch
  );
};

export const crossing: View = (scene, a, rand, b) => {
  let rain = "";
  if (b.top.c < 0.05 || /rain|shower/.test(scene.words))
    for (let i = 0; i < 60; i++) {
      const [x, y, l] = [
        a.x + a.w * rand.between(-0.05, 1.1),
        a.y + a.h * rand.between(-0.1, 0.95),
        a.h * rand.between(0.12, 0.3),
      ];
      rain += `M${Math.round(x)} ${Math.round(y)}l${Math.round(-l * 0.2)} ${Math.round(l)}`;
    }
  return (
    sky(scene.sheet, a, b) +
    headland(a, 0.46, rand, b, key) +
    water(scene.sheet, a, 0.46, b) +
    ripples(a, 0.5, rand, lit(b.sea, 0.12)) +
    paint(boat(0, 0, 1), flat(a.x + a.w * 0.3, a.y + a.h * 0.6, a.w * 0.09), [key], a.w * 0.09) +
    bridge(a, rand, b, key) +
    (rain ? line(rain, key, Math.max(0.7, a.w * 0.0022), 0.5) : "")
  );
};
