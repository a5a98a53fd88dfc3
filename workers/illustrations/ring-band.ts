/** A band of pattern around a circle. */
import { type Border, borderUnit } from "./borders.ts";
import { shaded } from "./light.ts";
import { type Inks, paint } from "./marks.ts";
import { oval, type Pt, smooth } from "./path.ts";
import type { Stuff } from "./kinds.ts";
import { define, fade, group, num, type Sheet, type Stop } from "./svg.ts";

/** A band of pattern on the ring of radius r; `half` is half its width. One unit is drawn and turned around the centre. */
export function ringBand(
  sheet: Sheet,
  cx: number,
  cy: number,
  r: number,
  half: number,
  kind: Border,
  inks: Inks,
  stretch = 1.15,
): string {
  const count = 2 * Math.round(Math.min(22, Math.max(4, (Math.PI * r) / (half * stretch) / 2)));
  const scale = (Math.PI * r) / (count * half);
  const lay = ([x, y]: Pt): Pt => {
    const a = -Math.PI / 2 + (x * scale * half) / r;
    return [cx + Math.cos(a) * (r - y * half), cy + Math.sin(a) * (r - y * half)];
  };
  const units = (kind === "scroll" || kind === "leaves" ? [0, 1] : [0]).map((i) =>
    define(sheet, (id) => group(paint(borderUnit(kind, i), lay, inks, half), `id="${id}"`)),
  );
  let out = "";
  for (let i = 0; i < count; i++)
    out += `<use href="#${units[i % units.length]!}" transform="rotate(${num((360 * i) / count)} ${num(cx)} ${num(cy)})"/>`;
  return out;
}

export const circle = (cx: number, cy: number, r: number): string => oval(cx, cy, r, r);

export const slant = (sheet: Sheet, stuff: Stuff, from: number, to: number): string => {
  const list: Stop[] = [
    [0, shaded(stuff.base, from)],
    [0.5, shaded(stuff.base, (from + to) / 2)],
    [1, shaded(stuff.base, to)],
  ];
  return fade(sheet, list, [0.1, 0.05, 0.9, 0.95]);
};

export const lobed = (cx: number, cy: number, r: number, lobes: number): string =>
  smooth(
    Array.from({ length: lobes * 4 }, (_, i): Pt => {
      const a = (i * Math.PI * 2) / (lobes * 4) - Math.PI / 2;
      const d = r * (i % 4 === 0 ? 0.962 : i % 4 === 2 ? 1 : 0.992);
      return [cx + Math.cos(a) * d, cy + Math.sin(a) * d];
    }),
    true,
  );
