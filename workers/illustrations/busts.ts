/** A head on its block, a mask, a stele with a niche. */
import { drawBuddha } from "./buddha.ts";
import { shaded } from "./light.ts";
import { ink, lit, tone } from "./palette.ts";
import { standShadow } from "./paper.ts";
import { box as boxPath, place, points, type Pt, smooth, traced } from "./path.ts";
import { type Box, type Scene, settle } from "./scene.ts";
import { cut, mass, mirror, stone } from "./sculpture.ts";
import { ellipse, fill, glow, line } from "./svg.ts";
import { script } from "./writing.ts";

/** A head on a neck, on a block; masks are the same face without a neck. */
export function drawHead(scene: Scene, box: Box): string {
  const mask = scene.brief.form === "mask";
  const rand = scene.rand.fork("head");
  const u = Math.min(box.height * 0.5, box.width * 0.62);
  const base = settle(box, u * 2);
  const [cx, cy] = [box.cx, base - u];
  const at = (p: readonly Pt[]): Pt[] => place(p, cx, cy, u);
  const body = stone(scene);
  const head = smooth(
    at(mirror(traced("0 -0.92, 0.34 -0.84, 0.55 -0.5, 0.56 -0.1, 0.48 0.26, 0.26 0.56, 0 0.64"))),
    true,
    0.95,
  );
  const [x, y, w, h] = [cx - u, cy - u, u * 2, u * 2];
  const features = [
    ...[-1, 1].flatMap((s) => [
      points(s * 0.1, -0.26, s * 0.26, -0.33, s * 0.44, -0.24),
      points(s * 0.12, -0.12, s * 0.26, -0.17, s * 0.4, -0.11),
      points(s * 0.12, -0.11, s * 0.26, -0.06, s * 0.4, -0.1),
    ]),
    points(0.06, -0.24, 0.05, 0.02, 0.12, 0.14, 0, 0.19, -0.11, 0.14),
    points(-0.17, 0.35, -0.05, 0.32, 0, 0.345, 0.05, 0.32, 0.17, 0.35),
    points(-0.14, 0.37, 0, 0.44, 0.14, 0.37),
  ].map(at);
  const cheeks =
    ellipse(cx - u * 0.3, cy + u * 0.1, u * 0.14, u * 0.1, lit(body, 0.08), 0.5) +
    ellipse(cx, cy - u * 0.06, u * 0.05, u * 0.2, lit(body, 0.1), 0.45);
  const hair = smooth(
    at(
      rand.chance(0.5)
        ? mirror(traced("0 -1.06, 0.2 -1, 0.5 -0.74, 0.64 -0.2, 0.54 -0.3, 0.36 -0.56, 0 -0.6"))
        : mirror(traced("0 -0.96, 0.4 -0.86, 0.62 -0.4, 0.6 0.2, 0.53 -0.1, 0.4 -0.52, 0 -0.5")),
    ),
    true,
    0.9,
  );
  if (mask) {
    const eyes = [-1, 1]
      .map((s) => smooth(at(points(s * 0.14, -0.11, s * 0.26, -0.16, s * 0.4, -0.1, s * 0.26, -0.07)), true))
      .join("");
    return (
      `<g>${ellipse(
        cx + 10,
        cy + 4,
        u * 0.6,
        u * 0.82,
        glow(scene.sheet, [
          [0, "#2b221a", 0.4],
          [0.85, "#2b221a", 0.25],
          [1, "#2b221a", 0],
        ]),
      )}</g>` +
      mass(scene, head, body, x, y, w, h) +
      cheeks +
      cut(features, body, u * 0.02) +
      fill(eyes + smooth(at(points(-0.15, 0.37, 0, 0.34, 0.15, 0.37, 0, 0.42)), true), ink.black, 0.85) +
      (rand.chance(0.6) ? fill(hair, shaded(body, 0.6)) : "")
    );
  }
  const neck = smooth(at(traced("-0.24 0.36, -0.23 0.66, -0.36 0.82, 0.36 0.82, 0.23 0.66, 0.24 0.36")), true, 0.7);
  const block = boxPath(cx - u * 0.34, cy + u * 0.8, u * 0.68, u * 0.2);
  return (
    standShadow(scene.sheet, cx, base, u * 0.36, u * 0.4) +
    mass(scene, block, tone(0.3, 0.02, 50), x, y, w, h) +
    mass(scene, neck, shaded(body, 0.84), x, y, w, h) +
    mass(scene, head, body, x, y, w, h) +
    cheeks +
    cut(features, body, u * 0.014) +
    fill(hair, shaded(body, 0.76))
  );
}

/** An upright slab with a niche and writing below. */
export function drawStele(scene: Scene, box: Box): string {
  const rand = scene.rand.fork("stele");
  const tall = Math.min(box.height, box.width * 1.7);
  const base = settle(box, tall);
  const w = tall * 0.5;
  const [x, y] = [box.cx - w / 2, base - tall];
  const body = stone(scene);
  const d =
    smooth(
      [
        [x, base],
        [x, y + tall * 0.2],
        [x + w * 0.16, y + tall * 0.06],
        [box.cx, y],
        [x + w * 0.84, y + tall * 0.06],
        [x + w, y + tall * 0.2],
        [x + w, base],
      ],
      false,
      0.7,
    ) + "z";
  const niche =
    smooth(
      [
        [x + w * 0.2, y + tall * 0.56],
        [x + w * 0.2, y + tall * 0.26],
        [box.cx, y + tall * 0.12],
        [x + w * 0.8, y + tall * 0.26],
        [x + w * 0.8, y + tall * 0.56],
      ],
      false,
      0.8,
    ) + "z";
  const seated = drawBuddha(scene, { cx: box.cx, base: y + tall * 0.555, width: w * 0.56, height: tall * 0.36 });
  const thick = `M${Math.round(x + w)} ${Math.round(y + tall * 0.22)}l${Math.round(w * 0.08)} ${Math.round(-tall * 0.01)}V${Math.round(base - tall * 0.02)}l${Math.round(-w * 0.08)} ${Math.round(tall * 0.02)}z`;
  return (
    standShadow(scene.sheet, box.cx, base, w * 0.55, w * 0.5) +
    fill(thick, shaded(body, 0.55)) +
    mass(scene, d, body, x, y, w, tall) +
    fill(niche, shaded(body, 0.6)) +
    seated +
    line(niche, lit(body, -0.24), w * 0.012) +
    script({ x: x + w * 0.12, y: y + tall * 0.58, w: w * 0.76, h: tall * 0.38 }, rand, lit(body, -0.3)).replace(
      /<g.*$/,
      "",
    )
  );
}
