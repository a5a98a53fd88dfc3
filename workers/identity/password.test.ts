import { describe, expect, it } from "vitest";
import { passwordFits, passwordHash } from "./password.ts";

describe("passwords", { timeout: 60_000 }, () => {
  it("fit their own hash and no other, and the same salt makes the same hash for the seed", () => {
    const kept = passwordHash("a quiet room with good things", "demo-operator-salt");
    expect(kept).toBe(passwordHash("a quiet room with good things", "demo-operator-salt"));
    expect(kept).toMatch(/^scrypt\$32768\$8\$3\$/);
    expect(passwordFits("a quiet room with good things", kept)).toBe(true);
    expect(passwordFits("a quiet room with good thing", kept)).toBe(false);
  });

  it("nothing fits where there is no account or no password", () => {
    for (const kept of [null, "", "scrypt$1"]) expect(passwordFits("", kept)).toBe(false);
  });

  it("takes about as long for an account that is not there", () => {
    const took = (kept: string | null) => {
      const start = performance.now();
      passwordFits("wrong", kept);
      return performance.now() - start;
    };
    const kept = passwordHash("right and long enough", "salt");
    const median = (kept: string | null) => [1, 2, 3].map(() => took(kept)).sort((a, b) => a - b)[1]!;
    expect(median(null) / median(kept)).toBeGreaterThan(0.4);
  });
});
