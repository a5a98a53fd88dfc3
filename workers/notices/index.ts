/** Letters to shoppers, and the inbox where they can be read. */
export { deliverMails } from "./deliver-mails.ts";
export type { Letter, Template } from "./letter.ts";
export { sealOldMails } from "./seal-mails.ts";
export { findMail, lettersTo, listMails, type Mail, type MailState, type MailSummary } from "./store.ts";
export { lettersToMany } from "./letters-to-many.ts";
export { lettersToOwners } from "./letters-to-owners.ts";
export { personalLetter, type PersonalLetter } from "./personal-letter.tsx";
