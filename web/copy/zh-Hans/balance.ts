import { lazily } from "../lazily.ts";
import type { balance as shape } from "../en/balance.ts";

export const balance = lazily(
  () =>
    ({
      title: "店内余额",
      account: "账户",
      lede: "礼品卡与您留存在本店的款项，结账时可用。",
      none: "余额中还没有款项。",
      redeemed: "礼品卡已存入余额。",
      giftCard: "礼品卡",
      code: "卡号",
      codeHint: "十六位字符，大小写与连字符不限。",
      redeem: "存入余额",
      moves: "余额往来",
      noMoves: "还没有往来。",
      when: "日期",
      what: "事由",
      amount: "金额",
      older: "更早",
      use: (amount: string) => `使用店内余额 ${amount}`,
      covers: "余额足以支付全部款项，无需再付款。",
      deposit: (amount: string) => `您的保证金 ${amount} 将抵付其中一部分。`,
      kinds: {
        gift_card_redeemed: "礼品卡",
        balance_payment: "余额支付",
        refund_paid: "退款",
        other: "其他",
      },
      faults: {
        not_valid: "此卡号无法兑换。",
        too_many: "尝试次数过多，请一小时后再试。",
      },
      desk: {
        title: "礼品卡",
        amount: "面值",
        currency: "货币",
        count: "张数",
        note: "备注",
        issue: "发行",
        issued: "卡号仅显示这一次，请立即复制。",
        hint: "尾号",
        state: "状态",
        at: "发行日",
        until: "有效期至",
        empty: "尚未发行礼品卡。",
        states: {
          issued: "已发行",
          redeemed: "已兑换",
          withdrawn: "已收回",
        },
      },
    }) satisfies ReturnType<typeof shape>,
);
