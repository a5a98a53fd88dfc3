/** Boxes and other right-angled things in a calm parallel view: front, top and one side, each its own shade. */
import { shaded } from "./light.ts";
import type { Stuff } from "./kinds.ts";
import { lit } from "./palette.ts";
import { straight, type Pt } from "./path.ts";
import { fade, fill, line, type Sheet } from "./svg.ts";

export type Slab = {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly dx: number;
  readonly dy: number;
};

/** Front face from (x, y) top left, w × h; the top goes back by (dx, −dy). Light from the upper left. */
export function slab(sheet: Sheet, s: Slab, stuff: Stuff): string {
  const front = corners(s, "front");
  const top = corners(s, "top");
  const side = corners(s, "side");
  const face = fade(
    sheet,
    [
      [0, shaded(stuff.base, 0.98)],
      [1, shaded(stuff.base, 0.84)],
    ],
    [0, 0, 1, 0.6],
  );
  const edge = lit(stuff.base, stuff.base.l > 0.5 ? 0.08 : 0.14);
  return (
    fill(
      straight(side),
      fade(sheet, [
        [0, shaded(stuff.base, 0.7)],
        [1, shaded(stuff.base, 0.58)],
      ]),
    ) +
    fill(
      straight(top),
      fade(
        sheet,
        [
          [0, lit(stuff.base, 0.06)],
          [1, lit(stuff.base, -0.01)],
        ],
        [0, 1, 1, 0],
      ),
    ) +
    fill(straight(front), face) +
    line(straight([front[0]!, front[1]!], false), edge, Math.max(1, s.w * 0.005), 0.8)
  );
}

/** The four corners of a face, for clips and bands. */
export function corners({ x, y, w, h, dx, dy }: Slab, face: "front" | "top" | "side"): Pt[] {
  if (face === "front")
    return [
      [x, y],
      [x + w, y],
      [x + w, y + h],
      [x, y + h],
    ];
  if (face === "top")
    return [
      [x, y],
      [x + dx, y - dy],
      [x + w + dx, y - dy],
      [x + w, y],
    ];
  return [
    [x + w, y],
    [x + w + dx, y - dy],
    [x + w + dx, y + h - dy],
    [x + w, y + h],
  ];
}
