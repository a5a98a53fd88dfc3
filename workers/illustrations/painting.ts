/** What is painted on silk and paper: a landscape, a branch, a bird, a column of writing, with its inscription and seals. */
import { bird, butterfly } from "./creatures.ts";
import { sitter } from "./figures.ts";
import { type Area, landscape, weatherOf } from "./landscape.ts";
import { flat, type Inks, paint, shift } from "./marks.ts";
import { motifMarks } from "./motif.ts";
import { lit, tone, type Tone } from "./palette.ts";
import { arc, box as boxPath, brush, type Pt, smooth, taper } from "./path.ts";
import type { Rand } from "./random.ts";
import type { Scene } from "./scene.ts";
import { clipped, fade, fill, rect } from "./svg.ts";
import { inscription, script } from "./writing.ts";

/** Fill an area with the painting that the record speaks of. */
export function painting(scene: Scene, a: Area, clip = boxPath(a.x, a.y, a.w, a.h)): string {
  const rand = scene.rand.fork("painting");
  const subject = subjectOf(scene, rand);
  const colour = !/\bink on (silk|paper)/.test(scene.words) || /colou?r/.test(scene.words);
  const flip = rand.chance(0.5) ? -1 : 1;
  let inside: string;
  if (subject === "landscape") inside = landscape(scene.sheet, a, rand, weatherOf(scene.words, rand));
  else if (subject === "script") inside = silk(scene, a, rand) + script(a, rand, tone(0.24, 0.012, 60));
  else if (subject === "figure") inside = silk(scene, a, rand) + sitter(scene, a, rand);
  else inside = silk(scene, a, rand) + still(a, subject, colour, rand, flip);
  const signed =
    subject === "script"
      ? ""
      : subject === "landscape" || subject === "figure"
        ? inscription(a, rand)
        : inscription(a, rand, flip < 0);
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
function still(a: Area, subject: string, colour: boolean, rand: Rand, flip: number): string {
  const unit = Math.min(a.w * 0.56, a.h * 0.56);
  const black: Inks = [tone(0.25, 0.012, 60), tone(0.72, 0.012, 70), tone(0.36, 0.012, 70), tone(0.9, 0.015, 85)];
  const tinted: Inks = [
    tone(0.3, 0.025, 50),
    rand.pick([tone(0.7, 0.1, 12), tone(0.92, 0.03, 40), tone(0.62, 0.12, 28), tone(0.8, 0.08, 85)]),
    rand.pick([tone(0.48, 0.06, 150), tone(0.42, 0.04, 190), tone(0.45, 0.03, 90)]),
    tone(0.95, 0.02, 85),
  ];
  const inks = colour ? tinted : black;
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
