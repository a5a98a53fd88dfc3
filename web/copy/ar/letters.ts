import { lazily } from "../lazily.ts";
import type { letters as shape } from "../en/letters.ts";
export const letters = lazily(
  () =>
    ({
      returnRequested: {
        subject: "طلب إرجاع: الطلب {n}",
        text: "يطلب مشترٍ إرجاع قطع من هذا الطلب. أجب بعنوان وطريقة الإرسال، أو ارفض مع السبب.",
      },
      returnApproved: { subject: "يمكنك الإرسال: الطلب {n}", text: "قبل {seller} طلبك. إلى أين ترسل وكيف:" },
      returnRefused: { subject: "بشأن إرجاع الطلب {n}", text: "لم يقبل {seller} الإرجاع." },
      returnSent: { subject: "في طريقه إليك: الطلب {n}", text: "أرسل المشتري القطع. أعلمنا حين تصل وافحصها." },
      returnReceived: { subject: "وصل إرجاعك للطلب {n}", text: "استلمه {seller} ويفحصه." },
      returnAccepted: {
        subject: "قُبل إرجاعك للطلب {n}",
        text: "فُحص ما أرسلته وقُبل. يتبعه المال أو البديل الذي اخترته، وسنكتب إليك عندئذ.",
      },
      returnPartly: { subject: "قُبل إرجاعك للطلب {n} جزئيًا", text: "قُبل بعض ما أرسلته، ويتبعه مال ذلك الجزء." },
      exchanged: {
        subject: "تم الاستبدال: الطلب {n}",
        text: "يحل طلب جديد محل ما أرسلته وهو قيد التجهيز، ولا يكلّفك شيئًا آخر.",
      },
      claimOpened: {
        subject: "مشكلة في الطلب {n}",
        text: "يقول مشترٍ إنه وصل تالفًا أو لم يصل أو خالف ما عُرض، ويطلب {amount}. أجب قبل {day}، وبعده يتولاه وسيط.",
      },
      claimAccepted: { subject: "قُبلت شكواك بشأن الطلب {n}", text: "يردّ {seller} المال، وسنكتب إليك حين يُرسل." },
      claimRefused: {
        subject: "رُفضت شكواك بشأن الطلب {n}",
        text: "يرى {seller} الأمر على نحو آخر. إن لم توافق فاطلب وسيطًا من صفحة الطلب.",
      },
      disputeOpenedSeller: {
        subject: "نزاع بشأن الطلب {n}",
        text: "يطلب المشتري أو مصرفه {amount}. يُحجز مالك من هذا الطلب حتى ينتهي النزاع. اذكر روايتك قبل {day}.",
      },
      disputeOpenedBuyer: {
        subject: "سينظر وسيط في الطلب {n}",
        text: "وصلنا طلبك. يجيب البائع قبل {day}، ثم يقرأ وسيط الجانبين.",
      },
      disputeAnswered: { subject: "أجاب البائع: الطلب {n}", text: "يقرأ وسيط الجانبين الآن ويقترح حلًا قبل {day}." },
      disputeProposed: {
        subject: "اقتراح بشأن الطلب {n}",
        text: "يقترح الوسيط ردّ {amount}. قل قبل {day} إن كنت تقبله، وإلا تقرّر الأمر.",
      },
      disputeEscalated: { subject: "الطلب {n} قيد القرار", text: "لم يُتوصَّل إلى اتفاق. يقرّر المتجر قبل {day}." },
      disputeClosed: { subject: "انتهى النزاع بشأن الطلب {n}", text: "أُغلق. المبلغ المردود: {amount}." },
      disputeClosedNothing: { subject: "انتهى النزاع بشأن الطلب {n}", text: "أُغلق ولا يُردّ شيء." },
      partDelivered: {
        subject: "وصل: الطلب {n}",
        text: "وصل طرد {seller}. إن لم يكن كما ينبغي فأرجعه أو أخبرنا خلال ثلاثين يومًا من صفحة الطلب.",
      },
      messagesOne: {
        subject: "كتب إليك {who}",
        text: "بشأن {title}. اقرأه وأجب حيث كُتب؛ الرد على هذه الرسالة لا يصل أحدًا.",
      },
      messagesMany: { subject: "{count} محادثات في انتظارك", text: "كُتب إليك بشأن:" },
      payoutPaid: { subject: "حُوّل إليك {amount}", text: "إلى الحساب {mask}. تحتاج المصارف يومًا أو يومين لإظهاره." },
      payoutFailed: {
        subject: "لم تصل حوالة بمبلغ {amount}",
        text: "لم ينفّذها المصرف، وعاد المال إلى رصيدك. تحقق من الحساب واطلبها مرة أخرى.",
      },
      payoutBack: {
        subject: "عادت حوالة بمبلغ {amount}",
        text: "عاد المال إلى رصيدك. قبل أي حوالة أخرى اذكر من جديد إلى أين تذهب.",
      },
      actions: { order: "إلى الطلب", studio: "إلى الاستوديو", read: "اقرأها", money: "إلى أموالك" },
      from: "من {seller}:",
    }) satisfies ReturnType<typeof shape>,
);
