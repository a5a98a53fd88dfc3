/** Writing that says nothing: signs, columns, an inscription with its seal. */
import type { Area } from "./landscape.ts";
import { tone, type Tone } from "./palette.ts";
import { dab, straight } from "./path.ts";
import type { Rand } from "./random.ts";
import { impression } from "./seal.ts";
import { fill, line } from "./svg.ts";

/** A short column of writing in a corner and one or two seals. */
export function inscription(a: Area, rand: Rand, right = rand.chance(0.5)): string {
  const unit = Math.min(a.w, a.h);
  const size = unit * 0.032;
  const x = right ? a.x + a.w - size * 2.4 : a.x + size * 2.4;
  const rows = rand.int(4, 9);
  let d = "";
  for (let col = 0; col < rand.int(1, 3); col++)
    for (let i = 0; i < rows - col * 2; i++)
      d += glyph(x + (right ? -1 : 1) * col * size * 1.5, a.y + size * (1.8 + i * 1.28), size, rand, size < 30);
  const seal = size * 1.45;
  return (
    written(d, size, tone(0.25, 0.012, 60)) +
    impression(
      `s${rand.int(0, 999)}`,
      rand.chance(0.5) ? "zhuwen" : "baiwen",
      x - seal / 2,
      a.y + size * (1.8 + rows * 1.28),
      seal,
    )
  );
}

/**
 * One written sign: a few strokes in a square, built as signs are. It stands for writing and says nothing.
 * A path to fill, or, when `thin`, plain lines to stroke.
 */
export function glyph(cx: number, cy: number, size: number, rand: Rand, thin: boolean): string {
  const r = size / 2;
  const bar = (x0: number, y0: number, x1: number, y1: number, bow = 0.05, w = 0.15): string => {
    if (thin)
      return straight(
        [
          [cx + x0 * r, cy + y0 * r],
          [cx + x1 * r, cy + y1 * r],
        ],
        false,
      );
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
        size < 30,
      );
  return (
    written(d, size, colour) +
    impression(`c${rand.int(0, 999)}`, "baiwen", a.x + a.w / cols / 2 - size * 0.25, a.y + a.h - size * 0.9, size * 0.5)
  );
}

const written = (d: string, size: number, colour: Tone): string =>
  size < 30 ? line(d, colour, size * 0.1, 0.88) : fill(d, colour, 0.9);
