/** Mounted and unmounted paintings: hanging scroll, handscroll, album leaf, fan. */
import { weave } from "./cloth.ts";
import { flat, paint } from "./marks.ts";
import { motifMarks } from "./motif.ts";
import { painting } from "./painting.ts";
import { ink, lit, tone, type Tone } from "./palette.ts";
import { sheetShadow } from "./paper.ts";
import { box as boxPath, straight } from "./path.ts";
import type { Rand } from "./random.ts";
import { type Box, fit, near, type Scene } from "./scene.ts";
import { clipped, fade, line, rect, type Sheet } from "./svg.ts";
import { script } from "./writing.ts";

export const middle = (box: Box): number => box.base - box.height / 2;

/** Silk in the colours that mounters use, with a small self-pattern. */
function mount(scene: Scene, rand: Rand, unit: number): string {
  const base = rand.pick([
    tone(0.72, 0.03, 85),
    tone(0.6, 0.04, 150),
    tone(0.5, 0.05, 245),
    tone(0.66, 0.035, 60),
    tone(0.78, 0.022, 95),
    tone(0.48, 0.03, 75),
  ]);
  const quiet: Tone[] = [lit(base, -0.05), lit(base, 0.045), lit(base, -0.035), lit(base, 0.05)];
  return weave(
    scene.sheet,
    {
      ground: base,
      inks: quiet,
      repeat: rand.pick(["clouds", "hemp", "geometric", "sprig", "roundel"]),
      weave: "plain",
    },
    unit,
    rand,
  );
}

export function drawScroll(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("mount");
  const { w, h } = fit({ ...box, height: box.height * 1.08 }, near(scene.ratio, 2.3, 1.35));
  const [x, y] = [box.cx - w / 2, middle(box) - h / 2];
  const silk = mount(scene, rand, w * 0.26);
  const side = w * rand.between(0.07, 0.11);
  const area = { x: x + side, y: y + h * 0.2, w: w - side * 2, h: h * 0.62 };
  const strip = rand.pick([tone(0.9, 0.02, 88), tone(0.55, 0.05, 60), tone(0.4, 0.06, 250), tone(0.82, 0.04, 85)]);
  const picture = scene.brief.shape === "rubbing" ? rubbing(scene, area, rand) : painting(scene, area);
  const knob = rand.pick([tone(0.88, 0.04, 85), tone(0.3, 0.03, 40), tone(0.38, 0.07, 30)]);
  return (
    line(
      straight(
        [
          [x + w * 0.24, y - h * 0.006],
          [box.cx, y - h * 0.05],
          [x + w * 0.76, y - h * 0.006],
        ],
        false,
      ),
      tone(0.5, 0.06, 60),
      w * 0.007,
    ) +
    sheetShadow(x, y, w, h, 0.9) +
    rect(x, y, w, h, silk) +
    [0.3, 0.68].map((at) => rect(x + w * at - w * 0.013, y, w * 0.026, h * 0.135, strip)).join("") +
    rect(area.x - 2, area.y - h * 0.022, area.w + 4, h * 0.022, strip) +
    rect(area.x - 2, area.y + area.h, area.w + 4, h * 0.022, strip) +
    picture +
    line(boxPath(area.x, area.y, area.w, area.h), ink.black, 0.8, 0.25) +
    curve(scene.sheet, x, y, w, h) +
    rod(scene.sheet, x - w * 0.006, y - h * 0.007, w * 1.012, h * 0.013, tone(0.4, 0.05, 45)) +
    rod(scene.sheet, x - w * 0.05, y + h - h * 0.003, w * 1.1, h * 0.017, knob) +
    rod(scene.sheet, x, y + h - h * 0.009, w, h * 0.028, tone(0.62, 0.035, 75))
  );
}

const curve = (sheet: Sheet, x: number, y: number, w: number, h: number): string =>
  rect(
    x,
    y,
    w,
    h,
    fade(sheet, [
      [0, "#000", 0.16],
      [0.04, "#fff", 0.1],
      [0.14, "#000", 0],
      [0.86, "#000", 0],
      [0.95, "#fff", 0.08],
      [1, "#000", 0.22],
    ]),
  );

function rod(sheet: Sheet, x: number, y: number, w: number, h: number, colour: Tone): string {
  return rect(
    x,
    y,
    w,
    h,
    fade(sheet, [
      [0, lit(colour, -0.04)],
      [0.3, lit(colour, 0.13)],
      [0.65, colour],
      [1, lit(colour, -0.2)],
    ]),
    1,
    h * 0.25,
  );
}

/** White signs and figures on black: a rubbing from stone. */
function rubbing(scene: Scene, a: { x: number; y: number; w: number; h: number }, rand: Rand): string {
  const pale = tone(0.86, 0.015, 90);
  return clipped(
    scene.sheet,
    boxPath(a.x, a.y, a.w, a.h),
    rect(a.x, a.y, a.w, a.h, tone(0.26, 0.01, 60)) +
      script({ x: a.x, y: a.y + a.h * 0.4, w: a.w, h: a.h * 0.6 }, rand, pale) +
      paint(
        motifMarks("lotus", rand),
        flat(a.x + a.w / 2, a.y + a.h * 0.24, a.w * 0.36),
        [pale, tone(0.6, 0.01, 90), tone(0.7, 0.01, 90), tone(0.4, 0.01, 90)],
        a.w * 0.36,
      ),
  );
}

/** Opened between its two rolls. */
export function drawHandscroll(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("mount");
  const { w, h } = fit({ ...box, width: box.width * 1.08 }, 0.42);
  const [x, y] = [box.cx - w / 2, middle(box) - h / 2];
  const silk = mount(scene, rand, h * 0.3);
  const roll = w * 0.055;
  const edge = h * 0.06;
  const area = { x: x + roll + w * 0.07, y: y + edge, w: w - roll * 2 - w * 0.09, h: h - edge * 2 };
  const cylinder = fade(
    scene.sheet,
    [
      [0, "#000", 0.42],
      [0.25, "#fff", 0.25],
      [0.55, "#000", 0.02],
      [1, "#000", 0.45],
    ],
    [0, 0, 1, 0],
  );
  const bent = fade(
    scene.sheet,
    [
      [0, "#000", 0.28],
      [0.05, "#000", 0.02],
      [0.95, "#000", 0.02],
      [1, "#000", 0.3],
    ],
    [0, 0, 1, 0],
  );
  const end = (ex: number) =>
    rect(ex + roll * 0.2, y - h * 0.035, roll * 0.6, h * 1.07, tone(0.36, 0.05, 40), 1, 3) +
    rect(ex, y, roll, h, silk) +
    rect(ex, y, roll, h, cylinder);
  return (
    sheetShadow(x, y, w, h, 0.9) +
    rect(x + roll / 2, y, w - roll, h, silk) +
    painting(scene, area) +
    rect(x + roll / 2, y, w - roll, h, bent) +
    end(x) +
    end(x + w - roll)
  );
}
