import type { Mechanism, Sale } from "../drops/index.ts";

const rooms: { readonly [M in Mechanism]: string } = {
  flash: "drops",
  auction: "auctions",
  draw: "draws",
  presale: "presales",
  crowdfunding: "projects",
};

/** Where a sale has its page, below the language. */
export const placeOfSale = ({ mechanism, slug }: Pick<Sale, "mechanism" | "slug">): string =>
  `/${rooms[mechanism]}/${slug}`;
