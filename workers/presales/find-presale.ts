import { salesOf } from "../drops/index.ts";

export const { byId: presaleOf, bySlug: presaleNamed, ofSeller: ownPresale } = salesOf("presale");
