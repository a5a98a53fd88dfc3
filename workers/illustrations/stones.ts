/** Rocks, carved stones and fruit, tiles. */
import { relief } from "./carved.ts";
import { texture } from "./effects.ts";
import { shaded } from "./light.ts";
import { flat, paint } from "./marks.ts";
import { motifMarks } from "./motif.ts";
import { lit, tone } from "./palette.ts";
import { standShadow } from "./paper.ts";
import { arc, dab, oval, type Pt, ring, smooth } from "./path.ts";
import { type Box, fit, near, type Scene, settle } from "./scene.ts";
import { clipped, ellipse, fade, fill, glow, line } from "./svg.ts";

/** A scholar's rock on its stand, or a mountain in jade. */
export function drawRock(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("rock");
  const { w, h } = fit({ ...box, width: box.width * 0.8 }, near(scene.ratio, 1.1, 1.5));
  const base = settle(box, h);
  const plain = scene.stuff.finish === "gloss" ? tone(0.48, 0.012, 240) : scene.stuff.base;
  const count = 13;
  const lean = rand.between(-0.25, 0.25);
  const edge = Array.from({ length: count }, (_, i): Pt => {
    const a = Math.PI + (Math.PI * i) / (count - 1);
    const rise = -Math.sin(a);
    const d = (i % 2 ? rand.between(0.9, 1.04) : rand.between(0.74, 0.9)) * (i === 0 || i === count - 1 ? 0.7 : 1);
    return [box.cx + Math.cos(a) * w * 0.44 * d + lean * w * rise * 0.5, base - h * 0.1 - rise * h * 0.86 * d];
  });
  const d = smooth(edge, false, 1.1) + "z";
  let [dark, pale, holes] = ["", "", ""];
  for (let i = 0; i < 34; i++) {
    const [x, y] = [box.cx + rand.wobble(w * 0.42), base - h * rand.between(0.16, 0.85)];
    const s = dab([x, y], [x + rand.wobble(w * 0.12), y + h * rand.between(0.05, 0.2)], rand.wobble(0.2), w * 0.02);
    if (i % 3) dark += s;
    else pale += s;
  }
  for (let i = 0; i < 5; i++)
    holes += oval(
      box.cx + rand.wobble(w * 0.3),
      base - h * rand.between(0.25, 0.7),
      w * rand.between(0.015, 0.045),
      h * rand.between(0.015, 0.04),
    );
  const stand = smooth(
    [
      [box.cx - w * 0.46, base - h * 0.15],
      [box.cx - w * 0.4, base - h * 0.07],
      [box.cx - w * 0.44, base],
      [box.cx - w * 0.3, base - h * 0.03],
      [box.cx + w * 0.3, base - h * 0.03],
      [box.cx + w * 0.44, base],
      [box.cx + w * 0.4, base - h * 0.07],
      [box.cx + w * 0.46, base - h * 0.15],
    ],
    true,
    0.7,
  );
  const body = fade(
    scene.sheet,
    [
      [0, lit(plain, 0.16)],
      [0.5, plain],
      [1, lit(plain, -0.18)],
    ],
    [0.1, 0, 0.9, 0.7],
  );
  return (
    standShadow(scene.sheet, box.cx, base, w * 0.42, w * 0.4) +
    fill(d, body) +
    clipped(
      scene.sheet,
      d,
      texture({ x: box.cx - w / 2, y: base - h, w, h }, scene.stuff, rand) +
        fill(dark, lit(plain, -0.24), 0.5) +
        fill(pale, lit(plain, 0.2), 0.5) +
        fill(holes, lit(plain, -0.34), 0.85),
    ) +
    fill(
      stand,
      fade(scene.sheet, [
        [0, tone(0.4, 0.05, 40)],
        [1, tone(0.22, 0.03, 40)],
      ]),
    )
  );
}

/** Small carved stones and fruit: one round body with leaves or a pattern. */
export function drawStone(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("stone");
  const fruit = scene.brief.shape === "fruit";
  const r = Math.min(box.width, box.height) * (fruit ? 0.3 : 0.33);
  const base = settle(box, r * 2);
  const [cx, cy] = [box.cx, base - r];
  const tall = fruit ? 1 : rand.between(0.8, 1.15);
  const body = smooth(
    ring(cx, cy + r * (1 - tall) * 0.5, r * rand.between(0.9, 1.15), r * tall, 11).map(([x, y], i): Pt => [
      x + rand.wobble(r * 0.05),
      fruit || i % 2 ? y : y + rand.wobble(r * 0.07),
    ]),
    true,
  );
  const colour =
    fruit && scene.stuff.finish !== "stone"
      ? rand.pick([tone(0.72, 0.1, 60), tone(0.66, 0.11, 130), tone(0.8, 0.1, 90)])
      : scene.stuff.base;
  const light = glow(
    scene.sheet,
    [
      [0, lit(colour, 0.14)],
      [0.45, colour],
      [0.85, shaded(colour, 0.7)],
      [1, shaded(colour, 0.78)],
    ],
    [0.36, 0.3, 0.78],
  );
  let lobes = "";
  if (fruit) for (let i = -3; i <= 3; i++) lobes += smooth(arc([cx, cy - r * 0.92], [cx, cy + r * 0.95], -i * 0.17, 7));
  const carve = fruit
    ? line(lobes, lit(colour, -0.16), r * 0.02, 0.6) +
      line(
        smooth([
          [cx, cy - r * 0.95],
          [cx + r * 0.06, cy - r * 1.12],
          [cx + r * 0.2, cy - r * 1.2],
        ]),
        tone(0.4, 0.05, 90),
        r * 0.07,
      )
    : paint(
        motifMarks(scene.motif || rand.pick(["lotus", "pine", "crane", "fish", "landscape", "bamboo", "grapes"]), rand),
        flat(cx, cy, r * 0.72),
        relief(colour),
        r * 0.72,
      );
  return (
    standShadow(scene.sheet, cx, base, r * 0.72, r) +
    fill(body, light) +
    clipped(scene.sheet, body, texture({ x: cx - r, y: cy - r, w: r * 2, h: r * 2 }, scene.stuff, rand)) +
    (fruit ? carve : clipped(scene.sheet, body, carve)) +
    ellipse(cx - r * 0.34, cy - r * 0.42, r * 0.26, r * 0.15, "#fff", 0.3)
  );
}
