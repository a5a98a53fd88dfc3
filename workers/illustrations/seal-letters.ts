/** Latin capitals and digits cut square, for seals of names without Han characters. Unit cell, y down. */
import type { Pt } from "./path.ts";

/** Strokes on a 3 × 5 lattice: each pair is column (0–2) and row (0–4); "/" lifts the knife. */
const lattice: { readonly [sign: string]: string } = {
  A: "04 01 10 21 24/03 23",
  B: "00 04 24 22 02/22 20 00",
  C: "20 00 04 24",
  D: "00 04 14 23 21 10 00",
  E: "20 00 04 24/02 22",
  F: "20 00 04/02 22",
  G: "20 00 04 24 22 12",
  H: "00 04/20 24/02 22",
  I: "00 20/10 14/04 24",
  J: "20 24 04 03",
  K: "00 04/20 22 02/12 14 24",
  L: "00 04 24",
  M: "04 00 20 24/10 13",
  N: "04 00 20 24",
  O: "00 20 24 04 00",
  P: "04 00 20 22 02",
  Q: "00 20 24 04 00/13 14",
  R: "04 00 20 22 02/12 14 24",
  S: "20 00 02 22 24 04",
  T: "00 20/10 14",
  U: "00 04 24 20",
  V: "00 03 14 23 20",
  W: "00 04 24 20/11 14",
  X: "00 02 22 20/04 02/22 24/10 14",
  Y: "00 02 22 20/12 14",
  Z: "00 20 22 02 04 24",
  "0": "00 20 24 04 00/12 12",
  "1": "10 14",
  "2": "00 20 22 02 04 24",
  "3": "00 20 24 04/02 22",
  "4": "00 02 22/20 24",
  "5": "20 00 02 22 24 04",
  "6": "20 00 04 24 22 02",
  "7": "00 20 24",
  "8": "00 20 24 04 00/02 22",
  "9": "22 02 00 20 24 04",
};

export function latinStrokes(sign: string): readonly (readonly Pt[])[] | undefined {
  const cut = lattice[sign];
  if (cut === undefined) return undefined;
  return cut.split("/").map((stroke) => stroke.split(" ").map((at): Pt => [Number(at[0]) / 2, Number(at[1]) / 4]));
}
