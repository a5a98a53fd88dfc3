import { lazily } from "../lazily.ts";
import type { people as shape } from "../en/people.ts";

export const people = lazily(
  () =>
    ({
      search: "完整電郵或帳戶編號",
      find: "查詢",
      all: "全部角色",
      email: "電郵",
      name: "姓名",
      role: "角色",
      state: "狀態",
      active: "可登入",
      suspended: "已停用",
      secondFactor: "驗證器應用",
      confirmed: "電郵確認",
      since: "始於",
      sessions: "進行中的會話",
      older: "更早的帳戶",
      yes: "是",
      no: "否",
      change: "更改",
      grant: "授予此角色",
      hint: "新角色會結束此人的所有會話。系統可能再次確認您的身份。",
      reason: "理由",
      suspend: "停用",
      readmit: "恢復",
      endSessions: "退出其所有登入",
      roles: {
        shopper: "顧客",
        factory: "工廠",
        carrier: "承運人",
        moderator: "稽核",
        finance: "財務",
        support: "客服",
        operator: "運營",
        auditor: "審計",
      },
      done: {
        role: "角色已授予，此人須重新登入。",
        suspended: "帳戶已停用，所有登入均已退出。",
        readmitted: "帳戶已恢復。",
        ended: "此人所有登入均已退出。",
      },
      faults: {
        self: "不能更改自己的角色或停用自己。",
        forbidden: "只有運營可以這樣做。",
        not_found: "沒有這個人或這個角色。",
        raced: "其間已有變動，請重新檢視。",
      },
    }) satisfies ReturnType<typeof shape>,
);
