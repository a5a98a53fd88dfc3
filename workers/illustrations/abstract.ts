/** Modern prints and measured drawings: planes, arcs, axonometric blocks. */
import type { Area } from "./landscape.ts";
import { ink, tone } from "./palette.ts";
import { oval, type Pt, ring, smooth, straight } from "./path.ts";
import type { Rand } from "./random.ts";
import type { Scene } from "./scene.ts";
import { fill, line, rect } from "./svg.ts";

/** Planes, arcs and one line: a printmaker of the last century. */
export function modern(scene: Scene, a: Area, rand: Rand): string {
  const sets = [
    [tone(0.93, 0.02, 88), tone(0.3, 0.03, 260), tone(0.62, 0.15, 35), tone(0.8, 0.09, 85), tone(0.7, 0.04, 230)],
    [tone(0.9, 0.03, 85), tone(0.26, 0.015, 60), tone(0.55, 0.06, 160), tone(0.76, 0.05, 60), tone(0.5, 0.12, 30)],
    [tone(0.88, 0.025, 230), tone(0.36, 0.09, 262), tone(0.94, 0.02, 90), tone(0.68, 0.13, 50), tone(0.55, 0.05, 250)],
    [tone(0.94, 0.012, 90), tone(0.28, 0.01, 60), tone(0.72, 0.02, 80), tone(0.5, 0.015, 70), tone(0.58, 0.16, 30)],
  ] as const;
  const colours = rand.pick(sets);
  let out = rect(a.x, a.y, a.w, a.h, colours[0]);
  const unit = Math.min(a.w, a.h);
  for (let i = 0; i < 5; i++) {
    const colour = colours[1 + (i % 4)]!;
    const [cx, cy, r] = [
      a.x + a.w * rand.between(0.15, 0.85),
      a.y + a.h * rand.between(0.15, 0.85),
      unit * rand.between(0.1, 0.3),
    ];
    const shape = rand.int(0, 3);
    if (shape === 0) out += fill(oval(cx, cy, r, r), colour, 0.92);
    else if (shape === 1)
      out += rect(
        cx - r * rand.between(0.4, 1.6),
        cy - r,
        r * rand.between(0.6, 2),
        r * rand.between(0.4, 2.2),
        colour,
        0.9,
      );
    else if (shape === 2)
      out += fill(
        smooth([...ring(cx, cy, r * 1.3, r * 1.3, 12, Math.PI, Math.PI * 2), [cx, cy]], true, 0.95),
        colour,
        0.9,
      );
    else
      out += fill(
        straight([
          [cx - r, cy + r],
          [cx + rand.wobble(r), cy - r * 1.2],
          [cx + r * 1.2, cy + r * 0.6],
        ]),
        colour,
        0.9,
      );
  }
  let rules = "";
  const slope = rand.between(-0.6, 0.6);
  for (let i = 0; i < rand.int(3, 9); i++)
    rules += straight(
      [
        [a.x, a.y + a.h * (0.2 + i * 0.07)],
        [a.x + a.w, a.y + a.h * (0.2 + i * 0.07 + slope)],
      ],
      false,
    );
  return out + line(rules, colours[1], unit * 0.006, 0.85);
}

/** Axonometric blocks in thin line. */
export function plan(a: Area, rand: Rand): string {
  const unit = Math.min(a.w, a.h) / 9;
  const at = (x: number, y: number, z: number): Pt => [
    a.x + a.w * 0.48 + (x - y) * unit * 0.866,
    a.y + a.h * 0.6 + (x + y) * unit * 0.5 - z * unit,
  ];
  let [lines, tops] = ["", ""];
  let shades = "";
  for (const [x, y] of [
    [-2, -2],
    [0, -2],
    [-2, 0],
    [1, -1],
    [-1, 1],
    [0, 0],
    [1, 1],
    [2, 0],
  ] as const) {
    const [w, d, z] = [rand.between(0.8, 1.7), rand.between(0.8, 1.7), rand.between(0.4, 3.2)];
    const top = straight([at(x, y, z), at(x + w, y, z), at(x + w, y + d, z), at(x, y + d, z)]);
    const right = straight([at(x + w, y, z), at(x + w, y + d, z), at(x + w, y + d, 0), at(x + w, y, 0)]);
    const left = straight([at(x, y + d, z), at(x + w, y + d, z), at(x + w, y + d, 0), at(x, y + d, 0)]);
    shades +=
      fill(right, tone(0.86, 0.012, 80)) +
      fill(left, tone(0.93, 0.008, 80)) +
      fill(top, tone(0.97, 0.006, 80)) +
      line(top + right + left, tone(0.36, 0.02, 250), Math.max(0.8, unit * 0.016), 0.9);
    tops += straight([at(x, y + d, 0), at(x - 0.6, y + d + 0.6, 0)], false);
  }
  for (let i = -4; i <= 4; i++)
    lines += straight([at(i, -4, 0), at(i, 4, 0)], false) + straight([at(-4, i, 0), at(4, i, 0)], false);
  return line(lines, tone(0.6, 0.03, 250), 0.7, 0.4) + shades + line(tops, ink.seal, 1, 0.7);
}
