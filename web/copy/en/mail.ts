import { lazily } from "../lazily.ts";
/** Words of the letters the shop sends. */
export const mail = lazily(() => ({
  hello: (name: string) => `Dear ${name},`,
  order: "Your order",
  total: "Total",
  look: "Look at your order",
  track: "Follow the parcel",
  sign: "With care, Yaji",
  foot: "You receive this letter because something was ordered with this address. Keep the link to yourself: it opens the order.",
  placed: {
    subject: (number: string) => `We have your order ${number}`,
    text: "Thank you. Your objects are set aside for you while you pay; the link below leads back to the payment at any time.",
  },
  paid: {
    subject: (number: string) => `Order ${number} is paid`,
    text: "Your payment has arrived. We are now wrapping your objects with care.",
    window: (from: string, to: string) => `They should be with you between ${from} and ${to}.`,
  },
  shipped: {
    subject: (number: string) => `Order ${number} is on its way`,
    text: (carrier: string) => `A parcel with your objects has been handed to ${carrier}.`,
    number: (tracking: string) => `Its number there is ${tracking}.`,
  },
  refunded: {
    balance: (amount: string) =>
      `We have put ${amount} into your store balance. It pays for your next order by itself, if you choose so at the checkout.`,
    subject: (number: string) => `Money back for order ${number}`,
    text: (amount: string) => `We have paid back ${amount}, by the way you paid. Banks take a few days to show it.`,
  },
  declined: {
    subject: (number: string) => `The payment for order ${number} did not succeed`,
    text: "Nothing was charged. Your objects stay set aside a little longer; you may try again or choose another way to pay.",
  },
  cancelled: {
    subject: (number: string) => `Order ${number} is cancelled`,
    text: "The order has ended. If something was paid, all of it goes back to you.",
    expired: "The time to pay ran out, so your objects went back on the shelf. You are welcome to order again.",
  },
}));
