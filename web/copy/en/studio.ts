/** Words of the studio: where sellers work. */
export const studio = {
  home: "Studio",
  choose: "For whom do you work today?",
  none: "You do not sell here yet",
  noneText: "Museums, studios, brands and people who make things can apply.",
  change: "All shops",
  toShop: "To the shop",
  language: "Language",
  show: "Show",
  suspended: "This shop is suspended. What has been ordered is still to be sent; nothing new is sold.",
  rooms: {
    today: "Today",
    developers: "Developers",
  },
  kinds: {
    house: "House",
    individual: "Individual",
    studio: "Studio",
    museum: "Museum",
    brand: "Brand",
  },
  states: {
    draft: "being written",
    submitted: "under review",
    returned: "sent back",
    approved: "open",
    suspended: "suspended",
    closed: "closed",
  },
  today: {
    toSend: "Orders to send",
    orders: "Orders in seven days",
    forSale: "For sale",
    drafts: "Drafts",
    low: "Running low",
    followers: "Followers",
  },
  done: {
    saved: "Saved.",
  },
  faults: {
    raced: "Somebody else changed this meanwhile. Look again.",
    other: "That did not work. Check what you wrote and try again.",
  },
};
