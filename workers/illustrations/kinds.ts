/** The kinds of stuff a table row is made from: painted pots, metals, carved stone. */
import { ink, lit, tone, type Tone } from "./palette.ts";

export type Finish = "gloss" | "satin" | "matte" | "metal" | "patina" | "glass" | "stone" | "wood";
export type Effect =
  | "crackle"
  | "fur"
  | "speckle"
  | "run"
  | "splash"
  | "grain"
  | "veins"
  | "streak"
  | "spots"
  | "relief"
  | "wires";

export type Stuff = {
  readonly base: Tone;
  readonly finish: Finish;
  readonly effect?: Effect;
  /** colour where the glaze thins at rim and edges */
  readonly rim?: Tone;
  /** 0 line, 1 flower, 2 leaf, 3 light; absent means it carries no painting */
  readonly inks?: readonly Tone[];
  /** second colour of an effect */
  readonly second?: Tone;
};

export const white = tone(0.955, 0.008, 100);
export const blueWhite = [ink.cobalt, tone(0.55, 0.12, 260), tone(0.48, 0.125, 262), tone(0.86, 0.035, 250)];
export const rose = [tone(0.36, 0.05, 40), ink.rose, ink.leaf, tone(0.93, 0.05, 92)];
export const verte = [tone(0.34, 0.04, 60), ink.iron, tone(0.56, 0.1, 158), ink.gamboge];
export const imari = [tone(0.36, 0.1, 264), tone(0.56, 0.15, 35), tone(0.42, 0.11, 262), ink.gold];
export const carved = (base: Tone): Tone[] => [lit(base, -0.17), lit(base, -0.06), lit(base, -0.1), lit(base, 0.07)];
export const pot = (base: Tone, more: Partial<Stuff> = {}): Stuff => ({
  base,
  finish: "gloss",
  inks: carved(base),
  ...more,
});
export const metal = (base: Tone, finish: Finish = "metal", more: Partial<Stuff> = {}): Stuff => ({
  base,
  finish,
  inks: carved(base),
  ...more,
});

/** Words that name it → what it may look like; the seed chooses among several. */
export type StuffRow = readonly [RegExp, readonly Stuff[]];
