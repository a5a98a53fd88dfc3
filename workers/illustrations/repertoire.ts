/** Which hand draws which form. */
import { drawCarpet, drawLace } from "./carpet.ts";
import type { Form } from "./classify.ts";
import { drawDisc } from "./disc.ts";
import { drawFan, drawLeaf } from "./leaf.ts";
import { drawPlate } from "./round.ts";
import type { Draw } from "./scene.ts";
import { drawHandscroll, drawScroll } from "./scroll.ts";
import { drawTextile } from "./textile.ts";
import { drawVessel } from "./vessel.ts";

const lying: ReadonlySet<Form> = new Set([
  "plate",
  "disc",
  "textile",
  "lace",
  "carpet",
  "garment",
  "scroll",
  "handscroll",
  "leaf",
  "fan",
  "print",
  "book",
  "photo",
  "tile",
  "cutlery",
  "jewel",
  "blade",
  "tool",
  "inkcake",
]);

/** Stands on a floor (true) or hangs and lies on a wall of paper. */
export const standing = (form: Form): boolean => !lying.has(form);

const drawn: { readonly [form in Form]?: Draw } = {
  vessel: drawVessel,
  plate: drawPlate,
  disc: drawDisc,
  textile: drawTextile,
  carpet: drawCarpet,
  lace: drawLace,
  scroll: drawScroll,
  handscroll: drawHandscroll,
  leaf: drawLeaf,
  fan: drawFan,
};

export const drawings = new Proxy({} as { [form in Form]: Draw }, {
  get: (_, form: Form) => drawn[form] ?? drawVessel,
});
