/** What the setup tells every browser test: the origin of the shop, and of the desk beside it. */
export type Origin = string;

declare module "vitest" {
  interface ProvidedContext {
    shop: Origin;
    desk: Origin;
  }
}
