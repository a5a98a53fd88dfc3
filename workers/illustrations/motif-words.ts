/** From words to the motif a thing is decorated with, or the subject of a painting. */

/** What it is decorated with, or the subject of a painting. Empty when the record does not say. */
const motifs: readonly (readonly [RegExp, string])[] = [
  [/lotus|lily pad|water.?lil/, "lotus"],
  [/plum|prunus|cherry|apricot|blossom|crab ?apple|magnolia/, "plum"],
  [/bamboo/, "bamboo"],
  [/peon|\brose|camellia|mallow|hibiscus|floral|flower|bouquet|sprig/, "peony"],
  [/chrysanth|aster|daisy/, "chrysanthemum"],
  [/orchid|narciss|grass|reeds|iris/, "orchid"],
  [/\bpine|cypress/, "pine"],
  [/crane|heron|goose|geese|swan|phoenix/, "crane"],
  [/\bfish|carp\b|aquatic/, "fish"],
  [/butterfl|insect|moth/, "butterfly"],
  [/\bbirds?\b|magpie|sparrow|parrot|quail|duck|hawk|pheasant/, "bird"],
  [/grape|squirrel|vine|gourd/, "grapes"],
  [/wave|water|sea\b|river of/, "waves"],
  [/cloud|dragon|immortal|heaven/, "clouds"],
  [/calligraph|poem|inscri|letter|character|sutra/, "script"],
  [/geometric|lozenge|fret|stripe|check|lattice|abstract|diaper/, "geometric"],
  [
    /landscape|mountain|river|lake|village|view|waterfall|retreat|snow|pavilion|valley|fishing|island|cliff|scenery|hills/,
    "landscape",
  ],
];

export const motifOf = (words: string): string => motifs.find(([pattern]) => pattern.test(words))?.[1] ?? "";
