import { lazily } from "../lazily.ts";
import type { messages as english } from "../en/messages.ts";

export const messages = lazily(
  () =>
    ({
      title: "メッセージ",
      none: "まだメッセージはありません。",
      ask: "出店者に尋ねる",
      write: "メッセージ",
      hint: "連絡先やリンクは書かないでください。",
      send: "送る",
      you: "あなた",
      buyer: "購入者",
      seller: "出店者",
      about: "件名",
      when: "日時",
      fresh: "新着",
    }) satisfies ReturnType<typeof english>,
);
