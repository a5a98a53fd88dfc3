import { lazily } from "../lazily.ts";
export const privacy = lazily(() => ({
  title: "Privacy",
  consents: "What you allow",
  consentsText:
    "Nothing is on unless you switch it on, and you may change your mind at any time. Letters about your orders always come.",
  save: "Save",
  exports: "What we know of you",
  exportsText:
    "One file with everything, for you to read or take elsewhere. The link comes by mail and works for a week.",
  ask: "Prepare my file",
  erasure: "Being forgotten",
  erasureText:
    "Your name, addresses, letters and ways to sign in are erased after seven days. What tax law keeps of paid orders is locked away and destroyed when its years are over.",
  erasureOn: (d: string) => `You will be forgotten on ${d}. Until then you may stay.`,
  sure: "Yes, erase my account. I know that this cannot be undone afterwards.",
  forget: "Erase my account",
  stay: "I have changed my mind",
  purposes: {
    letters: "Letters about new things",
    recommendations: "Suggestions made for you",
    statistics: "Anonymous counting of visits",
  },
  explained: {
    letters: "At most one a week, in your language.",
    recommendations: "From what you looked at and bought here.",
    statistics: "So that we see which pages work.",
  },
  exportStates: { requested: "being prepared", ready: "sent by mail", expired: "expired" },
  letter: {
    subject: "Your file is ready",
    text: "You asked for everything we know of you. The file can be fetched for seven days with this link, by you alone.",
    fetch: "Fetch the file",
  },
  done: {
    saved: "Saved.",
    exported: "Your file is being prepared; the link comes by mail.",
    asked: "You will be forgotten in seven days.",
    kept: "You stay.",
  },
  faults: {
    too_many: "You have asked twice today. Try again tomorrow.",
    unsure: "Tick the box first, if you are sure.",
  },
}));
