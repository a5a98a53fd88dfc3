/** Backs, splats and slats of chairs. */
import { dense, tube } from "./handles.ts";
import type { Stuff } from "./kinds.ts";
import { lit } from "./palette.ts";
import { type Pt, smooth, straight } from "./path.ts";
import type { Scene } from "./scene.ts";
import { fade, fill, line } from "./svg.ts";

/** Back and arms; what stands before the seat comes after the bar "|". */
export function backOf(
  scene: Scene,
  x: number,
  seat: number,
  w: number,
  h: number,
  dx: number,
  dy: number,
  bar: (a: Pt, b: Pt, thick?: number, bow?: number) => string,
): string {
  const rand = scene.rand.fork("back");
  const { stuff } = scene;
  const [l, r]: Pt[] = [
    [x + dx, seat - dy],
    [x + w + dx, seat - dy],
  ] as Pt[];
  const top = seat - dy - h * 0.46;
  const kind = /windsor/.test(scene.words)
    ? "spindles"
    : /horseshoe|roundback|armchair/.test(scene.words) && rand.chance(0.5)
      ? "horseshoe"
      : rand.pick(["splat", "ladder", "spindles", "splat"]);
  const arms = /arm ?chair|elbow|throne|horseshoe/.test(scene.words) || kind === "horseshoe";
  const cx = (l![0] + r![0]) / 2;
  let out = "";
  if (kind === "horseshoe") {
    const hoop: Pt[] = [
      [x - w * 0.04, seat - h * 0.2],
      [x + dx * 0.3, seat - dy - h * 0.25],
      [x + dx + w * 0.1, top + h * 0.11],
      [cx, top + h * 0.06],
      [x + w + dx - w * 0.06, top + h * 0.11],
      [x + w + dx * 0.9, seat - dy - h * 0.22],
      [x + w + w * 0.06, seat - h * 0.2],
    ];
    out +=
      splat(scene, cx, top + h * 0.07, seat - dy, w * 0.2) +
      bar([l![0] + w * 0.02, seat - dy], [x + dx + w * 0.07, top + h * 0.125], 0.034) +
      bar([r![0], seat - dy], [x + w + dx - w * 0.02, top + h * 0.16], 0.034);
    return `${out}${tube(dense(hoop), () => w * 0.05, stuff)}|${bar([x, seat], [x, seat - h * 0.2], 0.032)}${bar([x + w, seat], [x + w * 1.03, seat - h * 0.2], 0.032)}`;
  }
  out += bar(l!, [l![0] - w * 0.02, top], 0.045) + bar(r!, [r![0] + w * 0.02, top], 0.045);
  if (kind === "splat") out += splat(scene, cx, top + h * 0.02, seat - dy, w * 0.24);
  if (kind === "ladder")
    for (let i = 1; i < 4; i++) out += slat(l![0], r![0], top + ((seat - dy - top) * i) / 4.4, h * 0.045, stuff);
  if (kind === "spindles")
    for (let i = 1; i < 7; i++)
      out += bar(
        [l![0] + ((r![0] - l![0]) * i) / 7, seat - dy],
        [l![0] - w * 0.02 + ((r![0] - l![0] + w * 0.04) * i) / 7, top + h * 0.02],
        0.017,
      );
  out += tube(
    dense([
      [l![0] - w * 0.07, top + h * 0.012],
      [l![0] + w * 0.12, top - h * 0.006],
      [cx, top - h * rand.pick([0.012, 0.04])],
      [r![0] - w * 0.12, top - h * 0.006],
      [r![0] + w * 0.07, top + h * 0.012],
    ]),
    () => w * 0.055,
    stuff,
  );
  if (!arms) return out;
  const armY = seat - h * 0.2;
  const arm = (fx: number, bx: number) =>
    bar([fx, seat], [fx, armY], 0.034) +
    tube(
      dense([
        [fx - w * 0.01, armY],
        [(fx + bx) / 2, armY - dy * 0.4],
        [bx, armY - dy * 0.95],
      ]),
      () => w * 0.045,
      stuff,
    );
  return `${out}|${arm(x, l![0])}${arm(x + w, r![0])}`;
}

function splat(scene: Scene, cx: number, top: number, low: number, w: number): string {
  const rand = scene.rand.fork("splat");
  const vase = rand.chance(0.5);
  const side = (s: number): Pt[] =>
    vase
      ? [
          [cx + s * w * 0.42, top],
          [cx + s * w * 0.3, top + (low - top) * 0.2],
          [cx + s * w * 0.52, top + (low - top) * 0.45],
          [cx + s * w * 0.26, top + (low - top) * 0.75],
          [cx + s * w * 0.44, low],
        ]
      : [
          [cx + s * w * 0.42, top],
          [cx + s * w * 0.42, low],
        ];
  const d = vase
    ? smooth([...side(-1), ...side(1).reverse()], true, 0.7)
    : straight([...side(-1), ...side(1).reverse()]);
  return (
    fill(
      d,
      fade(
        scene.sheet,
        [
          [0, lit(scene.stuff.base, 0.04)],
          [1, lit(scene.stuff.base, -0.1)],
        ],
        [0, 0, 1, 0],
      ),
    ) + line(d, lit(scene.stuff.base, -0.18), 1, 0.6)
  );
}

const slat = (x0: number, x1: number, y: number, h: number, stuff: Stuff): string =>
  fill(
    smooth(
      [
        [x0, y],
        [(x0 + x1) / 2, y - h * 0.5],
        [x1, y],
        [x1, y + h],
        [(x0 + x1) / 2, y + h * 0.6],
        [x0, y + h],
      ],
      true,
      0.7,
    ),
    lit(stuff.base, -0.04),
  ) +
  line(
    smooth([
      [x0, y],
      [(x0 + x1) / 2, y - h * 0.5],
      [x1, y],
    ]),
    lit(stuff.base, 0.14),
    1.4,
    0.8,
  );
