import { reconcileLately } from "./reconcile.ts";

export const reconcileSweep = { name: "reconciliation.daily", run: reconcileLately };
