import { lazily } from "../lazily.ts";
import type { balance as shape } from "../en/balance.ts";

export const balance = lazily(
  () =>
    ({
      title: "店內餘額",
      account: "帳戶",
      lede: "禮品卡與您留存在本店的款項，結帳時可用。",
      none: "餘額中還沒有款項。",
      redeemed: "禮品卡已存入餘額。",
      giftCard: "禮品卡",
      code: "卡號",
      codeHint: "十六位字元，大小寫與連字號不限。",
      redeem: "存入餘額",
      moves: "餘額往來",
      noMoves: "還沒有往來。",
      when: "日期",
      what: "事由",
      amount: "金額",
      older: "更早",
      use: (amount: string) => `使用店內餘額 ${amount}`,
      covers: "餘額足以支付全部款項，無需再付款。",
      deposit: (amount: string) => `您的保證金 ${amount} 將抵付其中一部分。`,
      kinds: {
        gift_card_redeemed: "禮品卡",
        balance_payment: "餘額支付",
        refund_paid: "退款",
        other: "其他",
      },
      faults: {
        not_valid: "此卡號無法兌換。",
        too_many: "嘗試次數過多，請一小時後再試。",
      },
      desk: {
        title: "禮品卡",
        amount: "面值",
        currency: "貨幣",
        count: "張數",
        note: "備註",
        issue: "發行",
        issued: "卡號僅顯示這一次，請立即複製。",
        hint: "尾號",
        state: "狀態",
        at: "發行日",
        until: "有效期至",
        empty: "尚未發行禮品卡。",
        states: {
          issued: "已發行",
          redeemed: "已兌換",
          withdrawn: "已收回",
        },
      },
    }) satisfies ReturnType<typeof shape>,
);
