import { lazily } from "../lazily.ts";
import type { priceRules as shape } from "../en/price-rules.ts";

export const priceRules = lazily(
  () =>
    ({
      title: "كيف يتحرك هذا السعر",
      text: "نشر البائع قاعدة وحدودًا لها. السعر عند الدفع لا يخرج عنها أبدًا، وتخبرك السلة إن تغير سعر ما فيها.",
      by_sales: (day) => `يتبع عدد ما بيع منذ ${day}:`,
      from_sold: (sold, price) => `من بيع ${sold}: ${price}`,
      start: (price) => `في البدء: ${price}`,
      up_time: (span, share) => `كل ${span} يرتفع بمقدار ${share} من سعره الأول.`,
      down_time: (span, share) => `كل ${span} ينخفض بمقدار ${share} من سعره الأول.`,
      by_demand: (span, many, share, few) =>
        `يُنظر فيه كل ${span}: إن بيع ${many} أو أكثر ارتفع بمقدار ${share} من سعره الأول، وإن بيع ${few} أو أقل انخفض بالمقدار نفسه.`,
      first: "السعر الأول",
      least: "لا يقل عن",
      most: "لا يزيد على",
      since: "سارٍ منذ",
      lowest: "أدنى سعر في آخر 30 يومًا",
      history: "ما كان عليه",
      ever: "من قبل",
      set_in: (currency) =>
        `حدد البائع هذه المبالغ بعملة ${currency} وهي الملزمة. حُوّلت هنا كما حُوّل السعر، بسعر صرف اليوم.`,
      set_as: (price, currency) => `محدد بعملة ${currency}: \u2068${price}\u2069`,
      fault: "نشر البائع حدودًا لهذا السعر، وهذا خارجها.",
      studio: {
        page: "سعر متحرك",
        lede: "انشر قاعدة مرة واحدة: يقرؤها المشترون، وتبقى حدودها حتى تنهيها.",
        kind: "كيف يتحرك",
        kinds: { by_time: "بالوقت", by_sales: "بعدد المبيع", by_demand: "بالطلب" },
        min: "لا يقل عن (٪ من سعر اليوم)",
        max: "لا يزيد على (٪ من سعر اليوم)",
        every: "كل كم ساعة",
        step: "الخطوة (٪ من سعر اليوم، وبالسالب ينخفض)",
        steps: "الدرجات: المبيع=النسبة، واحدة في السطر (10=110)",
        few: "قليل: هذا العدد أو أقل",
        many: "كثير: هذا العدد أو أكثر",
        publish: "انشر القاعدة",
        end: "أنهِ القاعدة",
        running: "لهذه القطعة قاعدة سارية.",
        open: "سعر متحرك",
        wrong: (field) => `أعد النظر في: ${field}`,
      },
    }) satisfies ReturnType<typeof shape>,
);
