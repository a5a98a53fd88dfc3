import { lazily } from "../lazily.ts";
import type { mail as shape } from "../en/mail.ts";

export const mail = lazily(
  () =>
    ({
      hello: (name: string) => `${name} 様`,
      order: "ご注文の内容",
      total: "合計",
      look: "ご注文を見る",
      track: "お荷物を追跡する",
      sign: "心をこめて　雅集",
      foot: "このメールアドレスでご注文があったため、お送りしています。リンクからご注文が開けますので、転送なさらないでください。",
      placed: {
        subject: (number: string) => `ご注文 ${number} を承りました`,
        text: "ありがとうございます。お支払いのあいだ、お品をお取り置きしています。下のリンクからいつでもお支払いに戻れます。",
      },
      paid: {
        subject: (number: string) => `ご注文 ${number} のお支払いを確認しました`,
        text: "お支払いを確認しました。ただいま丁寧にお包みしています。",
        window: (from: string, to: string) => `${from}から${to}までにお届けの予定です。`,
      },
      shipped: {
        subject: (number: string) => `ご注文 ${number} を発送しました`,
        text: (carrier: string) => `お品を ${carrier} に引き渡しました。`,
        number: (tracking: string) => `お問い合わせ番号は ${tracking} です。`,
      },
      refunded: {
        balance: (amount: string) =>
          `${amount} をストア残高にお入れしました。次のご注文のお支払いにお使いいただけます。`,
        subject: (number: string) => `ご注文 ${number} のご返金`,
        text: (amount: string) =>
          `${amount} を、お支払いと同じ方法でお返ししました。反映まで数日かかることがあります。`,
      },
      declined: {
        subject: (number: string) => `ご注文 ${number} のお支払いが完了していません`,
        text: "請求はされていません。お品はもう少しお取り置きしています。もう一度お試しになるか、別の方法をお選びください。",
      },
      cancelled: {
        subject: (number: string) => `ご注文 ${number} は取り消されました`,
        text: "ご注文は終了しました。お支払い済みの場合は全額をお返しします。",
        expired: "お支払いの期限が過ぎ、お品は棚に戻りました。またのご注文をお待ちしています。",
      },
    }) satisfies ReturnType<typeof shape>,
);
