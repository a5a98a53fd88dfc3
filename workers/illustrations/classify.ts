/** From the words of a record to what is drawn: form, shape, motif. Titles are asked first, then category and technique. */
import { media } from "./media-words.ts";

export type Form =
  | "vessel"
  | "plate"
  | "disc"
  | "textile"
  | "lace"
  | "carpet"
  | "garment"
  | "scroll"
  | "handscroll"
  | "leaf"
  | "fan"
  | "print"
  | "book"
  | "chair"
  | "table"
  | "cabinet"
  | "screen"
  | "box"
  | "basket"
  | "cutlery"
  | "jewel"
  | "stone"
  | "seal"
  | "inkstone"
  | "inkcake"
  | "figure"
  | "buddha"
  | "head"
  | "animal"
  | "mask"
  | "stele"
  | "tile"
  | "blade"
  | "rock"
  | "furoshiki"
  | "photo"
  | "tool";

export type Brief = { readonly form: Form; readonly shape: string };

export type Rule = readonly [RegExp, Form, string?];

/** Things by name. */
const things: readonly Rule[] = [
  [/furoshiki|wrapping cloth|gift box|gift set/, "furoshiki"],
  [/snuff.?bottle|snuff flask/, "vessel", "snuff"],
  [/snuff.?box|patch box|etui|vinaigrette|cigarette case|card case|match safe|\bcase\b/, "box", "small"],
  [/tea.?bowl|chawan|matcha bowl/, "vessel", "teabowl"],
  [/tea.?caddy|canister|tea jar|tea tin/, "vessel", "caddy"],
  [/teapot|tea pot|kettle|gaiwan pot|samovar/, "vessel", "teapot"],
  [/coffee.?pot|chocolate pot|urn with spigot/, "vessel", "coffeepot"],
  [/cup(s)? and saucer|cup with saucer|cup & saucer|teacup/, "vessel", "cupsaucer"],
  [/sauce.?boat|gravy/, "vessel", "sauceboat"],
  [/creamer|cream (jug|pitcher)|milk jug/, "vessel", "creamer"],
  [/ewer|pitcher|\bjug\b|wine pot|libation|rhyton|\bgong\b/, "vessel", "ewer"],
  [/tureen|sugar|covered (bowl|pot|dish)|lidded bowl|bonbonni|covered cup/, "vessel", "tureen"],
  [
    /saltcellar|salt cellar|\bsalt\b(?! spoon)|basin|wash(er|bowl)|finger bowl|waste bowl|punch bowl|brush washer/,
    "vessel",
    "basin",
  ],
  [
    /compote|footed bowl|tazza|fruit (stand|bowl)|cake stand|stem ?cup|stem ?bowl|centerpiece|epergne|celery/,
    "vessel",
    "compote",
  ],
  [/goblet|wine ?glass|champagne|liqueur|cordial|chalice|\brummer|roemer/, "vessel", "goblet"],
  [/decanter|cruet|carafe/, "vessel", "decanter"],
  [/tumbler|beaker(?! vase)|drinking glass|water glass/, "vessel", "tumbler"],
  [/tankard|stein|flagon/, "vessel", "tankard"],
  [/\bmug\b/, "vessel", "mug"],
  [/brush ?(pot|holder)|bitong|pen holder|spill vase/, "vessel", "brushpot"],
  [/garden seat/, "vessel", "gardenseat"],
  [/flower ?pot|jardini|planter|cachepot/, "vessel", "flowerpot"],
  [/incense (holder|box)|seal paste|round box|cosmetic|powder box|fragrance/, "vessel", "roundbox"],
  [/incense|censer|\bkoro\b|perfume burner/, "vessel", "censer"],
  [/\bding\b|\bting\b|tripod|cauldron|\bli\b vessel/, "vessel", "ding"],
  [/\bgui\b|\byou\b vessel|\bdui\b/, "vessel", "gui"],
  [/\bjue\b|\bjia\b|wine warmer/, "vessel", "jue"],
  [/\bbell\b|\bzhong\b/, "vessel", "bell"],
  [/gu\b.*(vase|beaker)|beaker vase|form of.*\bgu\b/, "vessel", "beaker"],
  [/candle|taper|chamberstick|torch[eè]re|snuffer|\bnef\b/, "vessel", "candlestick"],
  [/\blamps?\b|lantern|sconce|chandelier|lighting/, "vessel", "lamp"],
  [/ink ?(well|stand|pot)/, "vessel", "inkwell"],
  [/chess|pawn|game piece|finial|newel/, "vessel", "chesspiece"],
  [/ink.?stone/, "inkstone"],
  [/ink ?(cake|stick)/, "inkcake"],
  [/\bseals?\b|signet|chop\b/, "seal"],
  [/mirror/, "disc", "mirror"],
  [/sword guard|tsuba/, "disc", "tsuba"],
  [/\bbi\b|\bpi\b|perforated disc|\bdisc\b/, "disc", "bi"],
  [/coin|medal|plaquette|roundel|button|tribal money|clock|watch/, "disc", "medal"],
  [/doily|\blace|edging|\bcollar|cuff|flounce|lappet|insertion/, "lace"],
  [/carpet|\brug\b|pillar cover/, "carpet"],
  [
    /robe|kimono|jacket|coat\b|dress\b|blouse|costume|chasuble|cope\b|dalmatic|surcoat|kosode|tunic|gown|vest\b|waistcoat/,
    "garment",
    "robe",
  ],
  [/skirt/, "garment", "skirt"],
  [/shawl|scarf|stole|sash/, "textile", "shawl"],
  [/\bbag\b|purse|pouch|reticule|sachet/, "basket", "bag"],
  [/basket|creel/, "basket"],
  [
    /textile|velvet|brocade|kesi|tapestry|embroider|silk|damask|fragment|sleeve|hanging|panel of cloth|coverlet|quilt|blanket|cushion|orphrey|maniple|valance|needlework|sampler|batik|ikat|indigo|cotton|linen/,
    "textile",
  ],
  [
    /necklace|bracelet|bangle|earring|brooch|pendant|jewel|thumb ring|\bring\b|belt hook|hair ?pin|headdress|buckle|comb\b|toggle|ornament|plaque/,
    "jewel",
  ],
  [/netsuke|okimono/, "animal", "netsuke"],
  [/spoon|fork|ladle|\bknife\b|knives|cutlery|flatware|tongs|server|strainer|chopstick|sugar sifter/, "cutlery"],
  [/dagger|sword|spear|halberd|\baxe\b|blade|arrow|weapon|\bge\b|knife money/, "blade"],
  [/arm ?chair|side chair|\bchair\b|throne|rocker/, "chair"],
  [/stool|bench|settee|sofa|ottoman|couch/, "chair", "stool"],
  [/folding screen|table screen|screen/, "screen"],
  [
    /chest|cabinet|cupboard|desk|secretary|bureau|wardrobe|commode|bookcase|sideboard|drawers?\b|tansu|armoire/,
    "cabinet",
  ],
  [/table|stand\b|console|furniture/, "table"],
  [/mask/, "mask"],
  [/^head|\bheads? of\b|\bbust\b/, "head"],
  [/buddha|guanyin|bodhisattva|luohan|arhat|deity|shakyamuni|amit|maitreya|immortal/, "buddha"],
  [
    /\b(lion|horse|camel|dog|cat|elephant|ox|buffalo|cow|ram|sheep|goat|deer|donkey|bear|tiger|pig|rabbit|toad|frog|duck|bird|crane|parrot|rooster|hen|fish|carp|mythical|animal)\b/,
    "animal",
  ],
  [/stele|tablet|tombstone|tomb tile|hollow tile|relief/, "stele"],
  [/\btiles?\b|architectural|window|panel|door\b|grille/, "tile"],
  [/boulder|scholar.?s rock|mountain|stone chime|lingbi/, "rock"],
  [/melon|cheese|fruit|vegetable|bread|peach\b/, "stone", "fruit"],
  [
    /figur|statu|angel|shepherd|man\b|woman|boy|girl|lady|king|magus|virgin|saint|sculpture|cr[eè]che|attendant|guardian|child/,
    "figure",
  ],
  [/plate|dish|charger|saucer|platter|\btray|salver|trencher/, "plate"],
  [/tea ?cup|wine cup|\bcups?\b/, "vessel", "cup"],
  [/bowl/, "vessel", "bowl"],
  [/meiping/, "vessel", "meiping"],
  [/gourd/, "vessel", "gourd"],
  [/rouleau|cylind/, "vessel", "rouleau"],
  [/amphora|two.handled|krater|portland/, "vessel", "amphora"],
  [/(jar|vase|urn|pot).*(cover|lid)|ginger jar|lidded|covered|potiche/, "vessel", "lidjar"],
  [/\bbottle|flask/, "vessel", "bottle"],
  [/vase|beaker/, "vessel", "vase"],
  [/jar\b|\bhu\b|urn|\bpot\b|vessel|\blei\b|granary|container|crock|storage|bucket/, "vessel", "jar"],
  [/\bbox|casket|caddy|coffer/, "box"],
  [
    /book|album|manuscript|sutra|magazine|catalogue|volume|gazette|scripture|page\b|notebook|card\b|program|map\b/,
    "book",
  ],
  [
    /opium pipe|staff|scissors|plane\b|hammer|tool|grater|scale|compass|brush\b|pipe\b|sceptre|ruyi|writing brush|wrist rest|instrument/,
    "tool",
  ],
  [/jade|stone|agate|coral|carving|cong\b/, "stone"],
  [/print|poster/, "print", "modern"],
  [/landscape|painting|calligraph/, "scroll"],
];

