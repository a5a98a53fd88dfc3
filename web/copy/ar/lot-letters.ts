import { lazily } from "../lazily.ts";
import type { lotLetters as shape } from "../en/lot-letters.ts";

export const lotLetters = lazily(
  () =>
    ({
      outbid: {
        subject: "تجاوزك مزايد: {lot}",
        paragraphs: [
          "تجاوز أحدهم مزايدتك. السعر الآن {price}، والمزايدة التالية {next} على الأقل.",
          "تنتهي المزايدة {closes}. وإن لم ترد الزيادة فلا يلزمك شيء.",
        ],
      },
      won: {
        subject: "القطعة لك: {lot}",
        paragraphs: [
          "رسا المزاد عليك عند {hammer}. ومع العمولة تدفع {total}.",
          "ادفع من فضلك حتى {until}. بعد ذلك تنتقل القطعة إلى التالي، ويُعامل التأمين كما في الشروط.",
        ],
      },
      chance: {
        subject: "فرصة ثانية: {lot}",
        paragraphs: [
          "لم يدفع من رسا عليه المزاد، وكنت التالي. لك أن تأخذها بسعر {hammer}، ومع العمولة {total}.",
          "يبقى العرض حتى {until}. ولا يلزمك بشيء: اتركه في صفحة القطعة أو دع المهلة تمضي.",
        ],
      },
      lost: {
        subject: "انتهت القطعة: {lot}",
        paragraphs: ["أُغلقت القطعة ولم تصر لك. شكرًا لمزايدتك.", "كل ما جرى يُقرأ ويُتحقق منه في صفحتها."],
      },
      withdrawn: { subject: "سُحبت القطعة: {lot}", paragraphs: ["سحب الدلّال هذه القطعة، ولم يُخصم من أحد شيء."] },
      freed: "عاد تأمينك حرًّا.",
      look: "إلى القطعة",
      foot: "تصلك هذه الرسالة لأنك أخذت رقمًا في هذه القطعة.",
    }) satisfies ReturnType<typeof shape>,
);
