import { Hono } from "hono";
import type { Env } from "../platform/env.ts";
import type { Variables } from "../platform/http/context.ts";
import { oauthRoutes } from "./oauth-routes.ts";
import { sellerRoutes } from "./seller-routes.ts";
import { sharedRoutes } from "./shared-routes.ts";

export const accessRoutes = new Hono<{ Bindings: Env; Variables: Variables }>();
accessRoutes.route("/", oauthRoutes);
accessRoutes.route("/", sellerRoutes);
accessRoutes.route("/", sharedRoutes);