/** What remains is decided by the kind of collection it hangs in. */
const kinds: readonly Rule[] = [
  [/ceramic|porcelain|stoneware|earthenware|pottery/, "vessel", "vase"],
  [/glass/, "vessel", "vase"],
  [/metal|silver|bronze|brass|lighting/, "vessel", "candlestick"],
  [/wood\b|furniture/, "box"],
  [/costume/, "garment", "robe"],
];

/** "Vase with ring handles" is a vase: what comes before the first "with", "from", "of the" … names the thing. */
const headOf = (title: string): string =>
  title.split(/ (?:with|in the|from|for|depicting|showing|surmounted|on)\b|[:,;(]/)[0]!;

/** A record in words → what to draw. Never fails: the last answer is a thing wrapped in cloth. */
export function classify(title: string, rest: string): Brief {
  const whole = `${rest} ${title}`;
  const clayOrCloth = /earthenware|porcelain|stoneware|ceramic|glass|textile|cotton|linen|costume|metals/.test(rest);
  const medium = clayOrCloth
    ? media.slice(5, 8).find((rule) => rule[0].test(whole))
    : media.find((rule) => rule[0].test(whole));
  const drawn = /\bprints?\b|drawing|painting/.test(rest) ? ([/./, "print", "modern"] as const) : undefined;
  const find = (rules: readonly Rule[], words: string) => rules.find((rule) => rule[0].test(words));
  const rule: Rule | undefined =
    medium ??
    (clayOrCloth ? undefined : drawn) ??
    find(things, headOf(title)) ??
    find(things, title) ??
    find(things, rest) ??
    find(kinds, rest);
  if (!rule) return { form: "furoshiki", shape: "" };
  if (rule[1] === "box" && /porcelain|ceramic|earthenware|stoneware|glass|jasper|basalt/.test(rest))
    return { form: "vessel", shape: "roundbox" };
  return { form: rule[1], shape: rule[2] ?? "" };
}
