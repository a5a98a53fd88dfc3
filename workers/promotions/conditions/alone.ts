import type { Working } from "../promotion.ts";

export const standsAlone = (basket: Working): boolean => !basket.othersApplied;
