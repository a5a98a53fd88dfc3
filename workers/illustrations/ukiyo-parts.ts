/** Pieces of printed landscape: headlands, pines, roofs, a bridge with people crossing. */
import type { Area } from "./landscape.ts";
import { lit, type Tone } from "./palette.ts";
import { arc, brush, oval, smooth, straight, type Pt } from "./path.ts";
import type { Rand } from "./random.ts";
import { fill, line, num } from "./svg.ts";
import type { Blocks } from "./ukiyo.ts";

/** Low hills behind the horizon at `y` (fraction of the area). */
export function headland(a: Area, y: number, rand: Rand, b: Blocks, key: Tone): string {
  const base = a.y + a.h * y;
  let out = "";
  for (const [from, to, tall, colour] of [
    [-0.05, 0.55, 0.11, b.far],
    [0.42, 1.05, 0.08, b.land],
  ] as const) {
    const edge: Pt[] = Array.from({ length: 7 }, (_, i): Pt => [
      a.x + a.w * (from + ((to - from) * i) / 6),
      base - a.h * tall * Math.sin((Math.PI * i) / 6) ** 0.7 * (i % 2 ? 1 : rand.between(0.6, 0.85)),
    ]);
    const d = smooth(edge);
    out += fill(`${d}V${num(base + 2)}H${num(edge[0]![0])}z`, colour) + line(d, key, a.w * 0.004, 0.8);
  }
  return out;
}

/** One or two bent pines on a near bank. */
export function pines(a: Area, rand: Rand, b: Blocks, key: Tone): string {
  const left = rand.chance(0.5);
  const s = left ? 1 : -1;
  const edge = left ? a.x : a.x + a.w;
  const bank = smooth(
    [
      [edge - s * 4, a.y + a.h * 0.8],
      [edge + s * a.w * 0.22, a.y + a.h * 0.82],
      [edge + s * a.w * 0.42, a.y + a.h * 0.92],
      [edge + s * a.w * 0.5, a.y + a.h * 1.02],
      [edge - s * 4, a.y + a.h * 1.02],
    ],
    true,
    0.7,
  );
  let wood = "";
  let green = "";
  for (let i = 0; i < rand.int(1, 2); i++) {
    const root: Pt = [edge + s * a.w * (0.1 + i * 0.15), a.y + a.h * (0.84 + i * 0.03)];
    const top: Pt = [root[0] + s * a.w * rand.between(0.08, 0.26), a.y + a.h * rand.between(0.3, 0.46)];
    const trunk = arc(root, top, -s * rand.between(0.08, 0.22), 6);
    wood += smooth(
      brush(trunk, (t) => a.w * 0.045 * (1 - t * 0.75)),
      true,
    );
    for (let k = 0; k < 6; k++) {
      const [x, y] = trunk[Math.min(5, 2 + (k >> 1))]!;
      const [w, h] = [a.w * rand.between(0.08, 0.14), a.h * 0.024];
      const at: Pt = [x + (k % 2 ? 1 : -1) * a.w * rand.between(0.04, 0.13), y - a.h * rand.between(0, 0.05)];
      wood += smooth(
        brush(arc([x, y], at, 0.1, 3), () => a.w * 0.008),
        true,
      );
      green += smooth(
        [
          [at[0] - w, at[1] + h * 0.4],
          [at[0] - w * 0.6, at[1] - h],
          [at[0] - w * 0.1, at[1] - h * 0.9],
          [at[0] + w * 0.4, at[1] - h * 1.2],
          [at[0] + w, at[1] + h * 0.3],
          [at[0], at[1] + h * 0.7],
        ],
        true,
      );
    }
  }
  const needle = lit(b.land, -0.16);
  return (
    fill(bank, b.land) +
    line(bank, key, a.w * 0.004) +
    fill(wood, lit(b.warm, -0.22)) +
    line(wood, key, a.w * 0.003) +
    fill(green, needle) +
    line(green, key, a.w * 0.0035, 0.85)
  );
}

