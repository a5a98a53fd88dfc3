import type { studio as english } from "../en/studio.ts";

export const studio = {
  home: "الاستوديو",
  choose: "لمن تعمل اليوم؟",
  none: "لا تبيع هنا بعد",
  noneText: "يمكن للمتاحف والمشاغل والعلامات ولمن يصنع بيده أن يتقدّم.",
  change: "كل المتاجر",
  toShop: "إلى المتجر",
  language: "اللغة",
  show: "عرض",
  suspended: "هذا المتجر موقوف. ما طُلب يجب إرساله، ولا يُباع جديد.",
  rooms: {
    today: "اليوم",
    developers: "المطورون",
  },
  kinds: {
    house: "الدار",
    individual: "فرد",
    studio: "مشغل",
    museum: "متحف",
    brand: "علامة",
  },
  states: {
    draft: "قيد الكتابة",
    submitted: "قيد المراجعة",
    returned: "مُعاد",
    approved: "مفتوح",
    suspended: "موقوف",
    closed: "مغلق",
  },
  today: {
    toSend: "طلبات للإرسال",
    orders: "طلبات سبعة أيام",
    forSale: "معروض للبيع",
    drafts: "مسودات",
    low: "قارب على النفاد",
    followers: "المتابعون",
  },
  done: {
    saved: "حُفظ.",
  },
  faults: {
    raced: "غيّره شخص آخر في الأثناء. انظر مجددًا.",
    other: "لم ينجح ذلك. تحقّق مما كتبت وحاول ثانية.",
  },
} satisfies typeof english;
