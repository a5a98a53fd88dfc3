/** Presales in the studio: what a seller has promised, and by when. Each is planned and run at the desk of sales. */
import { listSales } from "../drops/index.ts";
import { doors } from "../platform/http/doors.ts";
import { needs, sellerIdOf, sendStudio, studioOf } from "../studio/index.ts";
import { StudioPresalesPage } from "../../web/pages/studio/presales-page.tsx";

export const presaleStudioPages = doors();

presaleStudioPages.get("/studio/:seller{sel_[0-9A-Za-z_]+}/presales", needs("products.read"), async (c) => {
  const filter = { mechanism: "presale", sellerId: sellerIdOf(c), cursor: c.req.query("cursor") ?? null } as const;
  const [desk, page] = await Promise.all([studioOf(c, "presales"), listSales(c.var.shop, filter)]);
  return sendStudio(c, desk, StudioPresalesPage({ desk, sales: page.items, next: page.next }));
});
