import { lazily } from "../lazily.ts";
import type { letters as shape } from "../en/letters.ts";
export const letters = lazily(
  () =>
    ({
      returnRequested: {
        subject: "有人想退货：订单 {n}",
        text: "买家申请退回此订单中的物件。请答复退货地址与方式，或说明拒绝的理由。",
      },
      returnApproved: { subject: "可以寄回了：订单 {n}", text: "{seller} 已同意您的申请。寄往何处、如何寄：" },
      returnRefused: { subject: "关于订单 {n} 的退货", text: "{seller} 未接受这次退货。" },
      returnSent: { subject: "退货已寄出：订单 {n}", text: "买家已寄出物件。收到后请标明并查验。" },
      returnReceived: { subject: "订单 {n} 的退货已到", text: "{seller} 已收到您寄回的物件，正在查验。" },
      returnAccepted: {
        subject: "订单 {n} 的退货已接受",
        text: "寄回的物件已查验并接受。款项（或您所选的换货）随后处理，退出时会再写信告知。",
      },
      returnPartly: { subject: "订单 {n} 的退货部分接受", text: "寄回物件中的一部分已接受，相应款项随后退回。" },
      exchanged: { subject: "已换货：订单 {n}", text: "一张新订单代替您寄回的物件，正在备货，无须再付款。" },
      claimOpened: {
        subject: "订单 {n} 出了问题",
        text: "买家称物件破损、未到或与描述不符，要求退回 {amount}。请在 {day} 前答复，逾期由调解人接手。",
      },
      claimAccepted: { subject: "订单 {n} 的索赔已接受", text: "{seller} 将退款，退出时会再写信告知。" },
      claimRefused: {
        subject: "订单 {n} 的索赔被拒绝",
        text: "{seller} 持不同看法。若不同意，可在订单页请调解人介入。",
      },
      disputeOpenedSeller: {
        subject: "订单 {n} 有争议",
        text: "买家或其银行要求 {amount}。此订单的款项在争议结束前暂扣。请在 {day} 前说明您的情况。",
      },
      disputeOpenedBuyer: {
        subject: "调解人将查看订单 {n}",
        text: "已收到您的请求。卖家须在 {day} 前答复，随后由调解人阅读双方陈述。",
      },
      disputeAnswered: { subject: "卖家已答复：订单 {n}", text: "调解人正在阅读双方陈述，将在 {day} 前提出方案。" },
      disputeProposed: {
        subject: "订单 {n} 的调解方案",
        text: "调解人建议退回 {amount}。请在 {day} 前表明是否接受，否则将作裁定。",
      },
      disputeEscalated: { subject: "订单 {n} 正待裁定", text: "双方未能达成一致，本店将在 {day} 前裁定。" },
      disputeClosed: { subject: "订单 {n} 的争议已结束", text: "争议已结束，退回：{amount}。" },
      disputeClosedNothing: { subject: "订单 {n} 的争议已结束", text: "争议已结束，不退款。" },
      partDelivered: {
        subject: "已送达：订单 {n}",
        text: "{seller} 的包裹已送达。若有不妥，请在三十天内从订单页退货或告知我们。",
      },
      messagesOne: { subject: "{who} 给您写了信", text: "关于 {title}。请在原处阅读并回复，回复此邮件无人能收到。" },
      messagesMany: { subject: "有 {count} 个对话等您查看", text: "有人就以下内容给您写了信：" },
      payoutPaid: { subject: "已向您打款 {amount}", text: "款项打到账户 {mask}，银行通常需一两天显示。" },
      payoutFailed: {
        subject: "一笔 {amount} 的打款未到账",
        text: "银行未能办理，款项已回到您的可用余额。请核对账户后再次申请。",
      },
      payoutBack: {
        subject: "一笔 {amount} 的打款退回",
        text: "款项已回到您的可用余额。在再次打款前，请重新填写收款账户。",
      },
      actions: { order: "查看订单", studio: "进入工作室", read: "阅读", money: "查看款项" },
      from: "{seller} 来信：",
    }) satisfies ReturnType<typeof shape>,
);
