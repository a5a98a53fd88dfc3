import type { Shop } from "../platform/shop.ts";
import { applyRules } from "./apply-rules.ts";

export const priceRulesSweep = {
  name: "price-rules.apply",
  run: async (shop: Shop): Promise<void> => void (await applyRules(shop)),
};
