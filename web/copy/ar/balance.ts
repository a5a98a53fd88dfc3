import { lazily } from "../lazily.ts";
import type { balance as shape } from "../en/balance.ts";

export const balance = lazily(
  () =>
    ({
      title: "رصيد المتجر",
      account: "الحساب",
      lede: "بطاقات الهدايا وما أبقيته لدينا، تستخدمه عند الدفع.",
      none: "لا شيء في رصيدك بعد.",
      redeemed: "أُضيفت بطاقة الهدية إلى رصيدك.",
      giftCard: "بطاقة هدية",
      code: "الرمز",
      codeHint: "ستة عشر حرفًا، ولا تهم حالة الأحرف ولا الشرطات.",
      redeem: "إضافة إلى رصيدي",
      moves: "حركة الرصيد",
      noMoves: "لا حركة بعد.",
      when: "اليوم",
      what: "البيان",
      amount: "المبلغ",
      older: "أقدم",
      use: (amount: string) => `استخدام ${amount} من رصيد المتجر`,
      covers: "الرصيد يغطي كل شيء ولا تتبعه صفحة دفع.",
      deposit: (amount: string) => `يدفع تأمينك ${amount} نصيبه من هذا.`,
      kinds: {
        gift_card_redeemed: "بطاقة هدية",
        balance_payment: "دفع بالرصيد",
        refund_paid: "استرداد",
        other: "أخرى",
      },
      faults: {
        not_valid: "لا يمكن استخدام هذا الرمز.",
        too_many: "محاولات كثيرة. انتظر ساعة من فضلك.",
      },
      desk: {
        title: "بطاقات الهدايا",
        amount: "القيمة",
        currency: "العملة",
        count: "العدد",
        note: "ملاحظة",
        issue: "إصدار",
        issued: "تظهر هذه الرموز مرة واحدة. انسخها الآن.",
        hint: "تنتهي بـ",
        state: "الحالة",
        at: "صدرت",
        until: "صالحة حتى",
        empty: "لم تصدر أي بطاقة بعد.",
        states: {
          issued: "صادرة",
          redeemed: "مستخدمة",
          withdrawn: "مسحوبة",
        },
      },
    }) satisfies ReturnType<typeof shape>,
);
