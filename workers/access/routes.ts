import { doors } from "../platform/http/doors.ts";
import { oauthRoutes } from "./oauth-routes.ts";
import { sellerRoutes } from "./seller-routes.ts";
import { sharedRoutes } from "./shared-routes.ts";

export const accessRoutes = doors();
accessRoutes.route("/", oauthRoutes);
accessRoutes.route("/", sellerRoutes);
accessRoutes.route("/", sharedRoutes);
