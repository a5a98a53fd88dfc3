/** Every page and door of the storefront, in the order they are tried. */
import { doors } from "../platform/http/doors.ts";
import { storefrontDoors } from "./doors.ts";
import { drawingRoutes } from "./drawings.ts";
import { sellerShopPages } from "./seller-pages.tsx";
import { shopPages } from "./shop-pages.tsx";
import { textPages } from "./text-pages.tsx";

export { sendBroken, sendNotFound, wantsPage } from "./send.tsx";

export const storefrontPages = doors();

storefrontPages.route("/", storefrontDoors);
storefrontPages.route("/", drawingRoutes);
storefrontPages.route("/", shopPages);
storefrontPages.route("/", textPages);
storefrontPages.route("/", sellerShopPages);
