/** Baskets and drawstring bags. */
import { clothOf, weave } from "./cloth.ts";
import { dense, tube } from "./handles.ts";
import { lit } from "./palette.ts";
import { standShadow } from "./paper.ts";
import { place, points, type Pt, smooth } from "./path.ts";
import { type Box, type Scene, settle } from "./scene.ts";
import { define, ellipse, fade, fill, line, num, rect } from "./svg.ts";

/** A woven basket, or a drawstring bag of cloth. */
export function drawBasket(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("basket");
  if (scene.brief.shape === "bag") return bag(scene, box);
  const u = Math.min(box.width * 0.5, box.height * 0.5);
  const base = settle(box, u * 1.9);
  const at = (p: readonly Pt[]): Pt[] => place(p, box.cx, base, u);
  const colour =
    scene.stuff.finish === "metal" || scene.stuff.finish === "wood" ? scene.stuff.base : { l: 0.68, c: 0.08, h: 72 };
  const body = smooth(
    at(points(-0.9, -0.92, -0.84, -0.5, -0.66, -0.06, -0.3, 0, 0.3, 0, 0.66, -0.06, 0.84, -0.5, 0.9, -0.92, 0, -0.8)),
    true,
    0.7,
  );
  const step = u * 0.11;
  const [dark, pale] = [lit(colour, -0.2), lit(colour, 0.08)];
  const half = num(step / 2);
  const id = define(
    scene.sheet,
    (name) =>
      `<pattern id="${name}" patternUnits="userSpaceOnUse" width="${num(step)}" height="${num(step)}">${rect(0, 0, step, step, dark)}${rect(0.6, 0.8, step / 2 - 1, step / 2 - 1.6, pale, 1, 2)}${rect(step / 2 + 0.6, step / 2 + 0.8, step / 2 - 1, step / 2 - 1.6, pale, 1, 2)}<path d="M${half} 0h${half}v${half}h-${half}zM0 ${half}h${half}v${half}H0z" fill="${"#000"}" opacity=".12"/></pattern>`,
  );
  const shade = fade(
    scene.sheet,
    [
      [0, "#000", 0.36],
      [0.25, "#fff", 0.16],
      [0.55, "#000", 0.04],
      [1, "#000", 0.5],
    ],
    [0, 0, 1, 0.05],
  );
  const rim = [-0.92]
    .map(
      (y) =>
        ellipse(box.cx, base + y * u, u * 0.9, u * 0.16, lit(colour, -0.06)) +
        ellipse(box.cx, base + y * u, u * 0.82, u * 0.115, lit(colour, -0.34)),
    )
    .join("");
  const handle = rand.chance(0.75)
    ? tube(dense(at(points(-0.84, -0.94, -0.66, -1.5, 0, -1.86, 0.66, -1.5, 0.84, -0.94))), () => u * 0.075, {
        ...scene.stuff,
        base: colour,
        finish: "wood",
      })
    : "";
  return (
    standShadow(scene.sheet, box.cx, base, u * 0.62, u * 0.8) +
    fill(body, `url(#${id})`) +
    fill(body, shade) +
    rim +
    handle
  );
}

function bag(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("bag");
  const cloth = clothOf(scene.words, scene.motif, rand);
  const u = Math.min(box.width * 0.5, box.height * 0.46);
  const base = settle(box, u * 1.8);
  const at = (p: readonly Pt[]): Pt[] => place(p, box.cx, base, u);
  const body = smooth(
    at(
      points(
        -0.3,
        -1.2,
        -0.24,
        -1.08,
        -0.62,
        -0.76,
        -0.8,
        -0.3,
        -0.62,
        0.02,
        0,
        0.08,
        0.62,
        0.02,
        0.8,
        -0.3,
        0.62,
        -0.76,
        0.24,
        -1.08,
        0.3,
        -1.2,
        0,
        -1.14,
      ),
    ),
    true,
    0.85,
  );
  const cords = [-1, 1]
    .map((s) => smooth(at(points(s * 0.22, -1.08, s * 0.5, -1.2, s * 0.7, -1.0, s * 0.74, -0.7))))
    .join("");
  const folds = [-0.3, -0.12, 0.06, 0.24]
    .map((x) => smooth(at(points(x * 0.6, -1.06, x * 1.1, -0.8, x * 1.9, -0.5))))
    .join("");
  const shade = fade(
    scene.sheet,
    [
      [0, "#000", 0.3],
      [0.3, "#fff", 0.16],
      [0.6, "#000", 0.03],
      [1, "#000", 0.42],
    ],
    [0, 0, 1, 0.15],
  );
  return (
    standShadow(scene.sheet, box.cx, base + u * 0.05, u * 0.6, u * 0.7) +
    fill(body, weave(scene.sheet, cloth, u * 0.56, rand)) +
    fill(body, shade) +
    line(folds, "#120c08", u * 0.02, 0.3) +
    line(cords, cloth.inks[0]!, u * 0.035) +
    line(smooth(at(points(-0.25, -1.08, 0, -1.03, 0.25, -1.08))), cloth.inks[0]!, u * 0.05)
  );
}
