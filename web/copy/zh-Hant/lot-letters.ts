import { lazily } from "../lazily.ts";
import type { lotLetters as shape } from "../en/lot-letters.ts";

export const lotLetters = lazily(
  () =>
    ({
      outbid: {
        subject: "您的出價已被超過：{lot}",
        paragraphs: [
          "有人出價超過了您。現價 {price}，下一口至少 {next}。",
          "競價將於 {closes} 結束。如不再加價，無需任何操作。",
        ],
      },
      won: {
        subject: "拍品歸您：{lot}",
        paragraphs: [
          "以 {hammer} 落槌，歸您所得。連同佣金應付 {total}。",
          "請在 {until} 前付款。逾期則歸下一位，保證金按條款處理。",
        ],
      },
      chance: {
        subject: "第二次機會：{lot}",
        paragraphs: [
          "得主沒有付款，您是下一位。可按 {hammer} 購得，連同佣金 {total}。",
          "此邀約保留至 {until}。您不受約束：可在拍品頁放棄，或任其過期。",
        ],
      },
      decide: {
        subject: "未付款，請您決定：{lot}",
        paragraphs: [
          "本可買下這件拍品的人沒有付款。另有出價足夠的人排在其後。",
          "請在 {until} 前決定是否詢問其人。若不表態，拍品退回。",
        ],
        look: "前往拍賣師台",
      },
      lost: {
        subject: "拍品已結束：{lot}",
        paragraphs: ["拍品已經結束，這次未能歸您。感謝您的參與。", "全部經過可在其頁面查看並核驗。"],
      },
      withdrawn: { subject: "拍品已撤回：{lot}", paragraphs: ["拍賣師撤回了這件拍品，沒有任何人被扣款。"] },
      freed: "您的保證金已經解凍。",
      look: "前往拍品",
      foot: "您領取了這件拍品的號牌，因此收到此信。",
    }) satisfies ReturnType<typeof shape>,
);
