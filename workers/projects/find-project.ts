import { salesOf } from "../drops/index.ts";

export const { byId: projectOf, bySlug: projectNamed, ofSeller: ownProject } = salesOf("crowdfunding");
