import type { studio as english } from "../en/studio.ts";

export const studio = {
  home: "工作室",
  choose: "今天為誰工作？",
  none: "您還沒有在這裡開店",
  noneText: "博物館、工作室、品牌與手作人均可申請。",
  change: "全部店鋪",
  toShop: "去商店",
  language: "語言",
  show: "顯示",
  suspended: "本店已暫停。已下的訂單仍須寄出，暫不出售新品。",
  rooms: {
    today: "今日",
    developers: "開發者",
  },
  kinds: {
    house: "自營",
    individual: "個人",
    studio: "工作室",
    museum: "博物館",
    brand: "品牌",
  },
  states: {
    draft: "填寫中",
    submitted: "審核中",
    returned: "已退回",
    approved: "營業中",
    suspended: "已暫停",
    closed: "已關閉",
  },
  today: {
    toSend: "待寄訂單",
    orders: "七日訂單",
    forSale: "在售",
    drafts: "草稿",
    low: "庫存緊張",
    followers: "關注者",
  },
  done: {
    saved: "已儲存。",
  },
  faults: {
    raced: "期間已有他人修改，請再看一遍。",
    other: "未能完成，請檢查後再試。",
  },
} satisfies typeof english;
