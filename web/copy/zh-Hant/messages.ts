import { lazily } from "../lazily.ts";
import type { messages as english } from "../en/messages.ts";

export const messages = lazily(
  () =>
    ({
      title: "訊息",
      none: "尚無訊息。",
      ask: "詢問賣家",
      write: "您的訊息",
      hint: "請勿留聯絡方式或連結。",
      send: "傳送",
      you: "您",
      buyer: "買家",
      seller: "賣家",
      about: "關於",
      when: "時間",
      fresh: "新",
    }) satisfies ReturnType<typeof english>,
);
