/** What is painted on silk and paper: a landscape, a branch, a bird, a column of writing, with its inscription and seals. */
import { motifMarks } from "./dress.ts";
import { bird, butterfly } from "./creatures.ts";
import { sitter } from "./figures.ts";
import { landscape, weatherOf, type Area } from "./landscape.ts";
import { flat, paint, shift, type Inks } from "./marks.ts";
import { lit, tone, type Tone } from "./palette.ts";
import { arc, box as boxPath, brush, dab, smooth, taper, type Pt } from "./path.ts";
import type { Rand } from "./random.ts";
import type { Scene } from "./scene.ts";
import { impression } from "./seal.ts";
import { clipped, fade, fill, rect } from "./svg.ts";

/** Fill an area with the painting that the record speaks of. */
export function painting(scene: Scene, a: Area, clip = boxPath(a.x, a.y, a.w, a.h)): string {
  const rand = scene.rand.fork("painting");
  const subject = subjectOf(scene, rand);
  const colour = !/\bink on (silk|paper)/.test(scene.words) || /colou?r/.test(scene.words);
  let inside: string;
  if (subject === "landscape") inside = landscape(scene.sheet, a, rand, weatherOf(scene.words, rand));
  else if (subject === "script") inside = silk(scene, a, rand) + script(a, rand, tone(0.24, 0.012, 60));
  else if (subject === "figure") inside = silk(scene, a, rand) + sitter(scene, a, rand);
  else inside = silk(scene, a, rand) + still(a, subject, colour, rand);
  const signed = subject === "script" ? "" : inscription(a, rand);
  return clipped(scene.sheet, clip, inside + signed);
}

function subjectOf(scene: Scene, rand: Rand): string {
  if (
    /portrait|lad(y|ies)|beaut|scholar|worthies|immortal|luohan|arhat|buddha|guanyin|shakyamuni|bodhisattva|king|emperor|man\b|men\b|figure|actor|courtesan|children|boy|girl|ancestor|monk|patriarch|deit/.test(
      scene.words,
    )
  )
    return "figure";
  if (scene.motif && scene.motif !== "geometric" && scene.motif !== "waves" && scene.motif !== "clouds")
    return scene.motif;
  return scene.motif === "waves" || scene.motif === "clouds"
    ? "landscape"
    : rand.pick(["landscape", "landscape", "landscape", "plum", "bamboo", "orchid", "bird", "pine", "lotus"]);
}

function silk(scene: Scene, a: Area, rand: Rand): string {
  const base = rand.pick([tone(0.88, 0.03, 84), tone(0.92, 0.02, 88), tone(0.84, 0.038, 78), tone(0.94, 0.013, 92)]);
  return rect(
    a.x,
    a.y,
    a.w,
    a.h,
    fade(
      scene.sheet,
      [
        [0, lit(base, -0.02)],
        [0.5, lit(base, 0.015)],
        [1, lit(base, -0.03)],
      ],
      [0, 0, 0.4, 1],
    ),
  );
}

/** Bird-and-flower: one large figure off the middle, the rest left empty. */
function still(a: Area, subject: string, colour: boolean, rand: Rand): string {
  const unit = Math.min(a.w * 0.56, a.h * 0.56);
  const black: Inks = [tone(0.25, 0.012, 60), tone(0.72, 0.012, 70), tone(0.36, 0.012, 70), tone(0.9, 0.015, 85)];
  const tinted: Inks = [
    tone(0.3, 0.025, 50),
    rand.pick([tone(0.7, 0.1, 12), tone(0.92, 0.03, 40), tone(0.62, 0.12, 28), tone(0.8, 0.08, 85)]),
    rand.pick([tone(0.48, 0.06, 150), tone(0.42, 0.04, 190), tone(0.45, 0.03, 90)]),
    tone(0.95, 0.02, 85),
  ];
  const inks = colour ? tinted : black;
  const flip = rand.chance(0.5) ? -1 : 1;
  const cx = a.x + a.w * (0.5 - 0.06 * flip);
  const cy = a.y + a.h * (subject === "orchid" || subject === "lotus" || subject === "bamboo" ? 0.62 : 0.52);
  const marks = shift(motifMarks(subject, rand), 0, 0, 1, 0, flip);
  let out = paint(marks, flat(cx, cy, unit), inks, unit);
  if (subject === "peony" || subject === "chrysanthemum")
    out += paint(
      shift(butterfly(rand), 0, 0, 1, 0.4 * flip),
      flat(cx + flip * unit * 0.62, cy - unit * 1.02, unit * 0.17),
      inks,
      unit * 0.17,
    );
  if (subject === "bamboo" && rand.chance(0.4))
    out += paint(
      shift(bird(rand), 0, 0, 1, 0, flip),
      flat(cx + unit * 0.2, cy + unit * 0.2, unit * 0.22),
      inks,
      unit * 0.22,
    );
  if (/orchid|bamboo|plum|pine|lotus/.test(subject) && rand.chance(0.6))
    out += rock(a, cx, cy + unit * 0.82, unit, rand, inks[0]!);
  return out;
}

