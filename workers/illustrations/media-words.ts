/** What the medium alone decides, whatever the title says. */
import type { Rule } from "./classify.ts";

/** What the medium alone decides, whatever the title says: a print called "Tea house" is a print. */
export const media: readonly Rule[] = [
  [/folding screen|table screen|\bscreens?\b(?!print)/, "screen"],
  [/printing block|wood block$|\bwoodblock \(|moveable type/, "tile", "block"],
  [/rubbing/, "scroll", "rubbing"],
  [/hand.?scroll/, "handscroll"],
  [/fan painting|painted fan|folding fan|\bfans?\b(?!cy)/, "fan"],
  [/hanging scroll|mounted (on|as).*scroll|scroll.mounted|\bkakemono/, "scroll"],
  [/album (leaf|leaves|of (land|pain|flow|cal|dao))/, "leaf"],
  [/rank badge|\bbuzi\b/, "textile", "badge"],
  [/gelatin|photograph|daguerre|albumen/, "photo"],
  [
    /ukiyo|\boban|chuban|hosoban|hashira|surimono|color wood(block|cut)|woodblock print|japanese print/,
    "print",
    "ukiyo",
  ],
  [/woodcut|wood engraving|linocut/, "print", "woodcut"],
  [/screenprint|lithograph|aquatint|inkjet|offset|silkscreen|monoprint/, "print", "modern"],
  [/etching|engraving|drypoint|mezzotint/, "print", "etching"],
  [/pencil|blueprint|architectural drawing|axonometric|graphite/, "print", "plan"],
  [/ink (and .*)?on (silk|paper)|colou?rs? on (silk|paper)|watercolou?r|gouache/, "scroll"],
  [/oil on (canvas|panel)|acrylic on|tempera/, "print", "modern"],
];
