import { lazily } from "../lazily.ts";
/** Words of signing in, registering and the account page. */
export const identity = lazily(() => ({
  email: "E-mail address",
  password: "Password",
  name: "Name",
  signIn: {
    title: "Sign in",
    submit: "Sign in",
    register: "New here? Make an account",
    ready: "If this address was new, your account is ready. Sign in to begin.",
    ended: "You are signed out.",
  },
  register: {
    title: "Make an account",
    submit: "Make the account",
    hint: "At least ten characters; a short sentence is good.",
    signIn: "You have an account? Sign in",
    why: "Your orders in one place, your basket on every device.",
  },
  account: {
    title: "Your account",
    orders: "Your orders",
    none: "No orders yet",
    noneText: "What you order here will stand on this page.",
    look: "Look around",
    signOut: "Sign out",
    office: "To the back office",
    columns: { number: "Order", placed: "Placed", state: "State", pieces: "Pieces", total: "Total" },
    older: "Older orders",
  },
  faults: {
    unauthenticated: "This address and password do not belong together.",
    too_many: "Too many attempts. Please wait a quarter of an hour.",
    email_invalid: "This does not look like an e-mail address.",
    password_short: "The password needs at least ten characters.",
  },
}));
