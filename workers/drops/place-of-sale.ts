import type { Mechanism, Sale } from "./sale.ts";

/** Where the sales of each mechanism have their pages. */
export const placesOfSales = {
  flash: "drops",
  auction: "auctions",
  draw: "draws",
  presale: "presales",
  crowdfunding: "projects",
} as const satisfies Record<Mechanism, string>;

/** A sale's page, below the language. */
export const placeOfSale = ({ mechanism, slug }: Pick<Sale, "mechanism" | "slug">): string =>
  `/${placesOfSales[mechanism]}/${slug}`;
