/** Ink landscapes in layered washes: far peaks, mist, a near bank with trees, water. */
import { blend, ink, lit, tone, type Tone } from "./palette.ts";
import { arc, dab, type Pt, smooth, straight } from "./path.ts";
import type { Rand } from "./random.ts";
import { bank } from "./shore.ts";
import { ellipse, fade, fill, glow, line, rect, type Sheet, num } from "./svg.ts";

export type Area = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

export type Weather = {
  readonly ground: Tone;
  readonly ink: Tone;
  readonly tint: Tone;
  readonly leaf: Tone;
  readonly snow: boolean;
};

/** The season in the words, or one chosen. */
export function weatherOf(words: string, rand: Rand): Weather {
  const silk = rand.pick([tone(0.88, 0.03, 84), tone(0.91, 0.022, 88), tone(0.85, 0.036, 78), tone(0.93, 0.014, 90)]);
  const inky = tone(0.3, 0.015, rand.pick([60, 250, 90]));
  if (/snow|winter/.test(words))
    return { ground: tone(0.78, 0.018, 90), ink: inky, tint: tone(0.6, 0.03, 240), leaf: ink.soft, snow: true };
  if (/autumn|fall\b|red leaves/.test(words))
    return { ground: silk, ink: inky, tint: tone(0.6, 0.07, 55), leaf: tone(0.58, 0.13, 42), snow: false };
  if (/blue.green|green and blue|spring|paradise/.test(words))
    return { ground: silk, ink: inky, tint: tone(0.58, 0.08, 170), leaf: tone(0.52, 0.08, 150), snow: false };
  if (/ink on/.test(words) && !/colou?r/.test(words))
    return { ground: silk, ink: inky, tint: inky, leaf: inky, snow: false };
  return rand.pick([
    { ground: silk, ink: inky, tint: inky, leaf: inky, snow: false },
    { ground: silk, ink: inky, tint: tone(0.52, 0.05, 245), leaf: tone(0.46, 0.05, 150), snow: false },
    { ground: silk, ink: inky, tint: tone(0.6, 0.055, 60), leaf: tone(0.55, 0.09, 45), snow: false },
  ]);
}

/** Fill the area with a landscape. The caller clips it. */
export function landscape(sheet: Sheet, a: Area, rand: Rand, sky: Weather): string {
  const tall = a.h > a.w * 1.1;
  const unit = Math.min(a.w, a.h);
  let out = rect(
    a.x,
    a.y,
    a.w,
    a.h,
    fade(sheet, [
      [0, lit(sky.ground, -0.03)],
      [0.4, lit(sky.ground, 0.02)],
      [1, lit(sky.ground, -0.015)],
    ]),
  );
  const orb = rand.chance(0.4);
  if (orb)
    out += ellipse(
      a.x + a.w * rand.between(0.18, 0.82),
      a.y + a.h * rand.between(0.1, 0.2),
      unit * 0.06,
      unit * 0.06,
      sky.snow ? lit(sky.ground, 0.12) : blend(sky.ground, tone(0.68, 0.14, 40), 0.75),
      0.85,
    );
  const depth = tall ? 3 : 2;
  const lean = rand.chance(0.5) ? 0.3 : 0.7;
  for (let k = 0; k < depth; k++) {
    const near = k / depth;
    const base = a.y + a.h * (0.46 + near * 0.26);
    const count = rand.int(2, 3);
    for (let i = 0; i < count; i++) {
      const cx = a.x + a.w * (i === 0 ? (k % 2 ? 1 - lean : lean) + rand.wobble(0.1) : rand.next());
      const high = a.h * (i === 0 ? rand.between(0.22, 0.36) : rand.between(0.1, 0.2)) * (1 - near * 0.3);
      out += peak(
        sheet,
        rand,
        cx,
        base,
        a.w * rand.between(0.26, 0.42) * (tall ? 1 : 0.75),
        high,
        sky,
        0.3 + near * 0.38,
        unit,
      );
    }
    out += mist(sheet, a, base + a.h * 0.02, sky.ground, rand);
  }
  out += water(a, a.y + a.h * 0.8, rand, sky);
  return out + bank(sheet, a, rand, sky, unit, lean > 0.5) + flock(a, rand, sky, unit);
}

