/** What every drawing is handed: the sheet, the record read, the room it has. */
import type { Brief } from "./classify.ts";
import type { Rand } from "./random.ts";
import type { Stuff } from "./kinds.ts";
import type { Sheet } from "./svg.ts";

/** Room for the object: centre line, the ground it stands on, and the most it may fill. Drawing units. */
export type Box = {
  readonly cx: number;
  readonly base: number;
  readonly width: number;
  readonly height: number;
  /** 0 stands on the ground line; 1 may float up to the middle of its room */ readonly lift?: number;
};

export type Scene = {
  readonly sheet: Sheet;
  readonly rand: Rand;
  readonly brief: Brief;
  readonly stuff: Stuff;
  readonly motif: string;
  /** the whole record in lower case */
  readonly words: string;
  /** height ÷ width as measured, when the record says */
  readonly ratio: number | undefined;
};

export type Draw = (scene: Scene, box: Box) => string;

/** The largest w × h of this ratio (height ÷ width) inside the box. */
export function fit(box: Box, ratio: number): { readonly w: number; readonly h: number } {
  const w = Math.min(box.width, box.height / ratio);
  return { w, h: w * ratio };
}

/** Measured proportions are believed only near what the form can be. */
export const near = (measured: number | undefined, usual: number, slack = 1.35): number =>
  measured === undefined ? usual : Math.min(usual * slack, Math.max(usual / slack, measured));

/** Where a thing of this height stands so that it sits well in the picture: low things a little higher. */
export const settle = (box: Box, tall: number): number =>
  box.base - Math.max(0, box.height - tall) * 0.36 * (box.lift ?? 0);
