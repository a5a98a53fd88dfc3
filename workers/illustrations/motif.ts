/** A motif by name, in its own square. */
import { bird, butterfly, carp, crane } from "./creatures.ts";
import { type Mark, shift, stroke } from "./marks.ts";
import { arc, type Pt } from "./path.ts";
import { bamboo, orchid, pine, plumBranch } from "./plants.ts";
import type { Rand } from "./random.ts";
import { hills } from "./scenes.ts";
import { grapes, spray } from "./sprays.ts";

/** One figure of the named motif in its own square. Unknown names give flowers. */
export function motifMarks(name: string, rand: Rand): Mark[] {
  switch (name) {
    case "plum":
      return plumBranch(rand);
    case "bamboo":
      return bamboo(rand);
    case "orchid":
      return orchid(rand);
    case "pine":
      return pine(rand);
    case "grapes":
      return grapes(rand);
    case "lotus":
      return spray(rand, "lotus");
    case "chrysanthemum":
      return spray(rand, "chrysanthemum");
    case "crane":
      return crane(rand);
    case "fish":
      return carp(rand);
    case "butterfly":
      return butterfly(rand);
    case "bird":
      return [...plumBranch(rand), ...shift(bird(rand), 0.02, -0.42, 0.42)];
    case "landscape":
      return hills(rand);
    case "clouds":
      return [...cloud(-0.3, 0.1, 0.5), ...cloud(0.45, -0.35, 0.32)];
    default:
      return spray(rand, "peony");
  }
}

/** A curled cloud with a trailing tail. */
export function cloud(x: number, y: number, r: number): Mark[] {
  const curl = (cx: number, cy: number, size: number, side: number): Pt[] =>
    Array.from({ length: 9 }, (_, i): Pt => {
      const a = (i / 8) * 5;
      const d = size * (1 - i / 11);
      return [cx + Math.cos(a + 2.6) * d * side, cy + Math.sin(a + 2.6) * d];
    });
  return [
    ...[
      [-0.45, 0, 0.42, 1],
      [0.45, 0.02, 0.4, -1],
      [0, -0.32, 0.45, 1],
    ].map(([cx, cy, size, side]) => stroke(curl(x + cx! * r, y + cy! * r, size! * r, side!), 0, r * 0.12, 0.85)),
    stroke(arc([x - r * 0.8, y + r * 0.3], [x + r * 1.8, y + r * 0.42], 0.08, 6), 0, r * 0.1, 0.7),
    stroke(arc([x - r * 1.4, y + r * 0.5], [x + r * 0.9, y + r * 0.62], 0.05, 6), 0, r * 0.08, 0.5),
  ];
}
