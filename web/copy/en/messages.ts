import { lazily } from "../lazily.ts";
/** Words between buyers and sellers. */
export const messages = lazily(() => ({
  title: "Messages",
  none: "Nobody has written yet.",
  ask: "Ask the seller",
  write: "Your message",
  hint: "Without addresses, numbers or links.",
  send: "Send",
  you: "You",
  buyer: "Buyer",
  seller: "Seller",
  about: "About",
  when: "When",
  fresh: "new",
}));
