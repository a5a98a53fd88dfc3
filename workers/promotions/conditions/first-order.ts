import type { Working } from "../promotion.ts";

/** The person, by e-mail address, has no earlier order that stands. */
export const isFirstOrder = (basket: Working): boolean => basket.firstOrder;
