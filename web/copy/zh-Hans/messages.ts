import { lazily } from "../lazily.ts";
import type { messages as english } from "../en/messages.ts";

export const messages = lazily(
  () =>
    ({
      title: "消息",
      none: "尚无消息。",
      ask: "询问卖家",
      write: "您的消息",
      hint: "请勿留联系方式或链接。",
      send: "发送",
      you: "您",
      buyer: "买家",
      seller: "卖家",
      about: "关于",
      when: "时间",
      fresh: "新",
    }) satisfies ReturnType<typeof english>,
);
