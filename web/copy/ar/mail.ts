import { lazily } from "../lazily.ts";
import type { mail as shape } from "../en/mail.ts";

export const mail = lazily(
  () =>
    ({
      hello: (name: string) => `عزيزنا ${name}،`,
      order: "طلبك",
      total: "المجموع",
      look: "انظر إلى طلبك",
      track: "تتبّع الطرد",
      sign: "بعناية، ياجي",
      foot: "تصلك هذه الرسالة لأن طلبًا سُجّل بهذا العنوان. احتفظ بالرابط لنفسك: فهو يفتح الطلب.",
      placed: {
        subject: (number: string) => `وصلنا طلبك ${number}`,
        text: "شكرًا لك. قطعك محجوزة ريثما تدفع؛ والرابط أدناه يعيدك إلى الدفع في أي وقت.",
      },
      paid: {
        subject: (number: string) => `دُفع الطلب ${number}`,
        text: "وصلت دفعتك. نحن نغلّف قطعك الآن بعناية.",
        window: (from: string, to: string) => `يُتوقع أن تصلك بين ${from} و${to}.`,
      },
      shipped: {
        subject: (number: string) => `الطلب ${number} في الطريق`,
        text: (carrier: string) => `سُلّم طرد فيه قطعك إلى ${carrier}.`,
        number: (tracking: string) => `رقم التتبع: ${tracking}.`,
      },
      refunded: {
        balance: (amount: string) => `أضفنا ${amount} إلى رصيدك في المتجر، ويمكنك الدفع به في طلبك القادم.`,
        subject: (number: string) => `إعادة مبلغ الطلب ${number}`,
        text: (amount: string) => `أعدنا إليك ${amount} بالطريقة التي دفعت بها. قد يستغرق ظهوره لدى المصرف بضعة أيام.`,
      },
      declined: {
        subject: (number: string) => `لم تنجح دفعة الطلب ${number}`,
        text: "لم يُخصم شيء. تبقى قطعك محجوزة قليلًا؛ حاول من جديد أو اختر طريقة أخرى.",
      },
      cancelled: {
        subject: (number: string) => `أُلغي الطلب ${number}`,
        text: "انتهى الطلب. وإن دُفع شيء فسيعود إليك كله.",
        expired: "انتهت مهلة الدفع فعادت قطعك إلى الرف. أهلًا بك في طلب جديد.",
      },
    }) satisfies ReturnType<typeof shape>,
);
