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

/** 1200 × 630: a sheet of paper, three washes of far hills, and the seal where a painter would set it. */
export function linkPicture(): string {
  const hill = (d: string, tone: number) => `<path d="${d}" fill="#262a33" opacity="${tone}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630"><rect width="1200" height="630" fill="${paper}"/>
${hill("M0 470C140 430 230 330 360 345C470 357 520 430 640 424C800 416 860 300 985 318C1080 331 1130 390 1200 398V630H0Z", 0.07)}
${hill("M0 540C120 520 240 440 350 452C480 466 560 540 700 528C850 515 930 440 1040 452C1110 460 1160 490 1200 500V630H0Z", 0.1)}
${hill("M0 590C180 570 330 540 470 556C620 573 720 602 880 588C1010 577 1110 560 1200 566V630H0Z", 0.16)}
${square(132, 948, 96)}</svg>`;
}
