/** One product, one picture: read the record, choose the form, draw it on paper. */
import { classify, type Form } from "./classify.ts";
import { scaleDrawing } from "./measure.ts";
import { motifOf } from "./motif-words.ts";
import { ground } from "./paper.ts";
import { hash, randomOf } from "./random.ts";
import { drawings, standing } from "./repertoire.ts";
import type { Box, Scene } from "./scene.ts";
import { stuffOf } from "./stuff.ts";
import { document } from "./svg.ts";
import { thrifty } from "./thrift.ts";

/** A product's record as far as a picture needs it. Words may be in any language; English words steer the drawing. */
export type Subject = {
  readonly id: string;
  /** another seed is another hand drawing the same record */
  readonly seed: string;
  readonly title: string;
  readonly category: string;
  readonly technique?: string;
  readonly material?: string;
  readonly period?: string;
  readonly dated?: string;
  readonly region?: string;
  readonly motif?: string;
  readonly size_mm?: {
    readonly height?: number;
    readonly width?: number;
    readonly depth?: number;
    readonly diameter?: number;
  };
};

export type Aspect = "4:5" | "1:1" | "3:2";

export type View = "whole" | "detail" | "scale";

const frames: { readonly [aspect in Aspect]: readonly [number, number] } = {
  "4:5": [800, 1000],
  "1:1": [1000, 1000],
  "3:2": [1200, 800],
};

/**
 * Draw a subject as one self-contained SVG document (UTF-8 text, ≤ 25 kB, 800–1200 units wide).
 * The same subject and options give the same bytes. `whole` shows the object, `detail` its surface close by,
 * `scale` the object beside a ruler (whole, if the record has no size). Never throws.
 */
export function illustrate(subject: Subject, options: { readonly aspect?: Aspect; readonly view?: View } = {}): string {
  const { aspect = "4:5", view = "whole" } = options;
  const [w, h] = frames[aspect];
  const scene = read(subject, `${aspect}${view}`);
  const draw = drawings[scene.brief.form];
  const onFloor = standing(scene.brief.form);
  const paper = ground(
    scene.sheet,
    w,
    h,
    onFloor && view !== "detail" ? "floor" : "wall",
    scene.rand.fork("paper"),
    scene.stuff.base,
  );
  const picture =
    view === "scale"
      ? scaleDrawing(scene, subject.size_mm ?? {}, w, h, draw)
      : draw(scene, view === "detail" ? closeBy(scene.brief.form, w, h) : room(subject, scene.brief.form, w, h));
  return thrifty(document(scene.sheet, w, h, subject.title, paper + picture));
}

function read(subject: Subject, leaf: string): Scene {
  const rest = [subject.category, subject.technique, subject.material].filter(Boolean).join(" ; ").toLowerCase();
  const title = subject.title.toLowerCase();
  const name = `${subject.id}/${subject.seed}`;
  const rand = randomOf(name);
  const words = [title, rest, subject.motif ?? "", subject.period ?? "", subject.region ?? ""]
    .join(" ; ")
    .toLowerCase();
  const brief = classify(title, rest);
  return {
    sheet: { prefix: `y${hash(name + leaf).toString(36)}-`, defs: [] },
    rand,
    brief,
    stuff: stuffOf(`${title} ; ${rest}`, rand.fork("stuff"), /chair|table|cabinet|tool/.test(brief.form)),
    motif: motifOf((subject.motif ?? "").toLowerCase()) || motifOf(title),
    words,
    ratio: ratioOf(subject.size_mm),
  };
}

function ratioOf(size: Subject["size_mm"]): number | undefined {
  const across = size?.diameter ?? size?.width;
  if (!size?.height || !across || size.height <= 0 || across <= 0) return undefined;
  return size.height / across;
}

/** Small things are shown a little smaller: a row of pictures then has the rhythm of a real shelf. */
function room(subject: Subject, form: Form, w: number, h: number): Box {
  const size = Math.max(subject.size_mm?.height ?? 0, subject.size_mm?.width ?? 0, subject.size_mm?.diameter ?? 0);
  const shrink = size > 0 ? Math.min(1, Math.max(0.8, 0.62 + 0.15 * Math.log10(Math.max(10, size)))) : 0.94;
  const floor = standing(form);
  const height = h * (floor ? 0.68 : 0.74) * shrink;
  const width = Math.min(w * (floor ? 0.74 : 0.78), h * 0.95) * shrink;
  return { cx: w / 2, lift: 1, base: floor ? h * 0.84 : h / 2 + height / 2, width, height };
}

/** So near that the object runs out of the picture: where each form is worth looking at. */
function closeBy(form: Form, w: number, h: number): Box {
  const size = Math.max(w, h);
  switch (form) {
    case "vessel":
      return { cx: w * 0.4, base: h * 1.32, width: size * 1.45, height: size * 1.5 };
    case "figure":
    case "buddha":
    case "stele":
      return { cx: w * 0.5, base: h * 1.56, width: size * 1.5, height: size * 1.54 };
    case "chair":
    case "table":
    case "cabinet":
    case "screen":
      return { cx: w * 0.62, base: h * 1.12, width: size * 1.3, height: size * 1.1 };
    case "seal":
      return { cx: w * 0.12, base: h * 0.94, width: size * 1.5, height: size * 1.5 };
    case "cutlery":
    case "blade":
    case "tool":
      return { cx: w * 0.5, base: h / 2 + size * 0.72, width: size * 1.5, height: size * 1.44 };
    case "jewel":
      return { cx: w * 0.5, base: h / 2 + size * 0.6, width: size * 1.2, height: size * 1.2 };
    default:
      if (standing(form)) return { cx: w * 0.46, base: h * 1.0, width: size * 1.5, height: size * 1.2 };
      return { cx: w * 0.42, base: h / 2 + size * 1.02, width: size * 1.75, height: size * 1.9 };
  }
}
