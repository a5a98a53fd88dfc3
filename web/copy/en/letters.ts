import { lazily } from "../lazily.ts";
/** Letters about what comes after a sale, to buyers and to sellers. Names in braces are put in where the letter is written. */
export const letters = lazily(() => ({
  returnRequested: {
    subject: "Somebody wants to send something back: order {n}",
    text: "A buyer asks to send pieces of this order back. Answer with an address and how to send them, or refuse with a reason.",
  },
  returnApproved: {
    subject: "You may send it back: order {n}",
    text: "{seller} has accepted your request. Where to send it, and how:",
  },
  returnRefused: { subject: "About your return of order {n}", text: "{seller} has not accepted the return." },
  returnSent: {
    subject: "On its way back: order {n}",
    text: "The buyer has sent the pieces. Say so when they have arrived, and look at them.",
  },
  returnReceived: {
    subject: "Your return of order {n} has arrived",
    text: "{seller} has what you sent and is looking at it.",
  },
  returnAccepted: {
    subject: "Your return of order {n} is accepted",
    text: "What you sent back has been looked at and accepted. The money, or what you chose instead, follows; you are written to again when it has left.",
  },
  returnPartly: {
    subject: "Your return of order {n} is accepted in part",
    text: "Some of what you sent back was accepted, and the money for that part follows.",
  },
  exchanged: {
    subject: "Exchanged: order {n}",
    text: "A new order takes the place of what you sent back, and is being made ready. It costs you nothing more.",
  },
  claimOpened: {
    subject: "Something went wrong with order {n}",
    text: "A buyer says that it came damaged, or not at all, or otherwise than shown, and asks for {amount}. Answer by {day}; after that a mediator takes it up.",
  },
  claimAccepted: {
    subject: "Your claim about order {n} is accepted",
    text: "{seller} pays the money back. You are written to again when it has left.",
  },
  claimRefused: {
    subject: "Your claim about order {n} was refused",
    text: "{seller} sees it otherwise. If you do not agree, ask for a mediator on the page of the order.",
  },
  disputeOpenedSeller: {
    subject: "A dispute about order {n}",
    text: "The buyer, or the buyer’s bank, asks for {amount}. Your money of this order is held until it has ended. Tell your side by {day}.",
  },
  disputeOpenedBuyer: {
    subject: "A mediator will look at order {n}",
    text: "We have your request. The seller answers by {day}; then a mediator reads both sides.",
  },
  disputeAnswered: {
    subject: "The seller has answered: order {n}",
    text: "A mediator reads both sides now and proposes a way out by {day}.",
  },
  disputeProposed: {
    subject: "A proposal about order {n}",
    text: "The mediator proposes that {amount} goes back. Say by {day} whether you accept it; else it is decided.",
  },
  disputeEscalated: {
    subject: "Order {n} is being decided",
    text: "No agreement was found. Somebody of the house decides by {day}.",
  },
  disputeClosed: { subject: "The dispute about order {n} has ended", text: "It is closed. What goes back: {amount}." },
  disputeClosedNothing: {
    subject: "The dispute about order {n} has ended",
    text: "It is closed, and nothing goes back.",
  },
  partDelivered: {
    subject: "Arrived: order {n}",
    text: "The parcel of {seller} has arrived. If something is not as it should be, send it back or tell us within thirty days, from the page of the order.",
  },
  messagesOne: {
    subject: "{who} has written to you",
    text: "About {title}. Read and answer it where it was written; answers to this letter reach nobody.",
  },
  messagesMany: { subject: "{count} conversations wait for you", text: "Somebody has written to you about:" },
  payoutPaid: {
    subject: "{amount} has been paid out to you",
    text: "It went to the account {mask}. Banks take a day or two to show it.",
  },
  payoutFailed: {
    subject: "A payout of {amount} did not arrive",
    text: "The bank did not carry it, and the money stands in your purse again. Look at the account and ask once more.",
  },
  payoutBack: {
    subject: "A payout of {amount} came back",
    text: "The money stands in your purse again. Before anything more is paid out, say anew where it should go.",
  },
  actions: { order: "To the order", studio: "To the studio", read: "Read it", money: "To your money" },
  from: "From {seller}:",
}));
