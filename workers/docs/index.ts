/** The API's own page: what the contracts say, for people and for software. */
export type { OpenApi, Operation } from "./openapi.ts";
