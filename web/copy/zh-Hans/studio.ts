import type { studio as english } from "../en/studio.ts";

export const studio = {
  home: "工作室",
  choose: "今天为谁工作？",
  none: "您还没有在这里开店",
  noneText: "博物馆、工作室、品牌与手作人均可申请。",
  change: "全部店铺",
  toShop: "去商店",
  language: "语言",
  show: "显示",
  suspended: "本店已暂停。已下的订单仍须发出，暂不出售新品。",
  rooms: {
    today: "今日",
    developers: "开发者",
  },
  kinds: {
    house: "自营",
    individual: "个人",
    studio: "工作室",
    museum: "博物馆",
    brand: "品牌",
  },
  states: {
    draft: "填写中",
    submitted: "审核中",
    returned: "已退回",
    approved: "营业中",
    suspended: "已暂停",
    closed: "已关闭",
  },
  today: {
    toSend: "待发订单",
    orders: "七日订单",
    forSale: "在售",
    drafts: "草稿",
    low: "库存紧张",
    followers: "关注者",
  },
  done: {
    saved: "已保存。",
  },
  faults: {
    raced: "期间已有他人修改，请再看一遍。",
    other: "未能完成，请检查后再试。",
  },
} satisfies typeof english;
