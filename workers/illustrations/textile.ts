/** Flat cloth: fragments with torn edges, hangings, shawls, rank badges, carpets, lace. */
import { borderUnit, type Border } from "./borders.ts";
import { clothOf, threads, weave, type Cloth } from "./cloth.ts";
import { cloud, motifMarks } from "./dress.ts";
import { crane } from "./creatures.ts";
import { flat, paint, shift, type Inks, type Mark } from "./marks.ts";
import { ink, lit, tone } from "./palette.ts";
import { outlineShadow, sheetShadow } from "./paper.ts";
import { box as boxPath, ring, smooth, straight, type Pt } from "./path.ts";
import type { Rand } from "./random.ts";
import { ringBand } from "./round.ts";
import { fit, near, type Box, type Scene } from "./scene.ts";

import { clipped, define, fade, fill, group, line, num, rect, type Sheet } from "./svg.ts";

export function drawTextile(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("cloth");
  const cloth = clothOf(scene.words, scene.motif === "landscape" ? "clouds" : scene.motif, rand);
  if (scene.brief.shape === "badge") return badge(scene, box, cloth, rand);
  const shawl = scene.brief.shape === "shawl";
  const { w, h } = fit(box, near(scene.ratio, shawl ? 0.9 : 1.15, 1.9));
  const [x, y] = [box.cx - w / 2, box.base - box.height / 2 - h / 2];
  const torn = /fragment|remnant|piece/.test(scene.words) || rand.chance(0.25);
  const edge = torn
    ? tornEdge(x, y, w, h, rand)
    : straight([
        [x, y],
        [x + w, y],
        [x + w, y + h],
        [x, y + h],
      ]);
  const repeat = weave(scene.sheet, cloth, Math.min(w, h) / rand.pick([1.6, 2.2, 3]), rand);
  let face = rect(x, y, w, h, repeat) + rect(x, y, w, h, threads(scene.sheet, cloth, Math.max(3, w / 130)));
  if (!torn && (shawl || rand.chance(0.5))) face += borders(scene.sheet, x, y, w, h, cloth, rand);
  face += drape(scene.sheet, x, y, w, h, cloth.weave === "velvet" || cloth.weave === "satin" ? 1 : 0.55);
  const fringe = shawl || torn ? fringes(x, y, w, h, cloth, rand, shawl) : "";
  return outlineShadow(scene.sheet, edge, w / 420) + fringe + clipped(scene.sheet, edge, face) + selvedge(edge, cloth);
}

/** Light falling across a cloth that does not lie quite flat. */
export function drape(sheet: Sheet, x: number, y: number, w: number, h: number, strength: number): string {
  const folds = fade(
    sheet,
    [
      [0, "#fff", 0.2 * strength],
      [0.16, "#000", 0.04],
      [0.3, "#fff", 0.14 * strength],
      [0.46, "#000", 0.1 * strength],
      [0.6, "#fff", 0.1 * strength],
      [0.78, "#000", 0.12 * strength],
      [0.9, "#fff", 0.06],
      [1, "#000", 0.16 * strength],
    ],
    [0, 0.1, 1, 0.4],
  );
  return rect(x, y, w, h, folds);
}

const selvedge = (edge: string, cloth: Cloth): string => line(edge, lit(cloth.ground, -0.22), 1, 0.5);

function tornEdge(x: number, y: number, w: number, h: number, rand: Rand): string {
  const list: Pt[] = [];
  const rough = Math.min(w, h) * 0.016;
  const side = (ax: number, ay: number, bx: number, by: number, wild: number) => {
    for (let i = 0; i < 16; i++)
      list.push([
        ax + ((bx - ax) * i) / 16 + rand.wobble(rough * wild),
        ay + ((by - ay) * i) / 16 + rand.wobble(rough * wild),
      ]);
  };
  side(x, y, x + w, y, 0.6);
  side(x + w, y, x + w, y + h, 1);
  side(x + w, y + h, x, y + h, 1.3);
  side(x, y + h, x, y, 0.8);
  return straight(list);
}

function fringes(x: number, y: number, w: number, h: number, cloth: Cloth, rand: Rand, even: boolean): string {
  let d = "";
  const count = even ? 70 : 34;
  for (let i = 0; i < count; i++) {
    const at = x + (w * (i + 0.5)) / count;
    const long = h * (even ? 0.075 : rand.between(0.005, 0.035));
    d += smooth([
      [at, y + h - 4],
      [at + rand.wobble(3), y + h + long * 0.5],
      [at + rand.wobble(5), y + h + long],
    ]);
    if (even)
      d += smooth([
        [at, y + 4],
        [at + rand.wobble(3), y - long * 0.5],
        [at + rand.wobble(5), y - long],
      ]);
  }
  return line(d, lit(cloth.ground, even ? 0.02 : -0.04), Math.max(1, w / 300), 0.9);
}