/** One mountain: washed from the ridge down, textured with dry strokes, dotted with moss. */
function peak(
  sheet: Sheet,
  rand: Rand,
  cx: number,
  base: number,
  half: number,
  high: number,
  sky: Weather,
  strong: number,
  unit: number,
): string {
  const count = 13;
  const edge = Array.from({ length: count }, (_, i): Pt => {
    const t = (i / (count - 1)) * 2 - 1;
    const rise = (1 - Math.abs(t) ** 1.45) * (i % 2 ? 1 : 0.9) + rand.wobble(0.07);
    return [cx + t * half + rand.wobble(half * 0.05), base - high * Math.max(0, rise)];
  });
  const d = smooth([...edge, [cx + half, base + high * 0.2], [cx - half, base + high * 0.2]], true, 0.85);
  const wash = sky.snow
    ? fade(sheet, [
        [0, lit(sky.ground, 0.16), 0.95],
        [0.5, lit(sky.ground, 0.1), 0.6],
        [1, sky.ground, 0],
      ])
    : fade(sheet, [
        [0, sky.ink, strong],
        [0.3, sky.tint, strong * 0.75],
        [0.75, sky.tint, strong * 0.22],
        [1, sky.tint, 0],
      ]);
  let strokes = "";
  for (let i = 1; i < count - 1; i++) {
    const from = edge[i]!;
    const side = from[0] < cx ? -1 : 1;
    for (let k = 0; k < (strong > 0.5 ? 2 : 1); k++) {
      const start: Pt = [from[0] + rand.wobble(half * 0.1), from[1] + high * rand.between(0.02, 0.3)];
      strokes += dab(
        start,
        [start[0] + side * half * rand.between(0.02, 0.14), start[1] + high * rand.between(0.12, 0.3)],
        rand.wobble(0.1),
        unit * 0.009,
      );
    }
  }
  let moss = "";
  for (let i = 0; i < 8; i++) {
    const [x, y] = edge[rand.int(1, count - 2)]!;
    moss += `M${num(x + rand.wobble(unit * 0.03))} ${num(y + rand.next() * unit * 0.025)}h0`;
  }
  return (
    fill(d, wash) +
    line(smooth(edge, false, 0.85), sky.ink, unit * 0.004, strong * 0.9) +
    fill(strokes, sky.ink, strong * 0.62) +
    line(moss, sky.ink, unit * 0.011, Math.min(0.9, strong + 0.2))
  );
}

const mist = (sheet: Sheet, a: Area, y: number, paper: Tone, rand: Rand): string => {
  const veil = fade(sheet, [
    [0, paper, 0],
    [0.5, lit(paper, 0.03), 0.9],
    [1, paper, 0],
  ]);
  const tall = a.h * rand.between(0.09, 0.14);
  return rect(a.x, y - tall * 0.6, a.w, tall, veil);
};

function water(a: Area, y: number, rand: Rand, sky: Weather): string {
  let d = "";
  for (let i = 0; i < 12; i++) {
    const x = a.x + a.w * rand.next();
    const at = y + rand.between(-0.07, 0.14) * a.h;
    d += smooth(arc([x, at], [x + a.w * rand.between(0.08, 0.24), at + rand.wobble(1.5)], 0.012, 4));
  }
  return line(d, sky.ink, Math.max(0.8, a.w * 0.0022), 0.32);
}

function flock(a: Area, rand: Rand, sky: Weather, unit: number): string {
  if (rand.chance(0.35)) return "";
  let d = "";
  const [x, y] = [a.x + a.w * rand.between(0.3, 0.6), a.y + a.h * rand.between(0.12, 0.3)];
  for (let i = 0; i < 5; i++) {
    const [bx, by, r] = [x + i * unit * 0.045, y + Math.abs(i - 2) * unit * 0.014, unit * 0.012];
    d += straight(
      [
        [bx - r, by - r * 0.5],
        [bx, by],
        [bx + r, by - r * 0.6],
      ],
      false,
    );
  }
  return line(d, sky.ink, unit * 0.004, 0.7);
}

/** Light in the middle of a picture, for covers and wide leaves. */
export const halo = (sheet: Sheet, a: Area, colour: Tone): string =>
  rect(
    a.x,
    a.y,
    a.w,
    a.h,
    glow(sheet, [
      [0, colour, 0.6],
      [1, colour, 0],
    ]),
  );
