import { describe, expect, it } from "vitest";
import { isSignedWord, roundAfter } from "./beacon.ts";

describe("a beacon's signature in the Worker", () => {
  it("of drand's round 1000 is good there too, and of no other round", async () => {
    const word = {
      source: roundAfter(0).source,
      round: 1_000,
      randomness: "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd",
      signature: "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39",
    };
    expect(await isSignedWord(word)).toBe(true);
    expect(await isSignedWord({ ...word, round: 1_001 })).toBe(false);
  });
});
