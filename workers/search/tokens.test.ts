import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { facetToken, matchExpression } from "./query.ts";
import { distance, nearest, shortenings } from "./spelling.ts";
import { indexTokens, queryTokens } from "./tokens.ts";

describe("words to find a thing by", () => {
  it("gives characters and pairs for Chinese, and looks for pairs", () => {
    expect(indexTokens("青瓷茶碗").split(" ")).toEqual(["青", "瓷", "茶", "碗", "青瓷", "瓷茶", "茶碗"]);
    expect(queryTokens("青瓷")).toEqual(["青瓷"]);
    expect(queryTokens("碗")).toEqual(["碗"]);
  });
  it("reads traditional Chinese and Japanese forms as simplified ones", () => {
    expect(queryTokens("龍紋")).toEqual(queryTokens("龙纹"));
    expect(queryTokens("絵図")).toEqual(queryTokens("绘图"));
  });
  it("drops accents and Arabic marks", () => {
    expect(queryTokens("Céladon")).toEqual(["celadon"]);
    expect(queryTokens("خَزَفٌ")).toEqual(["خزف"]);
  });
  it("never lets an operator of the query language through", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (typed) => {
        const match = matchExpression(queryTokens(typed), { collection: null, filters: {} });
        expect(
          match === null || /^\{title maker technique story\} : \(("[\p{L}\p{N}\p{M}ー々]+"( AND )?)+\)$/u.test(match),
        ).toBe(true);
      }),
    );
  });
});

describe("spelling", () => {
  it("finds a word one letter away by a shortening both share", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{4,12}$/),
        fc.nat(11),
        fc.constantFrom("drop", "swap", "change"),
        (word, at, how) => {
          const i = at % (word.length - 1);
          const typed =
            how === "drop"
              ? word.slice(0, i) + word.slice(i + 1)
              : how === "swap"
                ? word.slice(0, i) + word[i + 1]! + word[i]! + word.slice(i + 2)
                : `${word.slice(0, i)}q${word.slice(i + 1)}`;
          expect(distance(word, typed)).toBeLessThanOrEqual(1);
          expect(shortenings(typed).some((form) => shortenings(word).includes(form))).toBe(true);
        },
      ),
    );
  });
  it("takes the nearest, and nothing that is far", () => {
    const known = [
      { word: "porcelain", uses: 9 },
      { word: "portrait", uses: 5 },
      { word: "bowl", uses: 3 },
    ];
    expect(nearest("porcelian", known)).toBe("porcelain");
    expect(nearest("bowl", known)).toBe("bowl");
    expect(nearest("wolf", known)).toBeNull();
  });
});

describe("a facet is one word of the index", () => {
  it("and another one for every name, in any script", () => {
    const slugs = ["celadon", "famille-verte", "青瓷", "白瓷", "خزف", "𠮷"];
    const tokens = slugs.map((slug) => facetToken("technique", slug));
    expect(new Set(tokens).size).toBe(slugs.length);
    for (const token of tokens) expect(token).toMatch(/^[a-z0-9]+$/);
    expect(facetToken("technique", "famille-verte")).toBe("techniquexfamilleverte0");
  });
});
