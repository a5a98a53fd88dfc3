import { lazily } from "../lazily.ts";
import type { priceRules as shape } from "../en/price-rules.ts";

export const priceRules = lazily(
  () =>
    ({
      title: "この価格の動き方",
      text: "出品者が規則と上下の限度を公開しています。お支払いの価格は必ずその中にあり、かごの中の価格が変わったときはお知らせします。",
      by_sales: (day) => `${day}からの販売数に応じて変わります：`,
      from_sold: (sold, price) => `${sold}点から：${price}`,
      start: (price) => `はじめ：${price}`,
      up_time: (span, share) => `${span}ごとに、はじめの価格の${share}ずつ上がります。`,
      down_time: (span, share) => `${span}ごとに、はじめの価格の${share}ずつ下がります。`,
      by_demand: (span, many, share, few) =>
        `${span}ごとに見直します。${many}点以上売れれば、はじめの価格の${share}上がり、${few}点以下なら同じだけ下がります。`,
      first: "はじめの価格",
      least: "下限",
      most: "上限",
      since: "開始日",
      lowest: "過去30日間の最低価格",
      history: "これまでの価格",
      ever: "それ以前",
      set_in: (currency) =>
        `出品者はこれらの額を${currency}で定めており、効力をもつのはその額です。ここでは価格と同じく今日のレートで換算しています。`,
      set_as: (price, currency) => `${currency}での設定：${price}`,
      fault: "公開された上下の限度の外です。",
      studio: {
        page: "動く価格",
        lede: "規則は一度公開すると買い手に見え、終えるまで上下の限度が守られます。",
        kind: "動き方",
        kinds: { by_time: "時間で", by_sales: "販売数で", by_demand: "需要で" },
        min: "下限（今日の価格の％）",
        max: "上限（今日の価格の％）",
        every: "何時間ごと",
        step: "一歩（今日の価格の％。マイナスで下がる）",
        steps: "段：販売数=％、一行に一つ（10=110）",
        few: "少ない：この数以下",
        many: "多い：この数以上",
        publish: "規則を公開",
        end: "規則を終える",
        running: "この品には規則が働いています。",
        open: "動く価格",
        wrong: (field) => `もう一度ご確認ください：${field}`,
      },
    }) satisfies ReturnType<typeof shape>,
);
