import { describe, expect, it } from "vitest";
import { readText } from "./message.ts";

describe("a message", () => {
  it("says what people ask each other", () => {
    for (const text of [
      "Is the glaze food-safe? The bowl is 12.5 cm wide, 340 g.",
      "Order YJ-7K2M9-4QX1 of 2026-11-26: could it arrive before the 30th?",
      "请问可以刻字吗？预算 1200 元。",
      "هل يمكن إرسالها قبل 2026-12-01؟",
    ])
      expect(readText(text).ok).toBe(true);
  });

  it("leads nobody round the shop", () => {
    for (const text of [
      "write me: lin.wan@example.com",
      "lin (at) example (dot) com",
      "call +86 138 0013 8000",
      "１３８００１３８０００",
      "see https://elsewhere.example/bowl",
      "elsewhere.shop is cheaper",
      "加微信 linwan88",
      "WhatsApp: lin-wan-8",
    ])
      expect(readText(text)).toMatchObject({ ok: false, fault: { code: "message.contact" } });
    expect(readText("  \n ")).toMatchObject({ fault: { code: "message.empty" } });
  });
});
