import { lazily } from "../lazily.ts";
import type { priceRules as shape } from "../en/price-rules.ts";

export const priceRules = lazily(
  () =>
    ({
      title: "這件物品的價格如何變動",
      text: "賣家公布了變動規則與上下限。結帳時的價格必在其中；購物車裡的價格若有變動，會明白告知。",
      by_sales: (day) => `價格隨 ${day} 以來的售出數量而變：`,
      from_sold: (sold, price) => `售出 ${sold} 件起：${price}`,
      start: (price) => `起初：${price}`,
      up_time: (span, share) => `每 ${span} 上調起始價的 ${share}。`,
      down_time: (span, share) => `每 ${span} 下調起始價的 ${share}。`,
      by_demand: (span, many, share, few) =>
        `每 ${span} 查看一次：售出 ${many} 件或更多，上調起始價的 ${share}；${few} 件或更少，則同幅下調。`,
      first: "起始價",
      least: "絕不低於",
      most: "絕不高於",
      since: "生效日期",
      lowest: "近 30 天最低價",
      history: "歷史價格",
      ever: "此前",
      set_in: (currency) => `賣家以 ${currency} 設定這些數額，並以其為準；此處與售價一樣，按今日匯率換算。`,
      set_as: (price, currency) => `以 ${currency} 設定：${price}`,
      fault: "賣家已公布此價格的上下限，這個數目超出了範圍。",
      studio: {
        page: "變動價格",
        lede: "規則一經公布，買家可見；在您結束之前，上下限始終有效。",
        kind: "如何變動",
        kinds: { by_time: "按時間", by_sales: "按售出件數", by_demand: "按需求" },
        min: "絕不低於（今日價格的 %）",
        max: "絕不高於（今日價格的 %）",
        every: "每隔多少小時",
        step: "步幅（今日價格的 %；負數為下調）",
        steps: "階梯：售出數=百分比，每行一個（10=110）",
        few: "少：不超過多少件",
        many: "多：不少於多少件",
        publish: "公布規則",
        end: "結束規則",
        running: "此物品正在執行一條規則。",
        open: "變動價格",
        wrong: (field) => `請再看看：${field}`,
      },
    }) satisfies ReturnType<typeof shape>,
);
