import { lazily } from "../lazily.ts";

/** Words of prices that move by a rule. English defines the shape; the other languages satisfy it. */
export const priceRules = lazily(() => ({
  title: "How this price moves",
  text: "The seller has published a rule and its bounds. Whatever is asked for at the checkout lies within them, and a basket says so when its price has changed.",
  by_sales: (day: string) => `It follows how many have been sold since ${day}:`,
  from_sold: (sold: string, price: string) => `from ${sold} sold: ${price}`,
  start: (price: string) => `at first: ${price}`,
  up_time: (span: string, share: string) => `Every ${span} it rises by ${share} of its first price.`,
  down_time: (span: string, share: string) => `Every ${span} it falls by ${share} of its first price.`,
  by_demand: (span: string, many: string, share: string, few: string) =>
    `It is looked at every ${span}: ${many} sold or more, and it rises by ${share} of its first price; ${few} sold or fewer, and it falls by as much.`,
  first: "First price",
  least: "Never below",
  most: "Never above",
  since: "In force since",
  lowest: "Lowest of the last 30 days",
  history: "What it was",
  ever: "before",
  set_in: (currency: string) =>
    `The seller set these figures in ${currency}, and those are what binds. They are converted here as the price is, at today’s rate.`,
  set_as: (price: string, currency: string) => `set in ${currency}: ${price}`,
  fault: "The seller has published bounds for this price, and this lies outside them.",
  studio: {
    page: "Moving price",
    lede: "Publish a rule once: buyers read it, its bounds hold until you end it.",
    kind: "How it moves",
    kinds: { by_time: "By time", by_sales: "By pieces sold", by_demand: "By demand" },
    min: "Never below (% of today’s price)",
    max: "Never above (% of today’s price)",
    every: "Every so many hours",
    step: "Step (% of today’s price; with a minus it falls)",
    steps: "Steps: sold=percent, one a line (10=110)",
    few: "Few: so many or fewer",
    many: "Many: so many or more",
    publish: "Publish the rule",
    end: "End the rule",
    running: "A rule runs for this piece.",
    open: "Moving price",
    wrong: (field: string) => `Please look at this again: ${field}`,
  },
}));
