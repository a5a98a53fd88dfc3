import { lazily } from "../lazily.ts";
import type { access as english } from "../en/access.ts";

type Words = ReturnType<typeof english>;
export const access = lazily(
  () =>
    ({
      scopes: {
        "products.read": "الاطلاع على المنتجات والأسعار",
        "products.write": "تعديل المنتجات والأسعار",
        "stock.write": "تعديل المخزون",
        "orders.read": "الاطلاع على الطلبات المطلوب تجهيزها مع الأسماء والعناوين",
        "orders.write": "تجهيز الطلبات وإرسالها والبتّ في المرتجعات",
        "messages.read": "قراءة رسائل المشترين",
        "messages.write": "مراسلة المشترين",
        "finance.read": "الاطلاع على الكشوف والدفعات",
        "settings.write": "تعديل صفحة المتجر وإعداداته",
        "webhooks.manage": "إدارة الويب هوك",
        "jobs.read": "الاطلاع على أعمال التصنيع",
        "jobs.write": "الإفادة عن سير التصنيع",
        openid: "معرفة من أنت",
        profile: "الاطلاع على اسمك",
        email: "الاطلاع على بريدك الإلكتروني",
        offline_access: "البقاء متصلاً إلى أن تسحب الإذن",
      },
      consent: {
        title: (client) => `يطلب ${client} التصرف نيابة عن متجرك`,
        lede: "وافق فقط إذا كنت تعرف هذا البرنامج وقد جئت منه للتو.",
        registeredBy: "سجّله",
        theShop: "ياجي، لجميع البائعين",
        signedInAs: "أنت مسجل الدخول باسم",
        returnsTo: "ستعود إلى",
        wants: "يطلب الإذن بـ",
        forSeller: "لأي متجر؟",
        onlyYours: (given, asked) => `${given} من ${asked}: ما يحق لك فعله فقط`,
        noSeller: "لا تتصرف نيابة عن أي متجر يمكنه السماح لهذا البرنامج.",
        takeBack: "يمكنك سحب الإذن في أي وقت من صفحة «المطورون» في الاستوديو.",
        allow: "أسمح",
        refuse: "أرفض",
        wrongTitle: "لا يمكن الرد على هذا الطلب",
        home: "إلى المتجر",
        wrong: {
          client: "البرنامج الذي أرسلك إلى هنا غير معروف لدينا أو لم يعد مسموحاً له.",
          redirect: "عنوان العودة ليس من العناوين التي سجّلها هذا البرنامج. أبقيناك هنا حفاظاً على سلامتك.",
        },
      },
    }) satisfies Words,
);
