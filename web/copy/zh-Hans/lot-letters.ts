import { lazily } from "../lazily.ts";
import type { lotLetters as shape } from "../en/lot-letters.ts";

export const lotLetters = lazily(
  () =>
    ({
      outbid: {
        subject: "您的出价已被超过：{lot}",
        paragraphs: [
          "有人出价超过了您。现价 {price}，下一口至少 {next}。",
          "竞价将于 {closes} 结束。如不再加价，无需任何操作。",
        ],
      },
      won: {
        subject: "拍品归您：{lot}",
        paragraphs: [
          "以 {hammer} 落槌，归您所得。连同佣金应付 {total}。",
          "请在 {until} 前付款。逾期则归下一位，保证金按条款处理。",
        ],
      },
      chance: {
        subject: "第二次机会：{lot}",
        paragraphs: [
          "得主没有付款，您是下一位。可按 {hammer} 购得，连同佣金 {total}。",
          "此邀约保留至 {until}。您不受约束：可在拍品页放弃，或任其过期。",
        ],
      },
      decide: {
        subject: "未付款，请您决定：{lot}",
        paragraphs: [
          "本可买下这件拍品的人没有付款。另有出价足够的人排在其后。",
          "请在 {until} 前决定是否询问其人。若不表态，拍品退回。",
        ],
        look: "前往拍卖师台",
      },
      lost: {
        subject: "拍品已结束：{lot}",
        paragraphs: ["拍品已经结束，这次未能归您。感谢您的参与。", "全部经过可在其页面查看并核验。"],
      },
      withdrawn: { subject: "拍品已撤回：{lot}", paragraphs: ["拍卖师撤回了这件拍品，没有任何人被扣款。"] },
      freed: "您的保证金已经解冻。",
      look: "前往拍品",
      foot: "您领取了这件拍品的号牌，因此收到此信。",
    }) satisfies ReturnType<typeof shape>,
);
