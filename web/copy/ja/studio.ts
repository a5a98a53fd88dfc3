import type { studio as english } from "../en/studio.ts";

export const studio = {
  home: "スタジオ",
  choose: "今日はどの店で働きますか",
  none: "まだ出店していません",
  noneText: "美術館、工房、ブランド、作り手の個人が申し込めます。",
  change: "すべての店",
  toShop: "ショップへ",
  language: "言語",
  show: "表示",
  suspended: "この店は停止中です。受けた注文は発送してください。新しい販売はできません。",
  rooms: {
    today: "今日",
    developers: "開発者",
  },
  kinds: {
    house: "直営",
    individual: "個人",
    studio: "工房",
    museum: "美術館・博物館",
    brand: "ブランド",
  },
  states: {
    draft: "記入中",
    submitted: "審査中",
    returned: "差し戻し",
    approved: "営業中",
    suspended: "停止中",
    closed: "閉店",
  },
  today: {
    toSend: "発送待ち",
    orders: "直近7日の注文",
    forSale: "販売中",
    drafts: "下書き",
    low: "在庫わずか",
    followers: "フォロワー",
  },
  done: {
    saved: "保存しました。",
  },
  faults: {
    raced: "その間に他の人が変更しました。もう一度ご確認ください。",
    other: "うまくいきませんでした。内容を確かめてもう一度お試しください。",
  },
} satisfies typeof english;
