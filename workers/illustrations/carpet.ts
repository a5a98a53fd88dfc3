/** Carpets and lace. */
import { borders } from "./badge.ts";
import { type Cloth, clothOf, threads, weave } from "./cloth.ts";
import { flat, type Inks, paint } from "./marks.ts";
import { motifMarks } from "./motif.ts";
import { lit, tone } from "./palette.ts";
import { sheetShadow } from "./paper.ts";
import { ring, smooth } from "./path.ts";
import { ringBand } from "./ring-band.ts";
import { type Box, fit, near, type Scene } from "./scene.ts";
import { fill, line, rect } from "./svg.ts";
import { drape, fringes } from "./textile.ts";

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
