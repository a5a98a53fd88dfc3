/** Flat round things seen from the front: plates, dishes, mirrors, sword guards, discs. */
import { borderUnit, type Border } from "./borders.ts";
import { motifMarks } from "./dress.ts";
import { texture } from "./effects.ts";
import { shaded } from "./light.ts";
import { flat, paint, type Inks } from "./marks.ts";
import { ink, lit, tone } from "./palette.ts";
import { outlineShadow } from "./paper.ts";
import { oval, ring, smooth, type Pt } from "./path.ts";
import type { Rand } from "./random.ts";
import { near, type Box, type Scene } from "./scene.ts";
import type { Stuff } from "./stuff.ts";
import { clipped, define, ellipse, fade, fill, glow, group, line, num, type Sheet, type Stop } from "./svg.ts";

/** A band of pattern on the ring of radius r; `half` is half its width. One unit is drawn and turned around the centre. */
export function ringBand(
  sheet: Sheet,
  cx: number,
  cy: number,
  r: number,
  half: number,
  kind: Border,
  inks: Inks,
  stretch = 1.15,
): string {
  const count = 2 * Math.round(Math.min(22, Math.max(4, (Math.PI * r) / (half * stretch) / 2)));
  const scale = (Math.PI * r) / (count * half);
  const lay = ([x, y]: Pt): Pt => {
    const a = -Math.PI / 2 + (x * scale * half) / r;
    return [cx + Math.cos(a) * (r - y * half), cy + Math.sin(a) * (r - y * half)];
  };
  const units = (kind === "scroll" || kind === "leaves" ? [0, 1] : [0]).map((i) =>
    define(sheet, (id) => group(paint(borderUnit(kind, i), lay, inks, half), `id="${id}"`)),
  );
  let out = "";
  for (let i = 0; i < count; i++)
    out += `<use href="#${units[i % units.length]!}" transform="rotate(${num((360 * i) / count)} ${num(cx)} ${num(cy)})"/>`;
  return out;
}

const circle = (cx: number, cy: number, r: number): string => oval(cx, cy, r, r);
const slant = (sheet: Sheet, stuff: Stuff, from: number, to: number): string => {
  const list: Stop[] = [
    [0, shaded(stuff.base, from)],
    [0.5, shaded(stuff.base, (from + to) / 2)],
    [1, shaded(stuff.base, to)],
  ];
  return fade(sheet, list, [0.1, 0.05, 0.9, 0.95]);
};

export function drawPlate(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("plate");
  const r = Math.min(box.width, box.height) / 2;
  const [cx, cy] = [box.cx, box.base - box.height / 2];
  const oblong = /platter|tray|sauceboat|stand/.test(scene.words) ? near(scene.ratio, 0.76, 1.3) : 1;
  const squash = oblong > 1 ? 1 / oblong : oblong;
  const lobes = rand.chance(0.4) ? rand.int(6, 12) : 0;
  const edge = lobes ? lobed(cx, cy, r, lobes) : circle(cx, cy, r);
  const { sheet, stuff } = scene;
  const glass = stuff.finish === "glass" ? 0.72 : 1;
  const well = rand.between(0.6, 0.7);
  let face =
    fill(edge, slant(sheet, stuff, 1.04, 0.86)) +
    fill(circle(cx, cy, r * (well + 0.1)), slant(sheet, stuff, 0.8, 1.03)) +
    fill(circle(cx, cy, r * well), slant(sheet, stuff, 0.95, 1));
  face += clipped(sheet, edge, texture({ x: cx - r, y: cy - r, w: r * 2, h: r * 2 }, stuff, rand.fork("texture")));
  if (stuff.inks) face += plateDress(scene, cx, cy, r, well, stuff.inks, rand);
  if (stuff.rim) face += line(edge, stuff.rim, r * 0.018, 0.9);
  face += sheen(sheet, cx, cy, r, well, stuff);
  face += line(edge, shaded(stuff.base, 0.7), Math.max(1, r * 0.006), 0.5);
  const whole = outlineShadow(sheet, edge, r / 190) + (glass < 1 ? `<g opacity="${glass}">${face}</g>` : face);
  return squash === 1
    ? whole
    : `<g transform="translate(0 ${num(cy * (1 - squash))}) scale(1 ${num(squash * 10) === "10" ? 1 : squash.toFixed(2)})">${whole}</g>`;
}

