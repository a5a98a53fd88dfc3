import { lazily } from "../lazily.ts";
import type { people as shape } from "../en/people.ts";

export const people = lazily(
  () =>
    ({
      search: "アドレス全体またはアカウントID",
      find: "探す",
      all: "すべての役割",
      email: "メールアドレス",
      name: "名前",
      role: "役割",
      state: "状態",
      active: "入れます",
      suspended: "停止中",
      secondFactor: "認証アプリ",
      confirmed: "アドレスの確認",
      since: "開始",
      sessions: "開いているセッション",
      older: "以前のアカウント",
      yes: "はい",
      no: "いいえ",
      change: "変更",
      grant: "この役割を与える",
      hint: "新しい役割を与えると、その人のセッションはすべて終わります。ご本人かどうか、もう一度お尋ねすることがあります。",
      reason: "理由",
      suspend: "停止する",
      readmit: "再び入れるようにする",
      endSessions: "すべての場所でログアウトさせる",
      roles: {
        shopper: "買い手",
        factory: "工房",
        carrier: "運送",
        moderator: "審査",
        finance: "経理",
        support: "お客様係",
        operator: "運営",
        auditor: "監査",
      },
      done: {
        role: "役割を与えました。その人はもう一度ログインします。",
        suspended: "アカウントを停止し、すべての場所でログアウトさせました。",
        readmitted: "アカウントは再び入れます。",
        ended: "すべての場所でログアウトさせました。",
      },
      faults: {
        self: "自分の役割を変えたり、自分を停止したりはできません。",
        forbidden: "運営だけができます。",
        not_found: "その人または役割はありません。",
        raced: "その間に変わりました。もう一度ご覧ください。",
      },
    }) satisfies ReturnType<typeof shape>,
);
