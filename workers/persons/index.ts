/** What an account's person is called and written to: sealed, and opened only where it is shown or needed. */
export {
  addressedAs,
  findPerson,
  findPersons,
  insertPerson,
  isAccountOf,
  openPerson,
  personColumn,
  sealOldAccounts,
  sealPerson,
  withPersons,
  type PackedPerson,
} from "./store.ts";
export type { Person } from "../platform/shop.ts";
