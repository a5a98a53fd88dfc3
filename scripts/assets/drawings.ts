import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The strokes of the house seal, read from the component that draws it, so that there is one seal. */
const strokes = () => {
  const source = readFileSync(join(import.meta.dirname, "../../web/components/seal-mark.tsx"), "utf8");
  return [...source.matchAll(/"(M[^"]+)"/g)].map((match) => match[1]).join("");
};

const seal = "#b23a20";
const paper = "#f8f6f1";
const square = (size: number, x: number, y: number) =>
  `<svg x="${x}" y="${y}" width="${size}" height="${size}" viewBox="0 0 48 48"><rect width="48" height="48" rx="1.5" fill="${seal}"/><path d="${strokes()}" fill="none" stroke="${paper}" stroke-width="2.3"/></svg>`;

/** The seal alone; `margin` of paper around it where an icon is cut to a circle or a rounded square. */
export function sealMark(size: number, margin = 0): string {
  const ground = margin ? `<rect width="${size}" height="${size}" fill="${paper}"/>` : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${ground}${square(size - 2 * margin, margin, margin)}</svg>`;
}

/** 1200 × 630: a sheet of paper, far hills in three washes that thin out into mist, and the seal where a painter would set it. */
export function linkPicture(): string {
  const wash = (name: string, from: number, tone: number) =>
    `<linearGradient id="${name}" gradientUnits="userSpaceOnUse" x1="0" y1="${from}" x2="0" y2="${from + 200}"><stop stop-color="#262a33" stop-opacity="${tone}"/><stop offset="1" stop-color="#262a33" stop-opacity="0"/></linearGradient>`;
  const hill = (d: string, name: string) => `<path d="${d}" fill="url(#${name})"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630"><defs>${wash("far", 300, 0.16)}${wash("mid", 400, 0.3)}${wash("near", 505, 0.62)}</defs><rect width="1200" height="630" fill="${paper}"/>
${hill("M0 452C70 440 120 402 176 372C214 352 246 330 286 338C330 346 352 386 408 398C470 410 520 404 596 420C680 436 730 410 792 372C846 338 884 296 938 302C986 308 1004 350 1050 366C1100 384 1150 380 1200 396V630H0Z", "far")}
${hill("M0 520C60 512 104 486 150 470C214 448 262 462 318 486C396 518 470 524 560 512C640 502 690 470 756 446C806 428 850 404 902 414C950 424 986 462 1040 476C1098 490 1150 488 1200 500V630H0Z", "mid")}
${hill("M0 556C46 540 84 518 132 516C190 514 232 546 300 560C372 574 440 580 520 586C640 594 760 592 880 586C990 580 1090 572 1200 576V630H0Z", "near")}
${square(132, 956, 84)}</svg>`;
}
