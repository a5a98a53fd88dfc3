import { lazily } from "../lazily.ts";

/** Letters to people who bid. Names in braces are filled in. */
export const lotLetters = lazily(() => ({
  outbid: {
    subject: "You were outbid: {lot}",
    paragraphs: [
      "Somebody has gone above your bid. The price is now {price}, and the next bid is at least {next}.",
      "Bidding ends {closes}. If you would go no further, there is nothing to do.",
    ],
  },
  won: {
    subject: "It is yours: {lot}",
    paragraphs: [
      "The hammer fell at {hammer}, to you. With the premium you pay {total}.",
      "Please pay until {until}. After that the lot goes to the next, and the deposit is dealt with as the terms say.",
    ],
  },
  chance: {
    subject: "A second chance: {lot}",
    paragraphs: [
      "Whoever won this lot did not pay, and you were next. You may have it at {hammer}, with the premium {total}.",
      "The offer stands until {until}. It binds you to nothing: let it go on the lot’s page, or let the time pass.",
    ],
  },
  decide: {
    subject: "Not paid, and yours to decide: {lot}",
    paragraphs: [
      "Whoever could have bought this lot has not paid for it. Somebody else has bid enough to be next.",
      "Please say by {until} whether it is offered to them. Without a word of yours it goes home.",
    ],
    look: "To the auctioneer’s desk",
  },
  lost: {
    subject: "The lot is over: {lot}",
    paragraphs: [
      "The lot is closed, and it did not become yours. Thank you for bidding.",
      "Everything that happened can be read, and checked, on its page.",
    ],
  },
  withdrawn: {
    subject: "The lot was withdrawn: {lot}",
    paragraphs: ["The auctioneer has withdrawn this lot. Nobody was charged."],
  },
  freed: "Your deposit is free again.",
  look: "To the lot",
  foot: "You receive this letter because you took a paddle for this lot.",
}));
