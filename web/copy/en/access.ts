import { lazily } from "../lazily.ts";
/** Words of letting software act for a seller. */
export const access = lazily(() => ({
  scopes: {
    "products.read": "See products and prices",
    "products.write": "Change products and prices",
    "stock.write": "Change stock",
    "orders.read": "See orders to fulfil, with names and addresses",
    "orders.write": "Pack and send orders, decide on returns",
    "messages.read": "Read messages of buyers",
    "messages.write": "Write to buyers",
    "finance.read": "See statements and payouts",
    "settings.write": "Change the shop's page and settings",
    "webhooks.manage": "Manage webhooks",
    "jobs.read": "See making jobs",
    "jobs.write": "Report on making jobs",
    openid: "Know who you are",
    profile: "See your name",
    email: "See your e-mail address",
    offline_access: "Stay connected until you take it back",
  },
  consent: {
    title: (client: string) => `${client} asks to act for your shop`,
    lede: "Say yes only if you know this software and came from it just now.",
    registeredBy: "Registered by",
    theShop: "Yaji, for all sellers",
    signedInAs: "You are signed in as",
    returnsTo: "You go back to",
    wants: "It asks to",
    forSeller: "For which shop?",
    onlyYours: (given: number, asked: number) => `${given} of ${asked}: only what you may do yourself`,
    noSeller: "You act for no shop that could let this software in.",
    takeBack: "You can take this back at any time, in the studio under Developers.",
    allow: "Allow",
    refuse: "Refuse",
    wrongTitle: "This request cannot be answered",
    home: "To the shop",
    wrong: {
      client: "The software that sent you here is not known to us, or is no longer let in.",
      redirect:
        "The address to go back to is not one this software has registered. You have been kept here to be safe.",
    },
  },
}));
