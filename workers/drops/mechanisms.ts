import type { MechanismRoom } from "./mechanism.ts";
import { auction } from "./auction/mechanism.ts";
import { drawing } from "./draw/mechanism.ts";
import { crowdfunding } from "./crowdfunding/mechanism.ts";
import { flashSale } from "./flash-sale/mechanism.ts";
import { presale } from "./presale/mechanism.ts";
import type { Mechanism } from "./sale.ts";

/** Mechanisms that can be planned, by name. */
export const mechanismRooms: { readonly [M in Mechanism]?: MechanismRoom } = {
  auction,
  draw: drawing,
  crowdfunding,
  flash: flashSale,
  presale,
};
