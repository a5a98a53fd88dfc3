import { lazily } from "../lazily.ts";
import type { people as shape } from "../en/people.ts";

export const people = lazily(
  () =>
    ({
      search: "البريد كاملًا أو معرّف الحساب",
      find: "بحث",
      all: "كل الأدوار",
      email: "البريد الإلكتروني",
      name: "الاسم",
      role: "الدور",
      state: "الحالة",
      active: "يمكنه الدخول",
      suspended: "موقوف",
      secondFactor: "تطبيق المصادقة",
      confirmed: "تأكيد البريد",
      since: "منذ",
      sessions: "جلسات مفتوحة",
      older: "حسابات أقدم",
      yes: "نعم",
      no: "لا",
      change: "تغيير",
      grant: "منح هذا الدور",
      hint: "الدور الجديد ينهي كل جلسات هذا الشخص. قد نسألك مرة أخرى من أنت.",
      reason: "السبب",
      suspend: "إيقاف",
      readmit: "السماح بالدخول من جديد",
      endSessions: "الخروج من كل مكان",
      roles: {
        shopper: "متسوق",
        factory: "مصنع",
        carrier: "ناقل",
        moderator: "إشراف",
        finance: "مالية",
        support: "دعم",
        operator: "تشغيل",
        auditor: "تدقيق",
      },
      done: {
        role: "مُنح الدور؛ على الشخص الدخول من جديد.",
        suspended: "أُوقف الحساب وخرج من كل مكان.",
        readmitted: "يمكن للحساب الدخول من جديد.",
        ended: "خرج الشخص من كل مكان.",
      },
      faults: {
        self: "لا أحد يغيّر دوره أو يوقف نفسه.",
        forbidden: "هذا للتشغيل وحده.",
        not_found: "لا شخص أو دور كهذا.",
        raced: "تغيّر ذلك في الأثناء. انظر من جديد.",
      },
    }) satisfies ReturnType<typeof shape>,
);
