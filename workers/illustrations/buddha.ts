/** A figure seated on a lotus throne before a halo. */
import { shaded } from "./light.ts";
import { lit } from "./palette.ts";
import { standShadow } from "./paper.ts";
import { box as boxPath, place, points, type Pt, ring, smooth, traced } from "./path.ts";
import { type Box, type Scene, settle } from "./scene.ts";
import { cut, face, mass, mirror, stone } from "./sculpture.ts";
import { ellipse, fill, glow, line } from "./svg.ts";

/** Seated on a lotus throne before a halo. */
export function drawBuddha(scene: Scene, box: Box): string {
  const tall = Math.min(box.height, box.width * 1.35);
  const base = settle(box, tall);
  const u = tall / 2;
  const [cx, cy] = [box.cx, base - u];
  const at = (p: readonly Pt[]): Pt[] => place(p, cx, cy, u);
  const body = stone(scene);
  const halo = smooth(at(mirror(points(0, -1, 0.28, -0.82, 0.46, -0.5, 0.5, -0.1, 0.44, 0.4))), true, 0.9);
  const knees = smooth(
    at(mirror(traced("0 0.18, 0.3 0.16, 0.62 0.3, 0.7 0.46, 0.56 0.58, 0.2 0.6, 0 0.62"))),
    true,
    0.9,
  );
  const torso = smooth(
    at(mirror(traced("0 -0.36, 0.1 -0.34, 0.3 -0.24, 0.4 0.02, 0.44 0.32, 0.2 0.44, 0 0.46"))),
    true,
    0.9,
  );
  const folds = [
    points(0.12, -0.3, 0, 0, -0.22, 0.24),
    points(0.2, -0.26, 0.12, 0.06, -0.06, 0.3),
    points(-0.3, -0.14, -0.26, 0.1, -0.3, 0.3),
    points(0.32, -0.12, 0.3, 0.12, 0.34, 0.3),
    points(-0.6, 0.44, -0.2, 0.38, 0.2, 0.5, 0.6, 0.44),
    points(-0.44, 0.54, 0, 0.5, 0.44, 0.56),
  ].map(at);
  const r = u * 0.17;
  const hy = cy - u * 0.53;
  const head = smooth(
    place(mirror(traced("0 -1, 0.62 -0.8, 0.84 -0.1, 0.7 0.56, 0.34 0.96, 0 1.02")), cx, hy, r),
    true,
    0.9,
  );
  const hair = smooth(
    place(
      mirror(traced("0 -1.55, 0.3 -1.46, 0.4 -1.16, 0.82 -0.8, 0.92 -0.16, 0.78 -0.4, 0.3 -0.62, 0 -0.66")),
      cx,
      hy,
      r,
    ),
    true,
    0.9,
  );
  let petals = "";
  const throne = boxPath(cx - u * 0.62, cy + u * 0.6, u * 1.24, u * 0.26);
  for (let i = -5; i <= 5; i++)
    petals += smooth(
      place(
        mirror(points(0, 0.13, 0.075, 0.04, 0.06, -0.06, 0, -0.12)),
        cx + i * u * 0.118,
        cy + u * (0.74 - Math.abs(i) * 0.006),
        u,
      ),
      true,
    );
  const pedestal = boxPath(cx - u * 0.6, cy + u * 0.84, u * 1.2, u * 0.16);
  const [x, y, w, h] = [cx - u * 0.75, cy - u, u * 1.5, tall];
  const hands =
    ellipse(cx, cy + u * 0.34, u * 0.16, u * 0.06, lit(body, 0.03)) +
    line(smooth(ring(cx, cy + u * 0.33, u * 0.13, u * 0.04, 6, 0.2, 2.9)), lit(body, -0.24), u * 0.01, 0.7);
  return (
    standShadow(scene.sheet, cx, base, u * 0.6, u * 0.5) +
    mass(scene, halo, shaded(body, 0.86), x, y, w, h) +
    line(
      smooth(at(mirror(points(0, -0.9, 0.24, -0.74, 0.4, -0.46, 0.43, -0.1))), false),
      lit(body, -0.2),
      u * 0.012,
      0.7,
    ) +
    mass(scene, pedestal, body, x, y, w, h) +
    fill(throne, shaded(body, 0.72)) +
    fill(petals, shaded(body, 0.92)) +
    line(petals, lit(body, -0.22), u * 0.01, 0.7) +
    mass(scene, torso, body, x, y, w, h) +
    mass(scene, knees, body, x, y, w, h) +
    cut(folds, body, u * 0.011) +
    hands +
    fill(
      head,
      glow(
        scene.sheet,
        [
          [0, lit(body, 0.1)],
          [0.6, body],
          [1, shaded(body, 0.72)],
        ],
        [0.36, 0.36, 0.75],
      ),
    ) +
    face(cx, hy, r, body) +
    fill(hair, shaded(body, 0.74))
  );
}
