/**
 * Properties draw their values from a seed that is given, so that a red run speaks of the commit and not of the day.
 * `npm run test:properties` draws from as many others as one likes.
 */
import fc from "fast-check";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    seed: number;
  }
}

fc.configureGlobal({ seed: inject("seed") });
