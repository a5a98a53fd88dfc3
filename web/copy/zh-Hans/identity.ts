import { lazily } from "../lazily.ts";
import type { identity as shape } from "../en/identity.ts";

export const identity = lazily(
  () =>
    ({
      email: "邮箱",
      password: "密码",
      name: "姓名",
      signIn: {
        title: "登录",
        submit: "登录",
        register: "初次来访？注册账户",
        ready: "如果这个邮箱尚未注册，账户现已备好，请登录。",
        ended: "您已退出登录。",
      },
      register: {
        title: "注册账户",
        submit: "注册",
        hint: "至少十个字符，一句短话就很好。",
        signIn: "已有账户？登录",
        why: "订单归于一处，购物篮随处可见。",
      },
      account: {
        title: "您的账户",
        orders: "您的订单",
        none: "还没有订单",
        noneText: "您订购的器物会列在这里。",
        look: "随便看看",
        signOut: "退出登录",
        office: "进入后台",
        columns: { number: "订单", placed: "下单日期", state: "状态", pieces: "件数", total: "合计" },
        older: "更早的订单",
      },
      faults: {
        unauthenticated: "邮箱与密码不相符。",
        too_many: "尝试次数过多，请一刻钟后再试。",
        email_invalid: "这不像是一个邮箱地址。",
        password_short: "密码至少需要十个字符。",
      },
    }) satisfies ReturnType<typeof shape>,
);
