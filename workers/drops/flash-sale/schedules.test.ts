import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inTransit } from "./equation.ts";
import { crash, finish, give, hold, mail, open, order, sound, take, type World } from "./simulation.ts";

const runs = 10_000;
const n = fc.nat(30);
const step = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.constant("hold" as const), n, fc.nat(3), fc.integer({ min: 1, max: 2 })) },
  { weight: 3, arbitrary: fc.tuple(fc.constant("order" as const), n, fc.nat(4), n) },
  { weight: 6, arbitrary: fc.tuple(fc.constant("mail" as const), n, fc.nat(4), n) },
  { weight: 2, arbitrary: fc.tuple(fc.constant("give" as const), n, fc.integer({ min: 1, max: 4 }), n) },
  { weight: 2, arbitrary: fc.tuple(fc.constant("take" as const), n, fc.integer({ min: 1, max: 4 }), n) },
  { weight: 1, arbitrary: fc.tuple(fc.constant("crash" as const), n, n, n) },
  { weight: 1, arbitrary: fc.tuple(fc.constant("finish" as const), n, n, n) },
  { weight: 1, arbitrary: fc.tuple(fc.constant("wait" as const), n, n, n) },
);
type Step = [string, number, number, number];

function run(world: World, [what, a, b, c]: Step): void {
  if (what === "hold") hold(world, a, b, c);
  if (what === "order") order(world, a, b);
  if (what === "mail") mail(world, a, b);
  if (what === "give") give(world, a % world.shards.length, b);
  if (what === "take") take(world, a % world.shards.length, b);
  if (what === "crash") crash(world, a);
  if (what === "finish") finish(world);
  if (what === "wait") world.now += 1 + a * 10;
}

describe("units and receipts of a flash sale", () => {
  it(`add up at every step of ${runs} schedules of loss, repetition and forgetting`, () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(step, { maxLength: 80, size: "max" }),
        (allotment, shards, steps) => {
          const world = open(allotment, shards);
          for (let index = 0; index < shards; index++) give(world, index, Math.ceil(allotment / shards));
          for (const one of steps) {
            run(world, one);
            sound(world, allotment);
          }
          // In the end everything arrives: resent until nothing is on its way.
          for (let round = 0; round < 6; round++) {
            finish(world);
            for (const message of world.mail.splice(0)) message();
          }
          sound(world, allotment);
          expect(
            inTransit(
              world.gate.state,
              world.shards.map(({ state }) => state),
            ),
          ).toBe(0);
        },
      ),
      { numRuns: runs },
    );
  }, 120_000);
});
