/** What a thing is made of, from the words of its record. */
import { glazes } from "./glazes.ts";
import { blueWhite, carved, pot, type Stuff, type StuffRow } from "./kinds.ts";
import { lit, tone, type Tone } from "./palette.ts";
import type { Rand } from "./random.ts";
import { substances } from "./substances.ts";
import { wares } from "./wares.ts";

// A ware is asked before a substance, so that "porcelain with gilding" is porcelain.
const table: readonly StuffRow[] = [...glazes, ...wares, ...substances];

const colours: readonly (readonly [RegExp, Tone])[] = [
  [/\b(imperial )?yellow\b/, tone(0.84, 0.125, 92)],
  [/\b(sacrificial |deep |dark |powder )?blue\b/, tone(0.42, 0.12, 262)],
  [/\bturquoise|peacock\b/, tone(0.7, 0.09, 195)],
  [/\bgreen\b/, tone(0.56, 0.085, 150)],
  [/\b(red|ruby)\b/, tone(0.46, 0.15, 27)],
  [/\bpurple|aubergine|manganese\b/, tone(0.4, 0.1, 320)],
  [/\b(black|mirror.black)\b/, tone(0.23, 0.012, 270)],
  [/\b(brown|tea.?dust|russet|persimmon)\b/, tone(0.42, 0.06, 55)],
  [/\bpink\b/, tone(0.78, 0.08, 8)],
  [/\b(white|blanc|dehua|ding ware)\b/, tone(0.94, 0.016, 95)],
  [/\b(clear|colou?rless)\b/, tone(0.82, 0.012, 200)],
];

const fallback: readonly Stuff[] = [
  pot(tone(0.77, 0.045, 158), { rim: tone(0.88, 0.03, 130) }),
  pot(tone(0.94, 0.014, 225), { inks: blueWhite }),
  pot(tone(0.6, 0.05, 70), { finish: "satin", effect: "speckle" }),
  pot(tone(0.86, 0.03, 88), { effect: "crackle" }),
];

/** Choose the material. `words` is the whole record in lower case; a colour word recolours a plain glaze or glass. */
export function stuffOf(words: string, rand: Rand, wooden = false): Stuff {
  const found =
    (wooden && /wood|mahogany|walnut|oak|maple|pine|cherry|birch|ash\b|beech|poplar|huanghuali|zitan|bamboo/.test(words)
      ? substances.find(([pattern]) => String(pattern).includes("wood") && pattern.test(words))
      : undefined) ?? table.find(([pattern]) => pattern.test(words));
  const stuff = rand.pick(found ? found[1] : fallback);
  const colour = colours.find(([pattern]) =>
    pattern.test(words.replace(/blue.and.white|blue.white|underglaze blue|red lacquer|black transfer/g, "")),
  );
  const recolours =
    stuff.finish === "glass" ||
    ((stuff.finish === "gloss" || stuff.finish === "matte") &&
      stuff.base.l > 0.5 &&
      !/enamel|famille|imari|blue.and.white|underglaze|transfer/.test(words));
  if (!colour || !recolours) return jittered(stuff, rand);
  const base = colour[1];
  return jittered(
    { ...stuff, base, rim: lit(base, 0.12), inks: stuff.finish === "glass" ? undefined : carved(base) },
    rand,
  );
}

/** No two firings are alike. */
function jittered(stuff: Stuff, rand: Rand): Stuff {
  const { l, c, h } = stuff.base;
  return {
    ...stuff,
    base: tone(Math.min(0.97, l + rand.wobble(0.025)), c * (1 + rand.wobble(0.15)), h + rand.wobble(5)),
  };
}
