import fc from "fast-check";
import { expect, it } from "vitest";
import { firstSentence, shorten } from "./head.ts";

it("a description is plain, bounded and cut between words", () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 80 }), fc.integer({ min: 20, max: 120 }), (text, chars) => {
      const short = shorten(`<p>${text}</p>`, chars);
      expect(short.length).toBeLessThanOrEqual(chars + 1);
      expect(text.startsWith(short.replace(/…$/, ""))).toBe(true);
    }),
  );
  expect(shorten("<p>Clay &amp; fire</p><p>Again</p>")).toBe("Clay & fire Again");
  expect(shorten("<p>I &lt;3 &quot;clay&quot;, spelt &amp;lt;3</p>")).toBe('I <3 "clay", spelt &lt;3');
});

it("the first sentence is found in every script, and a mere breath is followed by the next", () => {
  expect(firstSentence("We fire on Thursdays, when the wind has turned. Then we wait.")).toBe(
    "We fire on Thursdays, when the wind has turned.",
  );
  expect(firstSentence("Yes. The wheel has stood by this window since 1962.")).toBe(
    "Yes. The wheel has stood by this window since 1962.",
  );
  expect(firstSentence("顺着它往回找，是卡内基的花瓶。关于表面，目录沉默。")).toBe("顺着它往回找，是卡内基的花瓶。");
  expect(firstSentence("حين أغلق آخر مصنع كبير اشترت ديب المخرطة؟ ثم جاء عاملها.")).toBe(
    "حين أغلق آخر مصنع كبير اشترت ديب المخرطة؟",
  );
});
