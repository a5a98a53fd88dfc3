import { lazily } from "../lazily.ts";
import type { identity as shape } from "../en/identity.ts";

export const identity = lazily(
  () =>
    ({
      email: "البريد الإلكتروني",
      password: "كلمة المرور",
      name: "الاسم",
      signIn: {
        title: "تسجيل الدخول",
        submit: "دخول",
        register: "زيارتك الأولى؟ أنشئ حسابًا",
        ready: "إن كان هذا العنوان جديدًا فحسابك جاهز. ادخل لتبدأ.",
        ended: "خرجت من حسابك.",
      },
      register: {
        title: "إنشاء حساب",
        submit: "أنشئ الحساب",
        hint: "عشرة أحرف على الأقل؛ وجملة قصيرة خيار حسن.",
        signIn: "لديك حساب؟ ادخل",
        why: "طلباتك في مكان واحد، وسلّتك على كل جهاز.",
      },
      account: {
        title: "حسابك",
        orders: "طلباتك",
        none: "لا طلبات بعد",
        noneText: "ما تطلبه هنا سيظهر في هذه الصفحة.",
        look: "تجوّل في المتجر",
        signOut: "تسجيل الخروج",
        office: "إلى الإدارة",
        columns: { number: "الطلب", placed: "التاريخ", state: "الحالة", pieces: "القطع", total: "المجموع" },
        older: "طلبات أقدم",
      },
      faults: {
        unauthenticated: "العنوان وكلمة المرور لا يتوافقان.",
        too_many: "محاولات كثيرة. انتظر ربع ساعة من فضلك.",
        email_invalid: "لا يبدو هذا عنوان بريد.",
        password_short: "تحتاج كلمة المرور إلى عشرة أحرف على الأقل.",
      },
    }) satisfies ReturnType<typeof shape>,
);
