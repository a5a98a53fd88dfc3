import { lazily } from "../lazily.ts";
import type { privacy as shape } from "../en/privacy.ts";

export const privacy = lazily(
  () =>
    ({
      title: "الخصوصية",
      consents: "ما تسمح به",
      consentsText: "لا شيء مفعّل ما لم تفعّله، ولك أن تغيّر رأيك متى شئت. رسائل طلباتك تصل دائمًا.",
      save: "احفظ",
      exports: "ما نعرفه عنك",
      exportsText: "ملف واحد فيه كل شيء، لتقرأه أو تأخذه معك. يصل الرابط بالبريد ويعمل أسبوعًا.",
      ask: "جهّز ملفي",
      erasure: "أن تُنسى",
      erasureText:
        "يُمحى اسمك وعناوينك ورسائلك وطرق دخولك بعد سبعة أيام. وما يُلزم القانون الضريبي بحفظه من الطلبات المدفوعة يُقفل عليه ويُتلف عند انتهاء سنواته.",
      erasureOn: (d: string) => `ستُنسى يوم ${d}. ولك أن تبقى حتى ذلك الحين.`,
      sure: "نعم، امحُ حسابي. أعلم أن ذلك لا رجعة فيه بعدها.",
      forget: "امحُ حسابي",
      stay: "غيّرت رأيي",
      purposes: { letters: "رسائل عن الجديد", recommendations: "اقتراحات لك", statistics: "عدّ الزيارات دون أسماء" },
      explained: {
        letters: "رسالة في الأسبوع على الأكثر، بلغتك.",
        recommendations: "مما شاهدته واشتريته هنا.",
        statistics: "لنعرف أي الصفحات نافعة.",
      },
      exportStates: { requested: "قيد التجهيز", ready: "أُرسل بالبريد", expired: "انتهت مدته" },
      letter: {
        subject: "ملفك جاهز",
        text: "طلبت كل ما نعرفه عنك. يمكن تنزيل الملف سبعة أيام بهذا الرابط، لك وحدك.",
        fetch: "نزّل الملف",
      },
      done: {
        saved: "حُفظ.",
        exported: "ملفك قيد التجهيز؛ يصل الرابط بالبريد.",
        asked: "ستُنسى بعد سبعة أيام.",
        kept: "أنت باقٍ معنا.",
      },
      faults: { too_many: "طلبت مرتين اليوم. حاول غدًا.", unsure: "ضع العلامة أولًا إن كنت متأكدًا." },
    }) satisfies ReturnType<typeof shape>,
);
