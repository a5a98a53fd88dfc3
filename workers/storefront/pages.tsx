/** Every page and door of the storefront, in the order they are tried. */
import { Hono } from "hono";
import type { Env } from "../platform/env.ts";
import type { Variables } from "../platform/http/context.ts";
import { storefrontDoors } from "./doors.ts";
import { drawingRoutes } from "./drawings.ts";
import { sellerShopPages } from "./seller-pages.tsx";
import { shopPages } from "./shop-pages.tsx";
import { textPages } from "./text-pages.tsx";

export { sendBroken, sendNotFound, wantsPage } from "./send.tsx";

export const storefrontPages = new Hono<{ Bindings: Env; Variables: Variables }>();

storefrontPages.route("/", storefrontDoors);
storefrontPages.route("/", drawingRoutes);
storefrontPages.route("/", shopPages);
storefrontPages.route("/", textPages);
storefrontPages.route("/", sellerShopPages);
