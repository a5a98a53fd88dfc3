/** Words between buyers and sellers. */
export { isUnread, type Message, type Side, type Thread } from "./message.ts";
export { answerThread, askSeller } from "./write-message.ts";
export {
  findAboutOrder,
  findAboutProduct,
  findMessages,
  findThread,
  listThreads,
  markRead,
  sealOldMessages,
  wordsOf,
  type Owner,
} from "./store.ts";
