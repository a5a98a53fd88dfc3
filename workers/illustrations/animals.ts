/** Animals in clay, stone and bronze: a horse, a resting beast, a bird, a fish. */
import { fish, fowl, horse, resting } from "./beasts.ts";
import { texture } from "./effects.ts";
import { shaded } from "./light.ts";
import { lit, tone } from "./palette.ts";
import { standShadow } from "./paper.ts";
import { brush, place, points, type Pt, smooth } from "./path.ts";
import { type Box, type Scene, settle } from "./scene.ts";
import { clipped, ellipse, fade, fill, line, rect } from "./svg.ts";

/** The animal named, or a resting beast, on a low base when it is clay or bronze. */
export function drawAnimal(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("animal");
  const kind = /horse|camel|deer|donkey|elephant|mule/.test(scene.words)
    ? horse
    : /duck|bird|crane|parrot|rooster|\bhen\b|goose|quail|phoenix|swan/.test(scene.words)
      ? fowl
      : /fish|carp/.test(scene.words)
        ? fish
        : resting;
  const u = Math.min(box.width * 0.46, box.height * (kind === horse ? 0.46 : 0.52));
  const tall = u * (kind.low + 0.98);
  const base = settle(box, tall);
  const flip = rand.chance(0.5) ? -1 : 1;
  const at = (p: readonly Pt[]): Pt[] => place(p, box.cx, base - kind.low * u, u, 0, flip);
  const colour = scene.stuff.finish === "glass" ? tone(0.72, 0.03, 190) : scene.stuff.base;
  const light = fade(
    scene.sheet,
    [
      [0, lit(colour, 0.08)],
      [0.4, colour],
      [1, shaded(colour, 0.58)],
    ],
    [0.2, 0, 0.5, 1],
  );
  const d = smooth(at(kind.body), true, 0.85);
  const behind = kind.back.map((p) => smooth(at(p), true, 0.85)).join("");
  const [x, y] = [box.cx - u, base - tall];
  const cuts = kind.cuts.map((p) => smooth(at(p))).join("");
  const eye = at([kind.eye])[0]!;
  const spine = at(points(-0.5, -0.12, -0.1, -0.14, 0.14, -0.2));
  const stand =
    kind === horse
      ? rect(
          box.cx - u * 0.9,
          base - u * 0.05,
          u * 1.8,
          u * 0.08,
          fade(scene.sheet, [
            [0, lit(colour, 0.02)],
            [1, lit(colour, -0.22)],
          ]),
          1,
          4,
        )
      : "";
  return (
    standShadow(
      scene.sheet,
      box.cx,
      base + (kind === horse ? u * 0.03 : 0),
      u * (kind === fowl || kind === fish ? 0.46 : 0.86),
      u * 0.5,
    ) +
    stand +
    fill(behind, shaded(colour, 0.6)) +
    fill(d, light) +
    clipped(scene.sheet, d, texture({ x, y, w: u * 2, h: tall }, scene.stuff, rand)) +
    fill(
      smooth(
        brush(spine, (t) => u * 0.1 * Math.sin(Math.PI * t)),
        true,
      ),
      "#fff",
      scene.stuff.finish === "matte" ? 0.08 : 0.22,
    ) +
    line(cuts, lit(colour, -0.22), u * 0.02, 0.75) +
    ellipse(eye[0], eye[1], u * 0.032, u * 0.028, lit(colour, -0.4)) +
    line(d, lit(colour, -0.24), u * 0.008, 0.5)
  );
}
