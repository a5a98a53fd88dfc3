import { lazily } from "../lazily.ts";
import type { identity as shape } from "../en/identity.ts";

export const identity = lazily(
  () =>
    ({
      email: "電郵",
      password: "密碼",
      name: "姓名",
      signIn: {
        title: "登入",
        submit: "登入",
        register: "初次來訪？註冊帳戶",
        ready: "如果這個電郵尚未註冊，帳戶現已備妥，請登入。",
        ended: "您已登出。",
      },
      register: {
        title: "註冊帳戶",
        submit: "註冊",
        hint: "至少十個字元，一句短話就很好。",
        signIn: "已有帳戶？登入",
        why: "訂單歸於一處，購物籃隨處可見。",
      },
      account: {
        title: "您的帳戶",
        orders: "您的訂單",
        none: "還沒有訂單",
        noneText: "您訂購的器物會列在這裡。",
        look: "隨意看看",
        signOut: "登出",
        office: "進入後台",
        columns: { number: "訂單", placed: "下單日期", state: "狀態", pieces: "件數", total: "合計" },
        older: "更早的訂單",
      },
      faults: {
        unauthenticated: "電郵與密碼不相符。",
        too_many: "嘗試次數過多，請一刻鐘後再試。",
        email_invalid: "這不像是電郵地址。",
        password_short: "密碼至少需要十個字元。",
      },
    }) satisfies ReturnType<typeof shape>,
);
