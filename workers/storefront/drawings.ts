/** Pictures that belong to no product: landscapes at the head of pages, and makers' seals. Drawn from a name, every time alike. */
import { findMaker } from "../catalog/index.ts";
import { scenery, sealMark, type SceneryKind, type SceneryTheme } from "../illustrations/index.ts";
import { doors } from "../platform/http/doors.ts";
import { kept } from "../platform/http/kept.ts";
import { findShop, shopName } from "../sellers/index.ts";
import { problem } from "../platform/http/problem.ts";

export const drawingRoutes = doors();

const svg = (body: string, cacheControl: string): Response =>
  new Response(body, {
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      "cache-control": cacheControl,
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });

const kinds: readonly SceneryKind[] = ["home", "empty-cart", "not-found", "collection"];
const themes: readonly SceneryTheme[] = ["ink-wash", "seal", "geometric", "textile", "kiln"];

drawingRoutes.get("/media/scenery/:kind/:theme/:seed{[a-z0-9-]{1,60}\\.svg}", (c) => {
  const kind = kinds.find((one) => one === c.req.param("kind"));
  const theme = themes.find((one) => one === c.req.param("theme"));
  if (!kind || !theme) return problem({ code: "media.not_found" });
  const seed = c.req.param("seed").slice(0, -4);
  return svg(scenery(seed, kind, theme), "public, max-age=31536000, immutable");
});

/** A seal is cut in Chinese characters where the maker has them, else in initials. */
drawingRoutes.get("/media/seal/:file{[a-z0-9-]{1,100}\\.svg}", (c) =>
  kept(c, async () => {
    const maker = await findMaker({ ...c.var.shop, locale: "zh-Hans" }, c.req.param("file").slice(0, -4));
    return maker
      ? svg(sealMark(maker.name.text, { size: 192 }), "public, max-age=86400")
      : problem({ code: "media.not_found" });
  }),
);

/** A seller's seal is cut from the name of its shop. */
drawingRoutes.get("/media/shop-seal/:file{[a-z0-9-]{1,100}\\.svg}", (c) =>
  kept(c, async () => {
    const seller = await findShop(c.var.shop, c.req.param("file").slice(0, -4));
    return seller
      ? svg(sealMark(shopName(seller, "zh-Hans").text, { size: 192 }), "public, max-age=86400")
      : problem({ code: "media.not_found" });
  }),
);
