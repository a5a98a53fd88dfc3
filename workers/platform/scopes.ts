import type { Actor } from "./shop.ts";

/** A session may all that its account may; a key or token only what it was given. */
export const mayUse = (actor: Actor, scope: string): boolean =>
  actor.kind === "account" && (actor.scopes === null || actor.scopes.includes(scope));

/** Somebody in person: signed in, not software that carries their key or token. */
export const inPerson = (actor: Actor): actor is Extract<Actor, { kind: "account" }> =>
  actor.kind === "account" && actor.scopes === null;
