import { lazily } from "../lazily.ts";
import type { privacy as shape } from "../en/privacy.ts";

export const privacy = lazily(
  () =>
    ({
      title: "プライバシー",
      consents: "許可していること",
      consentsText: "はじめはすべてオフで、いつでも変えられます。ご注文についてのお便りは必ず届きます。",
      save: "保存する",
      exports: "私たちが知っていること",
      exportsText: "すべてを一つのファイルにまとめます。リンクはメールで届き、一週間使えます。",
      ask: "ファイルを用意する",
      erasure: "忘れられること",
      erasureText:
        "七日後にお名前、住所、お便り、サインインの方法を消去します。税法が保存を求める支払い済みのご注文は封印し、年限が来たら破棄します。",
      erasureOn: (d: string) => `${d} に消去されます。それまでは取り消せます。`,
      sure: "はい、アカウントを消去してください。後から元に戻せないことを理解しています。",
      forget: "アカウントを消去する",
      stay: "気が変わりました",
      purposes: { letters: "新しい品のお便り", recommendations: "おすすめ", statistics: "匿名の訪問集計" },
      explained: {
        letters: "多くて週に一通、あなたの言葉で。",
        recommendations: "ここでご覧になった品、お求めの品から。",
        statistics: "どのページが役立つかを知るため。",
      },
      exportStates: { requested: "準備中", ready: "メールで送付済み", expired: "期限切れ" },
      letter: {
        subject: "ファイルの用意ができました",
        text: "ご依頼のファイルです。七日間、このリンクからご本人だけが受け取れます。",
        fetch: "ファイルを受け取る",
      },
      done: {
        saved: "保存しました。",
        exported: "準備しています。リンクはメールで届きます。",
        asked: "七日後に消去されます。",
        kept: "そのまま残ります。",
      },
      faults: {
        too_many: "今日は二度お求めになりました。明日お試しください。",
        unsure: "よろしければ、先にチェックを入れてください。",
      },
    }) satisfies ReturnType<typeof shape>,
);
