/** Colour woodblock scenes: flat colours, key lines, skies wiped into gradation. */
import type { Area } from "./landscape.ts";
import { tone, type Tone } from "./palette.ts";
import type { Rand } from "./random.ts";
import type { Scene } from "./scene.ts";
import { flower, person, road, snow } from "./ukiyo-views.ts";
import { crossing, fuji, moon, sea } from "./ukiyo-water.ts";

export const key = tone(0.26, 0.015, 65);

/** Day, dusk, rain, snow, night: the printer's sets of blocks. */
export type Blocks = {
  readonly top: Tone;
  readonly air: Tone;
  readonly sea: Tone;
  readonly land: Tone;
  readonly far: Tone;
  readonly warm: Tone;
  readonly pale: Tone;
};

const sets: readonly Blocks[] = [
  {
    top: tone(0.44, 0.1, 255),
    air: tone(0.9, 0.025, 88),
    sea: tone(0.58, 0.085, 245),
    land: tone(0.56, 0.07, 140),
    far: tone(0.68, 0.05, 235),
    warm: tone(0.64, 0.13, 38),
    pale: tone(0.94, 0.018, 88),
  },
  {
    top: tone(0.6, 0.13, 35),
    air: tone(0.89, 0.04, 80),
    sea: tone(0.62, 0.06, 230),
    land: tone(0.48, 0.05, 120),
    far: tone(0.55, 0.05, 265),
    warm: tone(0.7, 0.1, 70),
    pale: tone(0.93, 0.025, 85),
  },
  {
    top: tone(0.36, 0.03, 250),
    air: tone(0.82, 0.015, 240),
    sea: tone(0.55, 0.05, 240),
    land: tone(0.5, 0.04, 150),
    far: tone(0.62, 0.025, 240),
    warm: tone(0.72, 0.09, 80),
    pale: tone(0.93, 0.012, 95),
  },
  {
    top: tone(0.3, 0.075, 262),
    air: tone(0.6, 0.07, 250),
    sea: tone(0.4, 0.08, 255),
    land: tone(0.36, 0.045, 170),
    far: tone(0.46, 0.06, 258),
    warm: tone(0.8, 0.1, 85),
    pale: tone(0.93, 0.03, 92),
  },
];

export type View = (scene: Scene, a: Area, rand: Rand, b: Blocks) => string;

const asked: readonly (readonly [RegExp, string])[] = [
  [/actor|courtesan|beaut|geisha|woman|women|lady|kabuki|kimono|girl|oiran|portrait|samurai|warrior/, "person"],
  [/rain|shower|bridge/, "bridge"],
  [/snow|winter/, "snow"],
  [/fuji/, "fuji"],
  [/moon|night|evening/, "moon"],
  [/\b(sea|boats?|bay|waves?|lake|harbor|ferry|river|coast|shore|sail|island|waterfall)/, "sea"],
  [/bird|flower|plum|cherry|peon|iris|bamboo|crane|carp|fish|butterfl|lotus|chrysanth|sparrow|insect/, "flower"],
  [/tokaido|station|road|travel|hizakurige|province|village|edo|kyoto|temple|shrine|views?\b/, "road"],
];

/** Fill the area with a print in the ukiyo-e manner, chosen by the words of the record or by chance. */
export function ukiyo(scene: Scene, a: Area, rand: Rand): string {
  const kind =
    asked.find(([pattern]) => pattern.test(scene.words))?.[1] ??
    rand.pick(["person", "fuji", "bridge", "sea", "flower", "road", "moon", "snow", "person"]);
  const blocks =
    kind === "moon"
      ? sets[3]!
      : kind === "snow" || (kind === "bridge" && rand.chance(0.6))
        ? sets[2]!
        : rand.pick(sets.slice(0, 2));
  const view: { readonly [kind: string]: View } = { person, fuji, bridge: crossing, sea, flower, road, moon, snow };
  return view[kind]!(scene, a, rand, blocks);
}
