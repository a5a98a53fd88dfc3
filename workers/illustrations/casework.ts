/** Boxes, cabinets, chests, tables, screens: things joined from boards. */
import { frameBand } from "./badge.ts";
import { texture } from "./effects.ts";
import type { Stuff } from "./kinds.ts";
import { flat, paint } from "./marks.ts";
import { motifMarks } from "./motif.ts";
import { ink, lit } from "./palette.ts";
import { boxShadow } from "./paper.ts";
import { box as boxPath, oval, straight } from "./path.ts";
import type { Rand } from "./random.ts";
import { type Box, fit, near, type Scene, settle } from "./scene.ts";
import { corners, slab, type Slab } from "./slab.ts";
import { clipped, fade, fill, line, rect, type Sheet } from "./svg.ts";

/** Boards get grain on the front. */
export function board(scene: Scene, s: Slab, stuff: Stuff, rand: Rand): string {
  const grainOnFront = clipped(
    scene.sheet,
    straight(corners(s, "front")),
    texture({ x: s.x, y: s.y, w: s.w, h: s.h }, stuff, rand),
  );
  return slab(scene.sheet, s, stuff) + grainOnFront;
}

/** A lidded box, small or large, plain or inlaid. */
export function drawBox(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("box");
  const ratio = near(scene.ratio, rand.pick([0.5, 0.62, 0.75]), 1.4);
  const { w, h } = fit({ ...box, width: box.width * 0.84, height: box.height * 0.7 }, ratio);
  const base = settle(box, h * 1.3);
  const [dx, dy] = [w * 0.16, w * 0.17];
  const x = box.cx - (w + dx) / 2;
  const { stuff } = scene;
  const low: Slab = { x, y: base - h * 0.68, w, h: h * 0.68, dx, dy };
  const lid: Slab = { x: x - w * 0.012, y: base - h, w: w * 1.024, h: h * 0.3, dx, dy };
  const inks = stuff.inks ?? [
    lit(stuff.base, -0.16),
    lit(stuff.base, 0.08),
    lit(stuff.base, -0.1),
    lit(stuff.base, 0.12),
  ];
  const unit = h * 0.3;
  const motif = scene.motif || rand.pick(["plum", "bamboo", "peony", "landscape", "lotus", "crane"]);
  const decor =
    rand.chance(0.7) || scene.motif
      ? clipped(
          scene.sheet,
          straight(corners(low, "front")),
          paint(motifMarks(motif, rand), flat(x + w * 0.5, base - h * 0.32, unit), inks, unit),
        ) +
        frameBand(scene.sheet, lid.x + w * 0.03, lid.y + lid.h / 2, lid.w - w * 0.06, 0.1, lid.h * 0.2, "fret", inks)
      : "";
  const clasp =
    rect(box.cx - dx / 2 - w * 0.03, base - h * 0.76, w * 0.06, h * 0.16, ink.gold, 1, 3) +
    fill(oval(box.cx - dx / 2, base - h * 0.68, w * 0.012, w * 0.012), ink.black, 0.7);
  return (
    boxShadow(x, base, w, dx, dy) +
    board(scene, low, stuff, rand) +
    board(scene, lid, stuff, rand) +
    decor +
    line(`M${x} ${Math.round(base - h * 0.69)}h${Math.round(w)}`, lit(stuff.base, -0.26), 2.5, 0.8) +
    clasp
  );
}

/** A cabinet on short legs: doors above, drawers below. */
export function drawCabinet(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("cabinet");
  const low = /chest|commode|sideboard|desk|drawers/.test(scene.words);
  const { w, h } = fit({ ...box, width: box.width * 0.86 }, near(scene.ratio, low ? 0.86 : 1.35, 1.35));
  const base = settle(box, h * 1.1);
  const [dx, dy] = [w * 0.1, w * 0.06];
  const x = box.cx - (w + dx) / 2;
  const { stuff, sheet } = scene;
  const leg = h * rand.between(0.08, 0.16);
  const body: Slab = { x, y: base - h, w, h: h - leg, dx, dy };
  const legs = [
    [x + dx, base - leg * 0.5],
    [x + w + dx - w * 0.05, base - leg * 0.5],
    [x, base],
    [x + w - w * 0.05, base],
  ]
    .map(([lx, ly]) => slab(sheet, { x: lx!, y: ly! - leg, w: w * 0.05, h: leg, dx: w * 0.02, dy: w * 0.012 }, stuff))
    .join("");
  const cornice: Slab = { x: x - w * 0.02, y: base - h - h * 0.02, w: w * 1.04, h: h * 0.035, dx, dy };
  const rows = low ? rand.int(3, 4) : 1;
  const front: string[] = [];
  const [top, tall] = [body.y + h * 0.045, body.h - h * 0.075];
  const drawersFrom = low ? top : top + tall * rand.between(0.62, 0.78);
  if (!low)
    for (const i of [0, 1])
      front.push(
        panel(sheet, x + w * (0.04 + i * 0.465), top, w * 0.455, drawersFrom - top - h * 0.02, stuff) +
          knob(x + w * (i ? 0.53 : 0.47), (top + drawersFrom) / 2, w * 0.014),
      );
  for (let r = 0; r < rows; r++) {
    const dh = (top + tall - drawersFrom) / rows;
    const halves = rand.chance(0.4) && r === 0 ? 2 : 1;
    for (let i = 0; i < halves; i++) {
      const dw = (w * 0.92) / halves;
      front.push(
        panel(sheet, x + w * 0.04 + i * dw, drawersFrom + r * dh + 2, dw - 4, dh - 6, stuff),
        ...(halves === 1 ? [0.25, 0.75] : [0.5]).map((t) =>
          knob(x + w * 0.04 + i * dw + dw * t, drawersFrom + (r + 0.5) * dh, w * 0.013),
        ),
      );
    }
  }
  return (
    boxShadow(x, base, w, dx, dy, 0.7) +
    legs +
    board(scene, body, stuff, rand) +
    front.join("") +
    slab(sheet, cornice, stuff)
  );
}

/** A raised panel: light on its upper left edges, shade on the lower right. */
function panel(sheet: Sheet, x: number, y: number, w: number, h: number, stuff: Stuff): string {
  const inner = fade(
    sheet,
    [
      [0, lit(stuff.base, 0.05), 0.55],
      [1, lit(stuff.base, -0.06), 0.5],
    ],
    [0, 0, 1, 1],
  );
  return (
    rect(x, y, w, h, inner) +
    line(
      straight(
        [
          [x, y + h],
          [x, y],
          [x + w, y],
        ],
        false,
      ),
      lit(stuff.base, 0.12),
      1.6,
      0.7,
    ) +
    line(
      straight(
        [
          [x + w, y],
          [x + w, y + h],
          [x, y + h],
        ],
        false,
      ),
      lit(stuff.base, -0.2),
      2,
      0.8,
    ) +
    line(boxPath(x + w * 0.05, y + h * 0.06, w * 0.9, h * 0.88), lit(stuff.base, -0.14), 1.2, 0.6)
  );
}

const knob = (x: number, y: number, r: number): string =>
  fill(oval(x + r * 0.3, y + r * 0.5, r, r), "#150f0a", 0.35) +
  fill(oval(x, y, r, r), ink.gold) +
  fill(oval(x - r * 0.3, y - r * 0.3, r * 0.35, r * 0.35), "#fff", 0.6);
