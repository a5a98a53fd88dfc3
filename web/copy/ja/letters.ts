import { lazily } from "../lazily.ts";
import type { letters as shape } from "../en/letters.ts";
export const letters = lazily(
  () =>
    ({
      returnRequested: {
        subject: "返品の申し出：注文 {n}",
        text: "購入者がこの注文の品の返品を求めています。送り先と送り方を答えるか、理由を添えてお断りください。",
      },
      returnApproved: {
        subject: "お送りいただけます：注文 {n}",
        text: "{seller} が申し出を受け入れました。送り先と送り方：",
      },
      returnRefused: { subject: "注文 {n} の返品について", text: "{seller} は返品を受け入れませんでした。" },
      returnSent: {
        subject: "返送されました：注文 {n}",
        text: "購入者が品を送りました。届いたらその旨を記し、お確かめください。",
      },
      returnReceived: { subject: "注文 {n} の返品が届きました", text: "{seller} が受け取り、確かめています。" },
      returnAccepted: {
        subject: "注文 {n} の返品を受け入れました",
        text: "お送りいただいた品を確かめ、受け入れました。お金、またはお選びの交換は追って行われ、その際にまたお知らせします。",
      },
      returnPartly: {
        subject: "注文 {n} の返品を一部受け入れました",
        text: "お送りいただいた品の一部を受け入れました。その分のお金は追ってお返しします。",
      },
      exchanged: {
        subject: "交換しました：注文 {n}",
        text: "新しい注文が返送品の代わりとなり、準備中です。追加のお支払いはありません。",
      },
      claimOpened: {
        subject: "注文 {n} に不具合",
        text: "購入者が破損・未着・説明との相違を申し立て、{amount} を求めています。{day} までにお答えください。過ぎると調停人が引き継ぎます。",
      },
      claimAccepted: {
        subject: "注文 {n} の申し立てが認められました",
        text: "{seller} が返金します。手続きの際にまたお知らせします。",
      },
      claimRefused: {
        subject: "注文 {n} の申し立ては断られました",
        text: "{seller} の見方は異なります。納得できない場合は、注文のページから調停を求めてください。",
      },
      disputeOpenedSeller: {
        subject: "注文 {n} に争いがあります",
        text: "購入者またはその銀行が {amount} を求めています。終わるまでこの注文のお金は留め置かれます。{day} までにご説明ください。",
      },
      disputeOpenedBuyer: {
        subject: "調停人が注文 {n} を見ます",
        text: "お申し出を受け取りました。出品者が {day} までに答え、その後調停人が双方の言い分を読みます。",
      },
      disputeAnswered: {
        subject: "出品者が答えました：注文 {n}",
        text: "調停人が双方の言い分を読み、{day} までに案を示します。",
      },
      disputeProposed: {
        subject: "注文 {n} についての調停案",
        text: "調停人は {amount} の返金を提案しています。{day} までに受け入れるかどうかお答えください。なければ裁定されます。",
      },
      disputeEscalated: {
        subject: "注文 {n} は裁定中です",
        text: "合意に至りませんでした。当店が {day} までに裁定します。",
      },
      disputeClosed: { subject: "注文 {n} の争いは終わりました", text: "終わりました。返金：{amount}。" },
      disputeClosedNothing: { subject: "注文 {n} の争いは終わりました", text: "終わりました。返金はありません。" },
      partDelivered: {
        subject: "届きました：注文 {n}",
        text: "{seller} の荷物が届きました。お気づきの点があれば、三十日以内に注文のページから返品またはご連絡ください。",
      },
      messagesOne: {
        subject: "{who} から便りがあります",
        text: "{title} について。書かれた場所でお読みになり、お答えください。この手紙への返信は届きません。",
      },
      messagesMany: { subject: "{count} 件の会話がお待ちしています", text: "次のことについて便りがあります：" },
      payoutPaid: {
        subject: "{amount} をお支払いしました",
        text: "口座 {mask} に送りました。銀行に表示されるまで一、二日かかります。",
      },
      payoutFailed: {
        subject: "{amount} の振込が届きませんでした",
        text: "銀行が扱えず、お金は残高に戻りました。口座を確かめて、もう一度お求めください。",
      },
      payoutBack: {
        subject: "{amount} の振込が戻りました",
        text: "お金は残高に戻りました。次の振込の前に、送り先を改めてご指定ください。",
      },
      actions: { order: "注文を見る", studio: "スタジオへ", read: "読む", money: "お金を見る" },
      from: "{seller} より：",
    }) satisfies ReturnType<typeof shape>,
);
