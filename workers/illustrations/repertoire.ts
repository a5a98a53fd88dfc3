/** Which hand draws which form. */
import { drawAnimal } from "./animals.ts";
import { drawBasket } from "./baskets.ts";
import { drawBook, drawPhoto } from "./book.ts";
import { drawBuddha } from "./buddha.ts";
import { drawHead, drawStele } from "./busts.ts";
import { drawCarpet, drawLace } from "./carpet.ts";
import { drawInkcake, drawInkstone, drawSeal } from "./carved.ts";
import { drawBox, drawCabinet } from "./casework.ts";
import { drawChair } from "./chair.ts";
import type { Form } from "./classify.ts";
import { drawDisc } from "./disc.ts";
import { drawScreen, drawTable } from "./furniture.ts";
import { drawGarment } from "./garment.ts";
import { drawJewel } from "./jewels.ts";
import { drawFan, drawLeaf } from "./leaf.ts";
import { drawPrint } from "./print.ts";
import { drawPlate } from "./round.ts";
import type { Draw } from "./scene.ts";
import { drawHandscroll, drawScroll } from "./scroll.ts";
import { drawFigure } from "./sculpture.ts";
import { drawBlade, drawCutlery, drawTool } from "./small-things.ts";
import { drawRock, drawStone } from "./stones.ts";
import { drawTextile } from "./textile.ts";
import { drawTile } from "./tile.ts";
import { drawVessel } from "./vessel.ts";
import { drawFuroshiki } from "./wrapped.ts";

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
  "inkstone",
  "mask",
]);

/** Stands on a floor (true) or hangs and lies on a wall of paper. */
export const standing = (form: Form): boolean => !lying.has(form);

export const drawings: { readonly [form in Form]: Draw } = {
  vessel: drawVessel,
  plate: drawPlate,
  disc: drawDisc,
  textile: drawTextile,
  lace: drawLace,
  carpet: drawCarpet,
  garment: drawGarment,
  scroll: drawScroll,
  handscroll: drawHandscroll,
  leaf: drawLeaf,
  fan: drawFan,
  print: drawPrint,
  photo: drawPhoto,
  book: drawBook,
  chair: drawChair,
  table: drawTable,
  cabinet: drawCabinet,
  screen: drawScreen,
  box: drawBox,
  basket: drawBasket,
  cutlery: drawCutlery,
  blade: drawBlade,
  tool: drawTool,
  jewel: drawJewel,
  stone: drawStone,
  seal: drawSeal,
  inkstone: drawInkstone,
  inkcake: drawInkcake,
  rock: drawRock,
  tile: drawTile,
  figure: drawFigure,
  buddha: drawBuddha,
  head: drawHead,
  mask: drawHead,
  stele: drawStele,
  animal: drawAnimal,
  furoshiki: drawFuroshiki,
};
