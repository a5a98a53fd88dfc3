import { writePlaceLetter, writeToBuyers } from "./letters.ts";

export const placeLetters = { name: "presales.place-letters", hear: writePlaceLetter };
export const buyerLetters = { name: "presales.buyer-letters", hear: writeToBuyers };
