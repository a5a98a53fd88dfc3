/** What other rooms may ask of the catalogue. */
export type * from "./draft.ts";
