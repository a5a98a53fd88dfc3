import { lazily } from "../lazily.ts";
import type { people as shape } from "../en/people.ts";

export const people = lazily(
  () =>
    ({
      search: "完整邮箱或账户编号",
      find: "查找",
      all: "全部角色",
      email: "邮箱",
      name: "姓名",
      role: "角色",
      state: "状态",
      active: "可登录",
      suspended: "已停用",
      secondFactor: "验证器应用",
      confirmed: "邮箱确认",
      since: "始于",
      sessions: "进行中的会话",
      older: "更早的账户",
      yes: "是",
      no: "否",
      change: "更改",
      grant: "授予此角色",
      hint: "新角色会结束此人的所有会话。系统可能再次确认您的身份。",
      reason: "理由",
      suspend: "停用",
      readmit: "恢复",
      endSessions: "退出其所有登录",
      roles: {
        shopper: "顾客",
        factory: "工厂",
        carrier: "承运人",
        moderator: "审核",
        finance: "财务",
        support: "客服",
        operator: "运营",
        auditor: "审计",
      },
      done: {
        role: "角色已授予，此人须重新登录。",
        suspended: "账户已停用，所有登录均已退出。",
        readmitted: "账户已恢复。",
        ended: "此人所有登录均已退出。",
      },
      faults: {
        self: "不能更改自己的角色或停用自己。",
        forbidden: "只有运营可以这样做。",
        not_found: "没有这个人或这个角色。",
        raced: "其间已有变动，请重新查看。",
      },
    }) satisfies ReturnType<typeof shape>,
);
