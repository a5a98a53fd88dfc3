/** Mirrors, sword guards, pierced discs, medals. */
import type { Border } from "./borders.ts";
import { texture } from "./effects.ts";
import type { Stuff } from "./kinds.ts";
import { flat, type Inks, paint } from "./marks.ts";
import { motifMarks } from "./motif.ts";
import { ink, lit, tone } from "./palette.ts";
import { outlineShadow } from "./paper.ts";
import { oval, smooth } from "./path.ts";
import type { Rand } from "./random.ts";
import { circle, lobed, ringBand, slant } from "./ring-band.ts";
import type { Box, Scene } from "./scene.ts";
import { ellipse, fade, glow, line, type Sheet } from "./svg.ts";

export function drawDisc(scene: Scene, box: Box): string {
  const r = (Math.min(box.width, box.height) / 2) * 0.94;
  const [cx, cy] = [box.cx, box.base - box.height / 2];
  const { sheet, stuff } = scene;
  const rand = scene.rand.fork("disc");
  const kind = scene.brief.shape;
  const lobes = kind === "mirror" && rand.chance(0.3) ? 8 : kind === "tsuba" && rand.chance(0.5) ? 4 : 0;
  const edge = lobes ? lobed(cx, cy, r, lobes) : circle(cx, cy, r);
  const hole = kind === "bi" ? oval(cx, cy, r * 0.22, r * 0.22) : kind === "tsuba" ? slots(cx, cy, r) : "";
  const metal = stuff.finish === "metal" || stuff.finish === "patina";
  const light = metal
    ? fade(
        sheet,
        [
          [0, lit(stuff.base, 0.16)],
          [0.3, stuff.base],
          [0.5, lit(stuff.base, -0.08)],
          [0.7, lit(stuff.base, 0.06)],
          [1, lit(stuff.base, -0.14)],
        ],
        [0.1, 0, 0.9, 1],
      )
    : slant(sheet, stuff, 1.05, 0.8);
  const carve: Inks = [lit(stuff.base, -0.17), lit(stuff.base, 0.1), lit(stuff.base, -0.1), lit(stuff.base, 0.13)];
  let face = `<path d="${edge}${hole ? hole : ""}" fill="${light}" fill-rule="evenodd"/>`;
  let marks = texture({ x: cx - r, y: cy - r, w: r * 2, h: r * 2 }, stuff, rand.fork("texture"));
  if (kind === "tsuba")
    marks += paint(
      motifMarks(scene.motif || rand.pick(["plum", "bamboo", "crane", "pine", "waves", "butterfly"]), rand),
      flat(cx, cy, r * 0.82),
      [ink.gold, tone(0.66, 0.09, 60), ink.gold, tone(0.8, 0.01, 90)],
      r * 0.82,
      0.9,
    );
  else if (kind === "medal") marks += medal(scene, cx, cy, r, carve, rand);
  else marks += rings(sheet, cx, cy, r, carve, rand, kind === "bi");
  face += `<g clip-path="url(#${holed(sheet, edge, hole)})">${marks}</g>`;
  face += line(edge, lit(stuff.base, 0.14), r * 0.02, 0.55);
  if (hole) face += line(hole, lit(stuff.base, -0.2), r * 0.015, 0.8);
  if (kind === "mirror") face += knob(sheet, cx, cy, r * 0.11, stuff);
  return outlineShadow(sheet, edge, r / 200) + face;
}

function holed(sheet: Sheet, edge: string, hole: string): string {
  const id = `${sheet.prefix}${sheet.defs.length.toString(36)}`;
  sheet.defs.push(`<clipPath id="${id}"><path d="${edge}${hole}" clip-rule="evenodd"/></clipPath>`);
  return id;
}

const slots = (cx: number, cy: number, r: number): string =>
  smooth(
    [
      [cx, cy - r * 0.27],
      [cx + r * 0.07, cy],
      [cx + r * 0.05, cy + r * 0.26],
      [cx - r * 0.05, cy + r * 0.26],
      [cx - r * 0.07, cy],
    ],
    true,
    0.5,
  ) +
  oval(cx + r * 0.22, cy, r * 0.07, r * 0.13) +
  oval(cx - r * 0.22, cy, r * 0.06, r * 0.11);

function rings(sheet: Sheet, cx: number, cy: number, r: number, carve: Inks, rand: Rand, stone: boolean): string {
  const emboss = (d: number, half: number, kind: Border) => ringBand(sheet, cx, cy, r * d, r * half, kind, carve, 1.1);
  if (stone)
    return (
      [0.86, 0.73, 0.6, 0.47, 0.35].map((d) => emboss(d, 0.045, "dots")).join("") +
      line(circle(cx, cy, r * 0.95) + circle(cx, cy, r * 0.28), carve[0]!, r * 0.008, 0.7)
    );
  const kinds: readonly Border[] = ["fret", "lozenge", "scroll", "petals", "wave", "ruyi", "dots", "leaves"];
  let out =
    line([0.86, 0.62, 0.36].map((d) => circle(cx, cy, r * d)).join(""), carve[0]!, r * 0.012, 0.8) +
    line([0.84, 0.6, 0.34].map((d) => circle(cx, cy, r * d)).join(""), carve[3]!, r * 0.008, 0.7);
  out +=
    emboss(0.73, 0.085, rand.pick(kinds)) +
    emboss(0.48, 0.09, rand.pick(kinds)) +
    emboss(0.92, 0.035, rand.pick<Border>(["dots", "wave", "lozenge"]));
  return out + emboss(0.25, 0.06, "petals");
}

function medal(scene: Scene, cx: number, cy: number, r: number, carve: Inks, rand: Rand): string {
  const marks = motifMarks(scene.motif || rand.pick(["lotus", "plum", "crane", "bird", "pine", "landscape"]), rand);
  return (
    line(circle(cx, cy, r * 0.88), carve[0]!, r * 0.01, 0.7) +
    ringBand(scene.sheet, cx, cy, r * 0.93, r * 0.03, "dots", carve) +
    paint(marks, flat(cx, cy, r * 0.66), [carve[0]!, lit(carve[0]!, 0.1), carve[2]!, carve[1]!], r * 0.66, 0.9)
  );
}

function knob(sheet: Sheet, cx: number, cy: number, r: number, stuff: Stuff): string {
  const ball = glow(
    sheet,
    [
      [0, lit(stuff.base, 0.28)],
      [0.5, lit(stuff.base, 0.02)],
      [1, lit(stuff.base, -0.2)],
    ],
    [0.36, 0.32, 0.7],
  );
  return ellipse(cx + r * 0.25, cy + r * 0.35, r * 1.1, r * 1.05, "#15100c", 0.35) + ellipse(cx, cy, r, r, ball);
}