function rock(a: Area, cx: number, cy: number, unit: number, rand: Rand, colour: Tone): string {
  const edge: Pt[] = [
    [-0.7, 0.3],
    [-0.56, -0.02],
    [-0.3, -0.2],
    [-0.12, -0.08],
    [0.14, -0.3],
    [0.34, -0.06],
    [0.6, 0.06],
    [0.74, 0.3],
  ].map(([x, y]): Pt => [cx + x! * unit * 0.8, Math.min(a.y + a.h, cy + y! * unit * 0.7 + rand.wobble(unit * 0.04))]);
  let strokes = "";
  for (let i = 1; i < 7; i++)
    strokes += smooth(
      brush(
        arc(edge[i]!, [edge[i]![0] + rand.wobble(unit * 0.1), cy + unit * 0.2], rand.wobble(0.2), 4),
        taper(unit * 0.04),
      ),
      true,
    );
  return fill(smooth(edge, true), colour, 0.3) + fill(strokes, colour, 0.4);
}

/** A short column of writing in a corner and one or two seals. */
export function inscription(a: Area, rand: Rand, right = rand.chance(0.5)): string {
  const unit = Math.min(a.w, a.h);
  const size = unit * 0.032;
  const x = right ? a.x + a.w - size * 2.4 : a.x + size * 2.4;
  const rows = rand.int(4, 9);
  let d = "";
  for (let col = 0; col < rand.int(1, 3); col++)
    for (let i = 0; i < rows - col * 2; i++)
      d += glyph(x + (right ? -1 : 1) * col * size * 1.5, a.y + size * (1.8 + i * 1.28), size, rand);
  const seal = size * 1.45;
  return (
    fill(d, tone(0.25, 0.012, 60), 0.86) +
    impression(
      `s${rand.int(0, 999)}`,
      rand.chance(0.5) ? "zhuwen" : "baiwen",
      x - seal / 2,
      a.y + size * (1.8 + rows * 1.28),
      seal,
    )
  );
}

/** One written sign: a few strokes in a square, built as signs are. It stands for writing and says nothing. */
export function glyph(cx: number, cy: number, size: number, rand: Rand): string {
  const r = size / 2;
  const bar = (x0: number, y0: number, x1: number, y1: number, bow = 0.05, w = 0.15): string => {
    return dab([cx + x0 * r, cy + y0 * r], [cx + x1 * r, cy + y1 * r], bow + rand.wobble(0.04), size * w);
  };
  const parts: readonly (() => string)[] = [
    () =>
      bar(-0.8, -0.3, 0.85, -0.42) +
      bar(0.05, -0.9, -0.05, 0.1) +
      bar(-0.05, 0, -0.85, 0.85, 0.14) +
      bar(0, 0, 0.9, 0.8, -0.14, 0.2),
    () =>
      bar(-0.5, -0.8, -0.55, 0.8) +
      bar(-0.5, -0.75, 0.6, -0.82) +
      bar(0.6, -0.82, 0.55, 0.85, 0.02, 0.18) +
      bar(-0.45, 0, 0.5, -0.05, 0.02, 0.11) +
      bar(-0.5, 0.72, 0.5, 0.68),
    () =>
      bar(-0.75, -0.55, 0.7, -0.65) +
      bar(-0.6, 0.05, 0.6, -0.02, 0.03, 0.12) +
      bar(-0.9, 0.78, 0.92, 0.7, 0.02, 0.19) +
      bar(0, -0.95, 0, 0.7),
    () =>
      bar(-0.7, -0.85, -0.9, 0.1, 0.1) +
      bar(-0.6, -0.3, -0.62, 0.9) +
      bar(-0.15, -0.6, 0.85, -0.7) +
      bar(0.4, -0.95, 0.36, 0.85, 0, 0.18) +
      bar(-0.2, 0.1, 0.9, 0.02, 0.02, 0.12),
    () =>
      bar(0, -0.95, 0.15, -0.7, 0, 0.2) +
      bar(-0.8, -0.5, 0.8, -0.58) +
      bar(-0.2, -0.5, -0.75, 0.5, 0.12) +
      bar(0.15, -0.2, 0.85, 0.85, -0.16, 0.2) +
      bar(-0.3, 0.4, 0.35, 0.36, 0, 0.1),
    () =>
      bar(-0.9, -0.5, -0.65, -0.3, 0, 0.2) +
      bar(-0.95, 0.05, -0.7, 0.22, 0, 0.2) +
      bar(-0.6, 0.3, -0.95, 0.9, 0, 0.18) +
      bar(-0.3, -0.7, 0.85, -0.78) +
      bar(0.3, -0.75, -0.35, 0.85, 0.16) +
      bar(0.2, 0, 0.8, 0.85, -0.1, 0.2),
  ];
  return rand.pick(parts)();
}

/** Large calligraphy: two to four columns of signs. */
export function script(a: Area, rand: Rand, colour: Tone): string {
  const cols = a.w > a.h * 1.2 ? rand.int(6, 8) : rand.int(2, 3);
  const size = Math.min((a.w / cols) * 0.7, a.h / 5);
  const rows = Math.max(2, Math.min(9, Math.floor((a.h * 0.86) / (size * 1.18))));
  let d = "";
  for (let c = 0; c < cols; c++)
    for (let i = 0; i < rows - (c === 0 ? rand.int(1, 2) : 0); i++)
      d += glyph(
        a.x + (a.w * (c + 0.5)) / cols,
        a.y + a.h * 0.07 + size * (0.6 + i * 1.18),
        size * rand.between(0.85, 1.05),
        rand,
      );
  return (
    fill(d, colour, 0.92) +
    impression(`c${rand.int(0, 999)}`, "baiwen", a.x + a.w / cols / 2 - size * 0.25, a.y + a.h - size * 0.9, size * 0.5)
  );
}
