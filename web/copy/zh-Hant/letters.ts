import { lazily } from "../lazily.ts";
import type { letters as shape } from "../en/letters.ts";
export const letters = lazily(
  () =>
    ({
      returnRequested: {
        subject: "有人想退貨：訂單 {n}",
        text: "買家申請退回此訂單中的物件。請答覆退貨地址與方式，或說明拒絕的理由。",
      },
      returnApproved: { subject: "可以寄回了：訂單 {n}", text: "{seller} 已同意您的申請。寄往何處、如何寄：" },
      returnRefused: { subject: "關於訂單 {n} 的退貨", text: "{seller} 未接受這次退貨。" },
      returnSent: { subject: "退貨已寄出：訂單 {n}", text: "買家已寄出物件。收到後請標明並查驗。" },
      returnReceived: { subject: "訂單 {n} 的退貨已到", text: "{seller} 已收到您寄回的物件，正在查驗。" },
      returnAccepted: {
        subject: "訂單 {n} 的退貨已接受",
        text: "寄回的物件已查驗並接受。款項（或您所選的換貨）隨後處理，退出時會再寫信告知。",
      },
      returnPartly: { subject: "訂單 {n} 的退貨部分接受", text: "寄回物件中的一部分已接受，相應款項隨後退回。" },
      exchanged: { subject: "已換貨：訂單 {n}", text: "一張新訂單代替您寄回的物件，正在備貨，無須再付款。" },
      claimOpened: {
        subject: "訂單 {n} 出了問題",
        text: "買家稱物件破損、未到或與描述不符，要求退回 {amount}。請在 {day} 前答覆，逾期由調解人接手。",
      },
      claimAccepted: { subject: "訂單 {n} 的索賠已接受", text: "{seller} 將退款，退出時會再寫信告知。" },
      claimRefused: {
        subject: "訂單 {n} 的索賠被拒絕",
        text: "{seller} 持不同看法。若不同意，可在訂單頁請調解人介入。",
      },
      disputeOpenedSeller: {
        subject: "訂單 {n} 有爭議",
        text: "買家或其銀行要求 {amount}。此訂單的款項在爭議結束前暫扣。請在 {day} 前說明您的情況。",
      },
      disputeOpenedBuyer: {
        subject: "調解人將查看訂單 {n}",
        text: "已收到您的請求。賣家須在 {day} 前答覆，隨後由調解人閱讀雙方陳述。",
      },
      disputeAnswered: { subject: "賣家已答覆：訂單 {n}", text: "調解人正在閱讀雙方陳述，將在 {day} 前提出方案。" },
      disputeProposed: {
        subject: "訂單 {n} 的調解方案",
        text: "調解人建議退回 {amount}。請在 {day} 前表明是否接受，否則將作裁定。",
      },
      disputeEscalated: { subject: "訂單 {n} 正待裁定", text: "雙方未能達成一致，本店將在 {day} 前裁定。" },
      disputeClosed: { subject: "訂單 {n} 的爭議已結束", text: "爭議已結束，退回：{amount}。" },
      disputeClosedNothing: { subject: "訂單 {n} 的爭議已結束", text: "爭議已結束，不退款。" },
      partDelivered: {
        subject: "已送達：訂單 {n}",
        text: "{seller} 的包裹已送達。若有不妥，請在三十天內從訂單頁退貨或告知我們。",
      },
      messagesOne: { subject: "{who} 給您寫了信", text: "關於 {title}。請在原處閱讀並回覆，回覆此郵件無人能收到。" },
      messagesMany: { subject: "有 {count} 個對話等您查看", text: "有人就以下內容給您寫了信：" },
      payoutPaid: { subject: "已向您撥款 {amount}", text: "款項撥到帳戶 {mask}，銀行通常需一兩天顯示。" },
      payoutFailed: {
        subject: "一筆 {amount} 的撥款未到帳",
        text: "銀行未能辦理，款項已回到您的可用餘額。請核對帳戶後再次申請。",
      },
      payoutBack: {
        subject: "一筆 {amount} 的撥款退回",
        text: "款項已回到您的可用餘額。在再次撥款前，請重新填寫收款帳戶。",
      },
      actions: { order: "查看訂單", studio: "進入工作室", read: "閱讀", money: "查看款項" },
      from: "{seller} 來信：",
    }) satisfies ReturnType<typeof shape>,
);
