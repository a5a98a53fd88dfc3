/** What the setup tells every browser test: the origins of the shop and of the desk beside it, and who may sign in. */
export type Origin = string;
export type Account = { readonly email: string; readonly password: string };

declare module "vitest" {
  interface ProvidedContext {
    shop: Origin;
    desk: Origin;
    operator: Account;
    shopper: Account;
  }
}
