import { lazily } from "../lazily.ts";
import { plural } from "../plural.ts";
import type { drops as shape } from "../en/drops.ts";

const pieces = (n: number): string =>
  plural("ar", n, { one: "قطعة واحدة", two: "قطعتان", few: "# قطع", many: "# قطعة", other: "# قطعة" });
const people = (n: number): string =>
  plural("ar", n, { one: "شخص واحد", two: "شخصان", few: "# أشخاص", many: "# شخصًا", other: "# شخص" });
const minutes = (n: number): string =>
  plural("ar", n, { one: "دقيقة واحدة", two: "دقيقتين", few: "# دقائق", many: "# دقيقة", other: "# دقيقة" });

export const drops = lazily(
  () =>
    ({
      above: "بيع محدود",
      price: "السعر",
      allotment: "العدد كله",
      pieces,
      limit: "لكل شخص",
      opens: "يبدأ",
      ends: "ينتهي",
      now: (n) => `المتاح في هذه اللحظة: ${pieces(n)}.`,
      lanes: {
        desk: {
          note: "يُحسبون كما هم وقت التخطيط: من يتابع أو يشتري بعد ذلك يدخل مع الجميع.",
          title: "الدخول المبكر",
          followers: "المتابعون",
          buyers: "المشترون السابقون",
          invited: "المدعوون",
          of: (time, n) => `${time} (${n})`,
        },
        followers: "يفتح للمتابعين",
        buyers: "يفتح للمشترين السابقين",
        invited: "يفتح للمدعوين",
        other: "يفتح لك",
        own: "تدخل قبل الآخرين.",
        note: "يُحسب المتابعون والمشترون السابقون كما كانوا حين خُطط لهذا البيع.",
      },
      clock: { opens: "يبدأ بعد", ends: "ينتهي بعد", held: "محجوزة لك مدة", shop: "بساعة المتجر" },
      join: "ادخل غرفة الانتظار",
      joinWhy: "من حضر عند البدء يدخل بالقرعة، فلا فائدة من التبكير. وبعد ذلك يدخل من يأتي أولًا.",
      waitingTitle: "أنت في غرفة الانتظار",
      present: (n) => `ينتظر الآن ${people(n)}.`,
      drawLater: "تُسحب الأدوار بالقرعة عند البدء.",
      ahead: (n) => `أمامك ${people(n)}.`,
      wait: (n) => `نحو ${minutes(n)}.`,
      renews: "تتجدد هذه الصفحة كل بضع ثوانٍ، ودورك محفوظ.",
      turnTitle: "حان دورك",
      openTitle: "البيع مفتوح",
      hold: "احجز لي واحدة",
      holdWhy: (n) => `ثم لك أن تدفع ثمنها خلال ${minutes(n)}.`,
      busyWord: "نسأل الآن…",
      heldTitle: "واحدة محجوزة لك",
      heldText: (time) => `حتى ${time}، ولا ينالها أحد غيرك قبل ذلك.`,
      checkout: "إلى الدفع",
      giveBack: "أعدها",
      soldOutTitle: "وجدت كلها أصحابها",
      soldOutText: "شكرًا لحضورك. عومل الجميع بالطريقة نفسها، وذهبت الأخيرة قبل لحظة.",
      mayReturn: (n) => `محجوز ولم يُدفع بعد: ${pieces(n)}. قد يعود بعضها.`,
      lookAgain: "انظر مرة أخرى",
      object: "شاهد القطعة",
      busyTitle: "هنا كثير من الناس",
      busyText: "لم تفقد شيئًا ولم يُخصم منك شيء. اسأل من جديد بعد لحظة.",
      pausedTitle: "البيع متوقف لحظة",
      pausedText: "الأدوار والحجوزات محفوظة، وسيستأنف في أقرب وقت.",
      overTitle: "انتهى هذا البيع",
      overText: "كل قطعة فيه محسوبة سطرًا سطرًا.",
      voidTitle: "أُلغي هذا البيع",
      voidText: "لا يُدفع شيء عما لم يُطلب، وتُرد أثمان الطلبات.",
      soonTitle: "لم يبدأ بعد",
      signIn: "سجّل الدخول للمشاركة",
      signInWhy: "دور واحد لكل شخص: هذا البيع لمن سجّل الدخول.",
      limitReached: "نلت نصيبك من هذا البيع.",
      holdEnded: "انتهت مدة حجزك وعادت القطعة إلى البيع.",
      notYourTurn: "لم يحن دورك بعد.",
      mistake: "لم ينجح ذلك. حاول مرة أخرى.",
    }) satisfies ReturnType<typeof shape>,
);
