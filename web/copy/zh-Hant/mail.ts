import { lazily } from "../lazily.ts";
import type { mail as shape } from "../en/mail.ts";

export const mail = lazily(
  () =>
    ({
      hello: (name: string) => `${name}，您好：`,
      order: "您的訂單",
      total: "合計",
      look: "查看訂單",
      track: "查詢包裹",
      sign: "雅集 敬上",
      foot: "您收到此信，是因為有人用這個電郵下了訂單。請勿轉寄連結：憑它可以打開訂單。",
      placed: {
        subject: (number: string) => `訂單 ${number} 已收到`,
        text: "感謝您的訂購。器物已為您保留，請儘快完成付款；隨時可由下面的連結回到付款頁面。",
      },
      paid: {
        subject: (number: string) => `訂單 ${number} 已付款`,
        text: "您的付款已到，我們正在細心包裝您的器物。",
        window: (from: string, to: string) => `預計 ${from} 至 ${to} 送到您手中。`,
      },
      shipped: {
        subject: (number: string) => `訂單 ${number} 已寄出`,
        text: (carrier: string) => `裝有您器物的包裹已交給 ${carrier}。`,
        number: (tracking: string) => `運單編號：${tracking}。`,
      },
      refunded: {
        balance: (amount: string) => `${amount} 已存入您的商店餘額，下次結帳時可選用。`,
        subject: (number: string) => `訂單 ${number} 已退款`,
        text: (amount: string) => `我們已原路退回 ${amount}，銀行需幾天才會顯示。`,
      },
      declined: {
        subject: (number: string) => `訂單 ${number} 付款未成功`,
        text: "沒有扣款。器物會再為您保留片刻，您可以再試一次，或換一種付款方式。",
      },
      cancelled: {
        subject: (number: string) => `訂單 ${number} 已取消`,
        text: "訂單已結束。如已付款，將全部退還給您。",
        expired: "付款時間已過，器物已放回架上。歡迎您再次訂購。",
      },
    }) satisfies ReturnType<typeof shape>,
);
