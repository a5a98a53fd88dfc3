/** Brush marks on any surface: a motif is drawn once in its own square (−1…1, y down) and laid on a pot, a silk or a page. */
import { hex, type Tone } from "./palette.ts";
import { blade, lens, place, smooth, straight, type Pt } from "./path.ts";
import { frac, num } from "./svg.ts";

export type Mark = {
  readonly pts: readonly Pt[];
  /** index into the inks of whoever paints it: 0 line and leaf, 1 flower, 2 second colour, 3 light or reserve */
  readonly ink: number;
  /** line width in the motif's own unit; absent means filled */
  readonly line?: number;
  readonly open?: boolean;
  readonly straight?: boolean;
  /** pts are the four corners of a lens (path.ts) */
  readonly lens?: boolean;
  /** a filled mark drawn around with ink 0, this wide */
  readonly edge?: number;
  /** strength of the wash, 0…1 */
  readonly wash?: number;
};

export type Inks = readonly Tone[];
export type Lay = (p: Pt) => Pt;

/** Paint marks through `lay` (surface coordinates → drawing). `unit` is how long 1 of the motif is in the drawing. */
export function paint(marks: readonly Mark[], lay: Lay, inks: Inks, unit: number, strength = 1): string {
  let out = "";
  let style = "";
  let d = "";
  const flush = () => {
    if (d) out += `<path d="${d}" ${style}/>`;
    d = "";
  };
  for (const mark of marks) {
    const next = styleOf(mark, inks, unit, strength);
    if (next !== style) flush();
    style = next;
    if (mark.lens) {
      d += blade(mark.pts.map(lay));
      continue;
    }
    const pts = thinned(mark.pts.map(lay), 1.6 + unit * 0.012);
    d += mark.straight ? straight(pts, !mark.open) : smooth(pts, !mark.open);
  }
  flush();
  return out;
}

/** Points nearer than `gap` to the last one kept say nothing at this size. */
function thinned(pts: readonly Pt[], gap: number): readonly Pt[] {
  if (pts.length < 5) return pts;
  const kept: Pt[] = [pts[0]!];
  for (let i = 1; i < pts.length; i++) {
    const last = kept[kept.length - 1]!;
    if (i === pts.length - 1 || Math.hypot(pts[i]![0] - last[0], pts[i]![1] - last[1]) >= gap) kept.push(pts[i]!);
  }
  return kept;
}

function styleOf(mark: Mark, inks: Inks, unit: number, strength: number): string {
  const colour = hex(inks[Math.min(mark.ink, inks.length - 1)]!);
  const opacity = (mark.wash ?? 1) * strength;
  const faint = opacity < 0.995 ? ` opacity="${frac(opacity)}"` : "";
  if (mark.line === undefined && mark.edge === undefined) return `fill="${colour}"${faint}`;
  if (mark.edge !== undefined)
    return `fill="${colour}" stroke="${hex(inks[0]!)}" stroke-width="${num(Math.max(0.5, mark.edge * unit))}"${faint}`;
  const width = num(Math.max(0.5, (mark.line ?? 0) * unit));
  return `fill="none" stroke="${colour}" stroke-width="${width}"${faint}`;
}

/** Move a motif within its square. */
export function shift(marks: readonly Mark[], x: number, y: number, scale = 1, angle = 0, flip = 1): Mark[] {
  return marks.map((mark) => ({
    ...mark,
    pts: place(mark.pts, x, y, scale, angle, flip),
    ...(mark.line === undefined ? {} : { line: mark.line * scale }),
    ...(mark.edge === undefined ? {} : { edge: mark.edge * scale }),
  }));
}

/** A plain sheet: centre and scale. */
export const flat =
  (cx: number, cy: number, scale: number): Lay =>
  ([x, y]) => [cx + x * scale, cy + y * scale];

export const stroke = (pts: readonly Pt[], ink: number, width: number, wash = 1): Mark => ({
  pts,
  ink,
  line: width,
  open: true,
  wash,
});
/** A pointed leaf, feather or petal from a to b. */
export const sliver = (a: Pt, b: Pt, bow: number, width: number, ink: number, wash = 1): Mark => ({
  pts: lens(a, b, bow, width),
  ink,
  wash,
  lens: true,
});
/** A filled shape with a drawn outline. */
export const edged = (pts: readonly Pt[], ink: number, edge: number, wash = 1): Mark => ({ pts, ink, edge, wash });
export const shape = (pts: readonly Pt[], ink: number, wash = 1): Mark => ({ pts, ink, wash });
