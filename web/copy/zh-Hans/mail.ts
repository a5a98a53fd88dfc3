import { lazily } from "../lazily.ts";
import type { mail as shape } from "../en/mail.ts";

export const mail = lazily(
  () =>
    ({
      hello: (name: string) => `${name}，您好：`,
      order: "您的订单",
      total: "合计",
      look: "查看订单",
      track: "查询包裹",
      sign: "雅集 敬上",
      foot: "您收到此信，是因为有人用这个邮箱下了订单。请勿转发链接：凭它可以打开订单。",
      placed: {
        subject: (number: string) => `订单 ${number} 已收到`,
        text: "感谢您的订购。器物已为您保留，请尽快完成付款；随时可由下面的链接回到付款页面。",
      },
      paid: {
        subject: (number: string) => `订单 ${number} 已付款`,
        text: "您的付款已到，我们正在细心包装您的器物。",
        window: (from: string, to: string) => `预计 ${from} 至 ${to} 送到您手中。`,
      },
      shipped: {
        subject: (number: string) => `订单 ${number} 已发出`,
        text: (carrier: string) => `装有您器物的包裹已交给 ${carrier}。`,
        number: (tracking: string) => `运单号：${tracking}。`,
      },
      refunded: {
        balance: (amount: string) => `${amount} 已存入您的商店余额，下次结账时可选用。`,
        subject: (number: string) => `订单 ${number} 已退款`,
        text: (amount: string) => `我们已原路退回 ${amount}，银行需几天才会显示。`,
      },
      declined: {
        subject: (number: string) => `订单 ${number} 付款未成功`,
        text: "没有扣款。器物会再为您保留片刻，您可以再试一次，或换一种付款方式。",
      },
      cancelled: {
        subject: (number: string) => `订单 ${number} 已取消`,
        text: "订单已结束。如已付款，将全部退还给您。",
        expired: "付款时间已过，器物已放回架上。欢迎您再次订购。",
      },
    }) satisfies ReturnType<typeof shape>,
);
