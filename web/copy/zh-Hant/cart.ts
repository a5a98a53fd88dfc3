import { lazily } from "../lazily.ts";
import type { cart as english } from "../en/cart.ts";
import { plural } from "../plural.ts";

export const cart = lazily(
  () =>
    ({
      title: "購物籃",
      emptyTitle: "籃中尚空",
      emptyText: "不急，購物籃會為您保留六十天。",
      browse: "到專題裡走走",
      each: (price) => `單件 ${price}`,
      onlyLeft: (n) => plural("zh-Hant", n, { other: "僅餘 # 件。" }),
      soldOut: "您選好之後已售罄，請移出。",
      gone: "此物已不再出售，請移出。",
      madeToOrder: "為您訂製。",
      priceChanged: (seen, now) => `您選入時為 ${seen}，現價 ${now}。`,
      update: "更新",
      takeOut: (title) => `移出 ${title}`,
      code: {
        label: "優惠碼",
        give: "使用",
        applied: (code) => `已使用 ${code}`,
        takeBack: (code) => `取消 ${code}`,
        reasons: {
          unknown: "沒有這個優惠碼。",
          used_up: "此優惠碼已用完。",
          used_by_you: "您已經用過此優惠碼。",
          nothing_to_take_off: "此優惠碼對這籃器物不減價。",
          minimum: "購物籃尚未達到此優惠碼的最低金額。",
          first: "此優惠碼僅限首次訂購。",
          place: "此優惠碼適用於其他國家或貨幣。",
          goods: "籃中沒有此優惠碼適用的器物。",
          alone: "此優惠碼不能與其他優惠併用。",
        },
      },
      totals: {
        label: "合計",
        subtotal: "器物",
        discount: "優惠",
        delivery: "配送",
        deliveryLater: "下一步告知",
        free: "免費",
        total: "總計",
        taxIncluded: "含稅",
        taxLater: "如需繳稅，下一步計入",
      },
      from: (seller: string) => `${seller} 寄出`,
      several: "每位賣家各自寄出，寄送方式由您分別選擇；只需付款一次。",
      checkout: "去結帳",
      goOn: "再看看",
      blocked: "有一件暫時無法下單，調整之後即可繼續。",
      problems: {
        sold_out: "慢了一步：最後幾件剛剛售出。購物籃裡是現有的數量。",
        not_for_sale: "此物目前不出售。",
        full: "一只購物籃最多放五十種器物，已經滿了。",
        quantity: "同一器物最多九十九件。",
        codes_too_many: "短時間內試了太多優惠碼，請過幾分鐘再來。",
        coupon_used_up: "優惠碼剛剛用完，現按無優惠計價。",
        code_empty: "請先填寫優惠碼。",
        other: "沒有成功，請再試一次。",
      },
    }) satisfies ReturnType<typeof english>,
);
