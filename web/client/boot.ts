/** The one script of every page. Nothing here is needed to browse, buy or read; each line makes something smoother. */
import { fillCartCount } from "./cart-count.ts";
import { moreFonts } from "./fonts.ts";
import { pressOnce } from "./forms.ts";
import { wakeIslands } from "./islands.ts";
import { closeMenus } from "./menus.ts";
import { slash } from "./slash.ts";
import { steps } from "./steps.ts";
import { carryLeaf } from "./transitions.ts";
import { zoom } from "./zoom.ts";

document.documentElement.dataset["js"] = "";
slash();
steps();
pressOnce();
closeMenus();
carryLeaf();
zoom();
wakeIslands();
if (document.querySelector("[data-drop]")) void import("./drop.ts").then(({ liveDrop }) => liveDrop());
void fillCartCount();
moreFonts();
