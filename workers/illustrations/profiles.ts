/** A shape word → the profile of a turned thing. */
import { outlines, vasesNamed } from "./outlines.ts";
import type { Rand } from "./random.ts";

export type Attachment =
  | "loop"
  | "ears"
  | "spout"
  | "lip"
  | "bail"
  | "rings"
  | "tripod"
  | "legs"
  | "saucer"
  | "shade"
  | "flame"
  | "stopper";

export type Profile = {
  /** y, r, y, r … */
  readonly line: readonly number[];
  /** height ÷ greatest width */
  readonly aspect: number;
  /** how far one looks down into it: ellipse height ÷ width */
  readonly tilt: number;
  readonly open?: boolean;
  /** y of the line where a lid sits */
  readonly lid?: number;
  readonly parts?: readonly Attachment[];
  /** y range that decoration may use */
  readonly zone?: readonly [number, number];
};

/** The profile for a shape word, one of its variants by chance; an unknown word is a jar. */
export function profileOf(shape: string, rand: Rand): Profile {
  const places = vasesNamed[shape];
  if (places) return read(outlines["vase"]![rand.pick(places)]!);
  return read(rand.pick(outlines[shape] ?? outlines["jar"]!));
}

function read(row: string): Profile {
  const [size, zone, words, line] = row.split("|").map((part) => part.trim());
  const [aspect, tilt] = numbers(size!);
  const [from, to] = numbers(zone!);
  const said = words!.split(" ").filter(Boolean);
  const lid = said.find((word) => word.startsWith("lid="));
  return {
    aspect: aspect!,
    tilt: tilt!,
    zone: [from!, to!],
    line: numbers(line!),
    open: !said.includes("closed"),
    parts: said.filter((word) => word !== "closed" && !word.startsWith("lid=")) as Attachment[],
    ...(lid ? { lid: Number(lid.slice(4)) } : {}),
  };
}

const numbers = (words: string): number[] => words.split(/[ ,]+/).map(Number);