/** A woven frame: guard lines and a band of pattern on all four sides. */
function borders(
  sheet: Sheet,
  x: number,
  y: number,
  w: number,
  h: number,
  cloth: Cloth,
  rand: Rand,
  share = 0.075,
): string {
  const t = Math.min(w, h) * share;
  const ground = lit(cloth.ground, cloth.ground.l > 0.6 ? -0.22 : 0.1);
  const kind = rand.pick<Border>(["fret", "lozenge", "scroll", "leaves", "wave"]);
  let out = "";
  for (const [bx, by, bw, bh] of [
    [x, y, w, t],
    [x, y + h - t, w, t],
    [x, y, t, h],
    [x + w - t, y, t, h],
  ] as const)
    out += rect(bx, by, bw, bh, ground);
  out += frameBand(sheet, x + t / 2, y + t / 2, w - t, h - t, t * 0.34, kind, cloth.inks);
  for (const inset of [t * 0.06, t * 0.98])
    out += line(boxPath(x + inset, y + inset, w - inset * 2, h - inset * 2), cloth.inks[0]!, t * 0.05, 0.9);
  return out;
}

/** Repeat a border unit along the four sides of a rectangle through its centre line. One unit is drawn and set again. */
export function frameBand(
  sheet: Sheet,
  x: number,
  y: number,
  w: number,
  h: number,
  half: number,
  kind: Border,
  inks: Inks,
): string {
  const id = define(sheet, (name) => group(paint(borderUnit(kind), flat(0, 0, half), inks, half), `id="${name}"`));
  const run = (length: number, at: (along: number) => string, angle: number) => {
    const count = Math.min(36, Math.max(2, Math.round(length / (half * 2.2))));
    const stretch = length / count / (half * 2);
    return Array.from(
      { length: count },
      (_, i) =>
        `<use href="#${id}" transform="translate(${at(((i + 0.5) * length) / count)})${angle ? `rotate(${angle})` : ""}scale(${stretch.toFixed(2)} 1)"/>`,
    ).join("");
  };
  const to = (px: number, py: number) => `${num(px)} ${num(py)}`;
  return (
    run(w, (t) => to(x + t, y), 0) +
    run(w, (t) => to(x + w - t, y + h), 180) +
    run(h, (t) => to(x + w, y + t), 90) +
    run(h, (t) => to(x, y + h - t), 270)
  );
}

/** A square badge: bird over waves among clouds, in a frame. */
function badge(scene: Scene, box: Box, cloth: Cloth, rand: Rand): string {
  const side = Math.min(box.width, box.height);
  const [x, y] = [box.cx - side / 2, box.base - box.height / 2 - side / 2];
  const dark: Cloth = {
    ...cloth,
    ground: tone(0.29, 0.05, 262),
    inks: [ink.gold, tone(0.6, 0.13, 30), tone(0.6, 0.07, 200), tone(0.92, 0.02, 90)],
    repeat: "clouds",
    weave: "stitch",
  };
  const unit = side / 2;
  const [cx, cy] = [x + unit, y + unit];
  let inside = rect(x, y, side, side, dark.ground);
  for (const [px, py, r] of [
    [-0.55, -0.6, 0.2],
    [0.45, -0.66, 0.22],
    [-0.6, 0.05, 0.18],
    [0.55, 0.0, 0.2],
    [0.05, 0.3, 0.16],
  ] as const)
    inside += paint(
      cloud(px, py, r),
      flat(cx, cy, unit),
      [rand.pick([tone(0.66, 0.06, 200), tone(0.7, 0.08, 60), tone(0.62, 0.09, 150)])],
      unit,
    );
  for (let row = 0; row < 4; row++) {
    const marks: Mark[] = [];
    for (let i = -4; i <= 4; i++)
      for (const r of [1, 0.66, 0.33])
        marks.push({
          pts: ring(i * 0.25 + (row % 2 ? 0.125 : 0), 0.62 + row * 0.1, 0.125 * r, 0.13 * r, 7, Math.PI, Math.PI * 2),
          ink: (row + 1) % 3,
          line: 0.018,
          open: true,
        });
    inside += paint(
      marks,
      flat(cx, cy, unit),
      [tone(0.7, 0.07, 220), tone(0.84, 0.05, 90), tone(0.58, 0.09, 240)],
      unit,
    );
  }
  inside +=
    paint(shift(crane(rand), 0, -0.12, 0.62), flat(cx, cy, unit), dark.inks, unit) +
    rect(x, y, side, side, threads(scene.sheet, dark, 4));
  const t = side * 0.055;
  inside +=
    frameBand(scene.sheet, x + t / 2, y + t / 2, side - t, side - t, t * 0.4, "fret", [ink.gold]) +
    line(boxPath(x + t, y + t, side - t * 2, side - t * 2), ink.gold, 2.5);
  return (
    sheetShadow(x, y, side, side) +
    inside +
    drape(scene.sheet, x, y, side, side, 0.5) +
    line(boxPath(x, y, side, side), lit(ink.gold, -0.3), 3)
  );
}