/** A row of thatched or tiled roofs; under snow they are white. */
export function roofs(a: Area, y: number, rand: Rand, b: Blocks, snow: boolean, key: Tone): string {
  let out = "";
  let x = a.x + a.w * rand.between(0, 0.1);
  while (x < a.x + a.w * 0.92) {
    const w = a.w * rand.between(0.16, 0.28);
    const h = a.h * rand.between(0.05, 0.08);
    const base = a.y + a.h * (y + rand.wobble(0.02)) + h;
    const wall = straight([
      [x + w * 0.1, base],
      [x + w * 0.9, base],
      [x + w * 0.9, base + h * 0.9],
      [x + w * 0.1, base + h * 0.9],
    ]);
    const roof = smooth(
      [
        [x, base],
        [x + w * 0.12, base - h * 0.45],
        [x + w * 0.24, base - h],
        [x + w * 0.76, base - h],
        [x + w * 0.88, base - h * 0.45],
        [x + w, base],
      ],
      true,
      0.6,
    );
    const posts = [0.3, 0.5, 0.7].map((t) => `M${num(x + w * t)} ${num(base)}v${num(h * 0.9)}`).join("");
    out +=
      fill(wall, lit(b.warm, snow ? -0.1 : 0.06)) +
      line(wall + posts, key, a.w * 0.003) +
      fill(roof, snow ? b.pale : rand.pick([lit(b.far, -0.1), lit(b.warm, -0.16), lit(b.land, -0.1)])) +
      line(roof, key, a.w * 0.0045);
    x += w * rand.between(0.85, 1.3);
  }
  return out;
}

/** An arched bridge and a few people under straw hats. */
export function bridge(a: Area, rand: Rand, b: Blocks, key: Tone): string {
  const rise = rand.between(0.05, 0.12);
  const deckY = (t: number) => a.y + a.h * (0.78 - rise * Math.sin(Math.PI * t));
  const deck: Pt[] = Array.from({ length: 9 }, (_, i): Pt => [a.x + a.w * (-0.05 + (1.1 * i) / 8), deckY(i / 8)]);
  const under = deck.map(([x, y]): Pt => [x, y + a.h * 0.03]).reverse();
  const body = `${smooth(deck)}L${num(under[0]![0])} ${num(under[0]![1])}${smooth(under).replace(/^M[^a-z]*/, "")}z`;
  let posts = "";
  for (let i = 1; i < 8; i++) posts += `M${num(deck[i]![0])} ${num(deck[i]![1])}V${num(deck[i]![1] - a.h * 0.045)}`;
  const rail = smooth(deck.map(([x, y]): Pt => [x, y - a.h * 0.045]));
  let piles = "";
  for (const t of [0.2, 0.4, 0.6, 0.8]) piles += `M${num(a.x + a.w * t)} ${num(deckY(t))}V${num(a.y + a.h * 0.98)}`;
  let people = "";
  for (let i = 0; i < rand.int(3, 5); i++) {
    const t = 0.14 + i * 0.17 + rand.wobble(0.04);
    people += passer(a.x + a.w * t, deckY(t), a.h * 0.075, rand, b, key);
  }
  return (
    line(piles, lit(b.warm, -0.22), a.w * 0.02) +
    people +
    fill(body, lit(b.warm, -0.08)) +
    line(body, key, a.w * 0.004) +
    line(posts, lit(b.warm, -0.2), a.w * 0.01) +
    line(rail, lit(b.warm, -0.12), a.w * 0.012)
  );
}

function passer(x: number, y: number, r: number, rand: Rand, b: Blocks, key: Tone): string {
  const lean = rand.wobble(0.25);
  const coat = smooth(
    [
      [x - r * 0.3 + lean * r, y - r * 0.75],
      [x + r * 0.25 + lean * r, y - r * 0.75],
      [x + r * 0.42, y],
      [x - r * 0.4, y],
    ],
    true,
    0.6,
  );
  const hat = straight([
    [x - r * 0.55 + lean * r, y - r * 0.7],
    [x + lean * r, y - r * 1.15],
    [x + r * 0.55 + lean * r, y - r * 0.7],
  ]);
  return (
    fill(coat, rand.pick([b.far, b.land, b.sea, b.warm])) +
    line(coat, key, r * 0.05) +
    fill(hat, lit(b.pale, -0.1)) +
    line(hat, key, r * 0.05) +
    fill(oval(x + r * 0.2, y, r * 0.01, r * 0.01), key)
  );
}
