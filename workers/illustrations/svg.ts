/** What a drawing is written on: safe numbers, escaped words, gradients with ids of their own. */
import { hex, type Tone } from "./palette.ts";

/** `prefix` keeps ids apart when two drawings are inlined in one page. */
export type Sheet = { readonly prefix: string; readonly defs: string[] };

/** One decimal; what is not a finite number becomes 0, so a bad record can never break the file. */
export function num(value: number): string {
  if (!Number.isFinite(value)) return "0";
  const rounded = Math.round(Math.min(99999, Math.max(-99999, value)) * 10) / 10;
  return rounded === 0 ? "0" : String(rounded);
}

/** Opacity and other unit fractions: two decimals. */
export function frac(value: number): string {
  if (!Number.isFinite(value)) return "0";
  return String(Math.round(Math.min(1, Math.max(0, value)) * 100) / 100);
}

/** Words inside XML: markup escaped, characters that XML 1.0 forbids (controls, lone surrogates) dropped. */
export function escapeXml(words: string): string {
  return [...words.toWellFormed()]
    .filter((char) => char >= " " && char !== "\ufffe" && char !== "\uffff")
    .join("")
    .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** Put a definition on the sheet and get its id. */
export function define(sheet: Sheet, element: (id: string) => string): string {
  const id = `${sheet.prefix}${sheet.defs.length.toString(36)}`;
  sheet.defs.push(element(id));
  return id;
}

/** [offset 0…1, colour, opacity 0…1] */
export type Stop = readonly [number, Tone | string, number?];

const stops = (list: readonly Stop[]): string =>
  list
    .map(([at, colour, opacity]) => {
      const paint = typeof colour === "string" ? colour : hex(colour);
      return `<stop offset="${frac(at)}" stop-color="${paint}"${opacity === undefined ? "" : ` stop-opacity="${frac(opacity)}"`}/>`;
    })
    .join("");

/** A gradient along a line in fractions of the painted shape's box: down by default. Returns a paint. */
export function fade(sheet: Sheet, list: readonly Stop[], [x1, y1, x2, y2] = [0, 0, 0, 1]): string {
  const line = `x1="${frac(x1!)}" y1="${frac(y1!)}" x2="${frac(x2!)}" y2="${frac(y2!)}"`;
  return `url(#${define(sheet, (id) => `<linearGradient id="${id}" ${line}>${stops(list)}</linearGradient>`)})`;
}

/** The same along a line in drawing units. */
export function fadeAlong(sheet: Sheet, list: readonly Stop[], [x1, y1, x2, y2]: readonly number[]): string {
  const line = `gradientUnits="userSpaceOnUse" x1="${num(x1!)}" y1="${num(y1!)}" x2="${num(x2!)}" y2="${num(y2!)}"`;
  return `url(#${define(sheet, (id) => `<linearGradient id="${id}" ${line}>${stops(list)}</linearGradient>`)})`;
}

/** A gradient from a centre outwards, in fractions of the painted shape's box. Returns a paint. */
export function glow(sheet: Sheet, list: readonly Stop[], [cx, cy, r] = [0.5, 0.5, 0.5]): string {
  const circle = `cx="${frac(cx!)}" cy="${frac(cy!)}" r="${frac(r!)}"`;
  return `url(#${define(sheet, (id) => `<radialGradient id="${id}" ${circle}>${stops(list)}</radialGradient>`)})`;
}

/** Show `inside` only within the path `d`. */
export function clipped(sheet: Sheet, d: string, inside: string): string {
  const id = define(sheet, (name) => `<clipPath id="${name}"><path d="${d}"/></clipPath>`);
  return `<g clip-path="url(#${id})">${inside}</g>`;
}

/** A filled path; opacity only when it is not whole. */
export function fill(d: string, paint: Tone | string, opacity = 1): string {
  return `<path d="${d}" fill="${paintOf(paint)}"${opacity < 1 ? ` opacity="${frac(opacity)}"` : ""}/>`;
}

/** A drawn line with round ends. */
export function line(d: string, paint: Tone | string, width: number, opacity = 1): string {
  const faint = opacity < 1 ? ` opacity="${frac(opacity)}"` : "";
  return `<path d="${d}" fill="none" stroke="${paintOf(paint)}" stroke-width="${num(Math.max(0.1, width))}"${faint}/>`;
}

const paintOf = (paint: Tone | string): string => (typeof paint === "string" ? paint : hex(paint));

export const ellipse = (cx: number, cy: number, rx: number, ry: number, paint: Tone | string, opacity = 1): string =>
  `<ellipse cx="${num(cx)}" cy="${num(cy)}" rx="${num(Math.abs(rx))}" ry="${num(Math.abs(ry))}" fill="${paintOf(paint)}"${opacity < 1 ? ` opacity="${frac(opacity)}"` : ""}/>`;

export const rect = (
  x: number,
  y: number,
  w: number,
  h: number,
  paint: Tone | string,
  opacity = 1,
  round = 0,
): string =>
  `<rect x="${num(x)}" y="${num(y)}" width="${num(Math.max(0, w))}" height="${num(Math.max(0, h))}"${round ? ` rx="${num(round)}"` : ""} fill="${paintOf(paint)}"${opacity < 1 ? ` opacity="${frac(opacity)}"` : ""}/>`;

/** Everything inside as one group. */
export const group = (inside: string, attributes = ""): string => (inside ? `<g ${attributes}>${inside}</g>` : "");

/** Wrap what was drawn as a document. */
export function document(sheet: Sheet, w: number, h: number, title: string, inside: string): string {
  const name = escapeXml(title.slice(0, 160)).trim();
  const label = name ? `<title>${name}</title>` : "";
  const defs = sheet.defs.length ? `<defs>${sheet.defs.join("")}</defs>` : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img" stroke-linecap="round" stroke-linejoin="round">${label}${defs}${inside}</svg>`;
}
