import { lazily } from "../lazily.ts";
import type { cart as english } from "../en/cart.ts";
import { plural } from "../plural.ts";

export const cart = lazily(
  () =>
    ({
      title: "سلّتك",
      emptyTitle: "لا شيء فيها بعد",
      emptyText: "السلّة صبورة: نحفظها لك ستين يومًا.",
      browse: "تجوّل في المجموعات",
      each: (price) => `${price} للقطعة`,
      onlyLeft: (n) =>
        plural("ar", n, { one: "بقيت قطعة واحدة.", two: "بقيت قطعتان.", few: "بقيت # قطع.", other: "بقيت # قطعة." }),
      soldOut: "نفدت بعد أن اخترتها. أخرجها من السلّة من فضلك.",
      gone: "لم تعد معروضة للبيع. أخرجها من السلّة من فضلك.",
      madeToOrder: "تُصنع لك عند الطلب.",
      priceChanged: (seen, now) => `كان سعرها ${seen} حين اخترتها، وهو الآن ${now}.`,
      update: "تحديث",
      takeOut: (title) => `إخراج ${title}`,
      code: {
        label: "رمز الخصم",
        give: "استخدام الرمز",
        applied: (code) => `طُبّق الرمز ${code}`,
        takeBack: (code) => `إلغاء الرمز ${code}`,
        reasons: {
          unknown: "لا نعرف هذا الرمز.",
          used_up: "نفد هذا الرمز.",
          used_by_you: "سبق أن استخدمت هذا الرمز.",
          nothing_to_take_off: "لا يخصم هذا الرمز شيئًا من هذه السلّة.",
          minimum: "لم تبلغ السلّة الحدّ الأدنى لهذا الرمز.",
          first: "هذا الرمز للطلب الأول فقط.",
          place: "هذا الرمز لبلد آخر أو عملة أخرى.",
          goods: "ليس في السلّة ما يشمله هذا الرمز.",
          alone: "لا يجتمع هذا الرمز مع عرض آخر.",
        },
      },
      totals: {
        label: "الملخّص",
        subtotal: "القطع",
        discount: "الخصم",
        delivery: "التوصيل",
        deliveryLater: "يُذكر في الخطوة التالية",
        free: "مجانًا",
        total: "المجموع",
        taxIncluded: "شامل الضريبة",
        taxLater: "تُضاف الضريبة إن وجبت في الخطوة التالية",
      },
      from: (seller: string) => `من ${seller}`,
      several: "يرسل كل بائع ما يخصّه بالطريقة التي تختارها، وتدفع مرة واحدة.",
      checkout: "إتمام الطلب",
      goOn: "متابعة التصفّح",
      blocked: "إحدى القطع لا يمكن طلبها على حالها. عدّلها ثم تابع.",
      problems: {
        sold_out: "سبقك غيرك: بيعت القطع الأخيرة للتوّ. تُظهر السلّة ما بقي.",
        not_for_sale: "هذه القطعة ليست للبيع حاليًا.",
        full: "تتّسع السلّة لخمسين قطعة مختلفة، وقد امتلأت.",
        quantity: "الحدّ الأقصى تسع وتسعون من القطعة نفسها.",
        codes_too_many: "رموز كثيرة في وقت قصير. انتظر بضع دقائق من فضلك.",
        coupon_used_up: "نفد رمز الخصم قبل لحظة. السعر الآن من دونه.",
        code_empty: "اكتب الرمز أولًا من فضلك.",
        other: "لم ينجح ذلك. حاول مرة أخرى من فضلك.",
      },
    }) satisfies ReturnType<typeof english>,
);
