import { lazily } from "../lazily.ts";
import type { messages as english } from "../en/messages.ts";

export const messages = lazily(
  () =>
    ({
      title: "الرسائل",
      none: "لم يكتب أحد بعد.",
      ask: "اسأل البائع",
      write: "رسالتك",
      hint: "بلا عناوين أو أرقام أو روابط.",
      send: "أرسل",
      you: "أنت",
      buyer: "المشتري",
      seller: "البائع",
      about: "عن",
      when: "متى",
      fresh: "جديد",
    }) satisfies ReturnType<typeof english>,
);
