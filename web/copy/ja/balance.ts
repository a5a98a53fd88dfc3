import { lazily } from "../lazily.ts";
import type { balance as shape } from "../en/balance.ts";

export const balance = lazily(
  () =>
    ({
      title: "ストア残高",
      account: "アカウント",
      lede: "ギフトカードと、当店にお預けの金額です。お支払いにご利用いただけます。",
      none: "残高はまだありません。",
      redeemed: "ギフトカードを残高に加えました。",
      giftCard: "ギフトカード",
      code: "コード",
      codeHint: "16文字。大文字・小文字やハイフンは問いません。",
      redeem: "残高に加える",
      moves: "残高の出入り",
      noMoves: "まだ動きはありません。",
      when: "日付",
      what: "内容",
      amount: "金額",
      older: "以前",
      use: (amount: string) => `ストア残高 ${amount} を使う`,
      covers: "残高で全額をお支払いいただけます。決済ページには進みません。",
      deposit: (amount: string) => `保証金 ${amount} は代金の一部になります。`,
      kinds: {
        gift_card_redeemed: "ギフトカード",
        balance_payment: "残高でお支払い",
        refund_paid: "返金",
        other: "その他",
      },
      faults: {
        not_valid: "このコードはご利用いただけません。",
        too_many: "試行回数が多すぎます。1時間ほどお待ちください。",
      },
      desk: {
        title: "ギフトカード",
        amount: "額面",
        currency: "通貨",
        count: "枚数",
        note: "メモ",
        issue: "発行する",
        issued: "コードが表示されるのは今回限りです。今すぐ控えてください。",
        hint: "末尾",
        state: "状態",
        at: "発行日",
        until: "有効期限",
        empty: "ギフトカードはまだ発行されていません。",
        states: {
          issued: "発行済み",
          redeemed: "使用済み",
          withdrawn: "取り下げ",
        },
      },
    }) satisfies ReturnType<typeof shape>,
);