const lobed = (cx: number, cy: number, r: number, lobes: number): string =>
  smooth(
    Array.from({ length: lobes * 4 }, (_, i): Pt => {
      const a = (i * Math.PI * 2) / (lobes * 4) - Math.PI / 2;
      const d = r * (i % 4 === 0 ? 0.962 : i % 4 === 2 ? 1 : 0.992);
      return [cx + Math.cos(a) * d, cy + Math.sin(a) * d];
    }),
    true,
  );

function plateDress(scene: Scene, cx: number, cy: number, r: number, well: number, inks: Inks, rand: Rand): string {
  const style = rand.int(0, 3);
  const band = (1 - well - 0.13) / 2;
  const kind = rand.pick<Border>(["fret", "scroll", "lozenge", "leaves", "wave", "ruyi", "petals"]);
  let out =
    line(circle(cx, cy, r * 0.965), inks[0]!, r * 0.008, 0.85) +
    line(circle(cx, cy, r * (well + 0.1)), inks[0]!, r * 0.006, 0.7);
  if (style !== 3)
    out += ringBand(
      scene.sheet,
      cx,
      cy,
      r * (well + 0.11 + band),
      r * band * 0.78,
      kind,
      inks,
      kind === "leaves" || kind === "scroll" ? 1.4 : 1.1,
    );
  out +=
    line(circle(cx, cy, r * well), inks[0]!, r * 0.006, 0.7) +
    line(circle(cx, cy, r * (well - 0.025)), inks[0]!, r * 0.004, 0.6);
  const motif =
    scene.motif ||
    rand.pick([
      "peony",
      "lotus",
      "plum",
      "fish",
      "crane",
      "landscape",
      "chrysanthemum",
      "bamboo",
      "butterfly",
      "geometric",
      "bird",
    ]);
  if (motif === "geometric" || motif === "waves") {
    out += ringBand(
      scene.sheet,
      cx,
      cy,
      r * well * 0.62,
      r * well * 0.16,
      motif === "waves" ? "wave" : "lozenge",
      inks,
    );
    return out + ringBand(scene.sheet, cx, cy, r * well * 0.3, r * well * 0.13, "petals", inks);
  }
  const unit = r * well * (motif === "fish" || motif === "crane" || motif === "butterfly" ? 0.78 : 0.7);
  return (
    out +
    clipped(
      scene.sheet,
      circle(cx, cy, r * (well - 0.03)),
      paint(motifMarks(motif, rand), flat(cx, cy, unit), inks, unit),
    )
  );
}

function sheen(sheet: Sheet, cx: number, cy: number, r: number, well: number, stuff: Stuff): string {
  const strong = { gloss: 0.75, glass: 0.8, metal: 0.8, stone: 0.4, satin: 0.3, wood: 0.15, matte: 0.08, patina: 0.2 }[
    stuff.finish
  ];
  const soft = glow(sheet, [
    [0, "#fff", strong],
    [1, "#fff", 0],
  ]);
  const arcOf = (d: number, from: number, to: number, w: number) => {
    const outer = ring(cx, cy, r * d, r * d, 7, from, to);
    const inner = ring(cx, cy, r * (d - w), r * (d - w * 0.8), 7, from, to).reverse();
    return smooth([...outer, ...inner], true);
  };
  return (
    fill(arcOf(0.94, 3.5, 4.5, 0.1), soft, 0.6) +
    fill(arcOf(well + 0.08, 0.3, 1.3, 0.07), soft, 0.8) +
    ellipse(cx - r * 0.2, cy - r * 0.25, r * 0.4, r * 0.3, soft, 0.25)
  );
}

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
