/** Sheets of paper: colour woodblock, woodcut, etching, modern prints, measured drawings, photographs. */
import { modern, plan } from "./abstract.ts";
import { type Area, landscape } from "./landscape.ts";
import { flat, paint } from "./marks.ts";
import { motifMarks } from "./motif.ts";
import { ink, lit, tone, type Tone } from "./palette.ts";
import { sheetShadow } from "./paper.ts";
import { box as boxPath, oval, type Pt, smooth } from "./path.ts";
import type { Rand } from "./random.ts";
import { type Box, fit, near, type Scene } from "./scene.ts";
import { impression } from "./seal.ts";
import { clipped, fade, fill, line, rect } from "./svg.ts";
import { ukiyo } from "./ukiyo.ts";
import { inscription } from "./writing.ts";

export function drawPrint(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("print");
  const kind = scene.brief.shape;
  const usual = kind === "ukiyo" ? rand.pick([1.48, 1.48, 0.68]) : rand.pick([1.3, 0.78, 1]);
  const { w, h } = fit(box, near(scene.ratio, usual, 2.2));
  const [x, y] = [box.cx - w / 2, box.base - box.height / 2 - h / 2];
  const paper = rand.pick([
    tone(0.95, 0.014, 88),
    tone(0.93, 0.022, 85),
    tone(0.91, 0.028, 82),
    tone(0.965, 0.006, 90),
  ]);
  const m = Math.min(w, h) * (kind === "ukiyo" ? 0.035 : 0.13);
  const area: Area = { x: x + m, y: y + m, w: w - m * 2, h: h - m * (kind === "ukiyo" ? 2 : 2.5) };
  const sheet =
    sheetShadow(x, y, w, h, 0.7) +
    rect(
      x,
      y,
      w,
      h,
      fade(
        scene.sheet,
        [
          [0, lit(paper, 0.015)],
          [1, lit(paper, -0.02)],
        ],
        [0, 0, 1, 1],
      ),
    );
  return sheet + picture(scene, area, rand, kind, paper);
}

function picture(scene: Scene, a: Area, rand: Rand, kind: string, paper: Tone): string {
  const frame = boxPath(a.x, a.y, a.w, a.h);
  const cut = (inside: string) => clipped(scene.sheet, frame, inside);
  switch (kind) {
    case "ukiyo":
      return cut(ukiyo(scene, a, rand) + cartouche(a, rand)) + line(frame, ink.black, Math.max(1, a.w * 0.004), 0.8);
    case "etching":
      return cut(etching(scene, a, rand, paper)) + line(frame, lit(paper, -0.16), 2, 0.8) + pencil(a, rand);
    case "plan":
      return plan(a, rand);
    case "woodcut":
      return cut(woodcut(scene, a, rand, paper)) + pencil(a, rand);
    default:
      return cut(modern(scene, a, rand)) + pencil(a, rand);
  }
}

/** Title slips and seals in the corner of a woodblock print. */
function cartouche(a: Area, rand: Rand): string {
  const unit = Math.min(a.w, a.h);
  const [w, h] = [unit * 0.075, unit * rand.between(0.26, 0.36)];
  const x = rand.chance(0.7) ? a.x + a.w - w * 1.5 : a.x + w * 0.5;
  const y = a.y + unit * 0.045;
  const slip = rand.pick([tone(0.58, 0.15, 32), tone(0.86, 0.07, 86), tone(0.93, 0.02, 88), tone(0.5, 0.08, 250)]);
  return (
    rect(x, y, w, h, slip) +
    line(boxPath(x, y, w, h), ink.black, unit * 0.003) +
    inscription({ x: x - w * 0.64, y: y - unit * 0.02, w: w * 2.1, h: h * 1.4 }, rand, true).replace(/<g.*$/, "") +
    inscription({ x: a.x, y: a.y + a.h - unit * 0.44, w: unit, h: unit * 0.5 }, rand, false) +
    impression(`k${rand.int(0, 99)}`, "zhuwen", x + w * 0.14, y + h + unit * 0.012, w * 0.72)
  );
}

/** Pencilled number and name under a modern print. */
const pencil = (a: Area, rand: Rand): string => {
  const y = a.y + a.h + a.h * 0.035;
  const wave = (x: number, w: number): string =>
    smooth(Array.from({ length: 7 }, (_, i): Pt => [x + (w * i) / 6, y + rand.wobble(a.h * 0.012)]));
  return line(
    wave(a.x + a.w * 0.76, a.w * 0.22) + wave(a.x + a.w * 0.01, a.w * 0.07),
    tone(0.45, 0.005, 80),
    Math.max(0.8, a.w * 0.003),
    0.75,
  );
};

function etching(scene: Scene, a: Area, rand: Rand, paper: Tone): string {
  const sepia = tone(0.32, 0.025, 55);
  let hatch = "";
  for (let i = 0; i < 60; i++) {
    const [x, y] = [a.x + a.w * rand.next(), a.y + a.h * rand.between(0, 0.34)];
    hatch += `M${Math.round(x)} ${Math.round(y)}h${Math.round(a.w * rand.between(0.05, 0.24))}`;
  }
  return (
    landscape(scene.sheet, a, rand, { ground: lit(paper, 0.005), ink: sepia, tint: sepia, leaf: sepia, snow: false }) +
    line(hatch, sepia, 0.8, 0.3)
  );
}

function woodcut(scene: Scene, a: Area, rand: Rand, paper: Tone): string {
  const unit = Math.min(a.w, a.h) * 0.5;
  const night = rand.chance(0.5);
  const [ground, black] = night ? [ink.black, lit(paper, 0.01)] : [lit(paper, 0.01), ink.black];
  const accent = rand.pick([tone(0.58, 0.15, 32), black, tone(0.5, 0.08, 245), tone(0.74, 0.11, 85)]);
  const motif =
    scene.motif && scene.motif !== "waves" && scene.motif !== "geometric"
      ? scene.motif
      : rand.pick(["pine", "bird", "bamboo", "chrysanthemum", "fish", "crane", "landscape"]);
  return (
    rect(a.x, a.y, a.w, a.h, ground) +
    fill(oval(a.x + a.w * rand.between(0.3, 0.7), a.y + a.h * 0.36, unit * 0.46, unit * 0.46), accent, 0.92) +
    paint(
      motifMarks(motif, rand),
      flat(a.x + a.w / 2, a.y + a.h * 0.54, unit * 0.9),
      [black, night ? tone(0.7, 0.02, 90) : ink.soft, black, ground],
      unit * 0.9,
    )
  );
}
