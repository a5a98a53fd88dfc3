import { lazily } from "../lazily.ts";
import type { identity as shape } from "../en/identity.ts";

export const identity = lazily(
  () =>
    ({
      email: "メールアドレス",
      password: "パスワード",
      name: "お名前",
      signIn: {
        title: "サインイン",
        submit: "サインイン",
        register: "はじめての方はアカウント作成へ",
        ready: "新しいアドレスであれば、アカウントの用意ができました。サインインしてください。",
        ended: "サインアウトしました。",
      },
      register: {
        title: "アカウントの作成",
        submit: "作成する",
        hint: "十文字以上。短い文がおすすめです。",
        signIn: "アカウントをお持ちの方はサインイン",
        why: "ご注文を一か所に、かごはどの端末でも。",
      },
      account: {
        title: "アカウント",
        orders: "ご注文",
        none: "ご注文はまだありません",
        noneText: "ご注文の品がここに並びます。",
        look: "品を見る",
        signOut: "サインアウト",
        office: "管理画面へ",
        columns: { number: "注文", placed: "注文日", state: "状態", pieces: "点数", total: "合計" },
        older: "以前のご注文",
      },
      faults: {
        unauthenticated: "メールアドレスとパスワードが一致しません。",
        too_many: "お試しの回数が多すぎます。十五分ほどお待ちください。",
        email_invalid: "メールアドレスの形になっていません。",
        password_short: "パスワードは十文字以上が必要です。",
      },
    }) satisfies ReturnType<typeof shape>,
);