export function drawCarpet(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("carpet");
  const cloth = clothOf(scene.words.replace(/silk|wool/g, ""), "", rand);
  const { w, h } = fit(box, near(scene.ratio, 1.45, 1.6));
  const [x, y] = [box.cx - w / 2, box.base - box.height / 2 - h / 2];
  const [cx, cy] = [x + w / 2, y + h / 2];
  const field: Cloth = { ...cloth, repeat: rand.pick(["sprig", "geometric", "hemp", "clouds"]) };
  const unit = w * 0.3;
  const kind = rand.pick(["lotus", "peony", "chrysanthemum", "crane"]);
  const face =
    rect(x, y, w, h, weave(scene.sheet, field, w / 4.5, rand)) +
    fill(smooth(ring(cx, cy, unit * 1.05, unit * 1.05, 16), true), lit(cloth.ground, -0.1)) +
    ringBand(scene.sheet, cx, cy, unit * 0.95, unit * 0.09, "petals", cloth.inks) +
    paint(motifMarks(kind, rand), flat(cx, cy, unit * 0.62), cloth.inks, unit * 0.62) +
    borders(scene.sheet, x, y, w, h, cloth, rand, 0.15) +
    rect(x, y, w, h, threads(scene.sheet, cloth, 4)) +
    drape(scene.sheet, x, y, w, h, 0.3);
  return sheetShadow(x, y, w, h) + fringes(x, y, w, h, { ...cloth, ground: tone(0.86, 0.03, 85) }, rand, true) + face;
}

/** Lace is mostly air: white threads on a dark ground board. */
export function drawLace(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("lace");
  const thread: Inks = [tone(0.95, 0.015, 90), tone(0.93, 0.015, 90), tone(0.9, 0.015, 90), tone(0.97, 0.01, 90)];
  const board = rand.pick([tone(0.36, 0.03, 250), tone(0.33, 0.025, 60), tone(0.38, 0.035, 160)]);
  const strip = /edging|insertion|flounce|lappet|border|band/.test(scene.words);
  const { w, h } = fit(box, strip ? 0.72 : 1);
  const [x, y, cx, cy] = [box.cx - w / 2, box.base - box.height / 2 - h / 2, box.cx, box.base - box.height / 2];
  let out = sheetShadow(x, y, w, h) + rect(x, y, w, h, board);
  const r = Math.min(w, h) * 0.43;
  if (strip) {
    const net: Cloth = { ground: board, inks: [lit(thread[0]!, -0.2)], repeat: "hemp", weave: "plain" };
    out += rect(x + w * 0.06, cy - h * 0.24, w * 0.88, h * 0.4, weave(scene.sheet, net, w / 22, rand));
    for (let i = 0; i < 3; i++)
      out += paint(
        motifMarks(rand.pick(["peony", "lotus", "chrysanthemum"]), rand.fork(String(i % 2))),
        flat(x + w * (0.22 + i * 0.28), cy - h * 0.06, h * 0.17),
        thread,
        h * 0.17,
      );
    let scallop = "";
    for (let i = 0; i < 11; i++)
      for (const s of [1, 0.7, 0.4])
        scallop += smooth(ring(x + w * (0.1 + i * 0.08), cy + h * 0.17, w * 0.04 * s, h * 0.09 * s, 7, 0, Math.PI));
    return (
      out +
      line(scallop, thread[0]!, w * 0.006) +
      line(
        `M${x + w * 0.06} ${Math.round(cy - h * 0.24)}h${Math.round(w * 0.88)}M${Math.round(x + w * 0.06)} ${Math.round(cy + h * 0.17)}h${Math.round(w * 0.88)}`,
        thread[0]!,
        w * 0.008,
      )
    );
  }
  for (const [d, half, kind] of [
    [0.94, 0.07, "petals"],
    [0.78, 0.08, "lappet"],
    [0.6, 0.09, "scroll"],
    [0.42, 0.07, "lozenge"],
    [0.29, 0.05, "wave"],
  ] as const)
    out += ringBand(scene.sheet, cx, cy, r * d, r * half, rand.chance(0.3) ? "petals" : kind, thread);
  for (const d of [0.86, 0.69, 0.5, 0.35, 0.23])
    out += line(smooth(ring(cx, cy, r * d, r * d, 18), true), thread[0]!, r * 0.012);
  return out + paint(motifMarks("chrysanthemum", rand), flat(cx, cy, r * 0.2), thread, r * 0.2);
}
