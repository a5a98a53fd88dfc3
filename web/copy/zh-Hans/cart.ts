import { lazily } from "../lazily.ts";
import type { cart as english } from "../en/cart.ts";
import { plural } from "../plural.ts";

export const cart = lazily(
  () =>
    ({
      title: "购物篮",
      emptyTitle: "篮中尚空",
      emptyText: "不着急，购物篮会为您保留六十天。",
      browse: "去专题里走走",
      each: (price) => `单件 ${price}`,
      onlyLeft: (n) => plural("zh-Hans", n, { other: "仅余 # 件。" }),
      soldOut: "您选好之后已售罄，请移出。",
      gone: "此物已不再出售，请移出。",
      madeToOrder: "为您定制。",
      priceChanged: (seen, now) => `您选入时为 ${seen}，现价 ${now}。`,
      update: "更新",
      takeOut: (title) => `移出 ${title}`,
      code: {
        label: "优惠码",
        give: "使用",
        applied: (code) => `已使用 ${code}`,
        takeBack: (code) => `取消 ${code}`,
        reasons: {
          unknown: "没有这个优惠码。",
          used_up: "此优惠码已被用完。",
          used_by_you: "您已经用过此优惠码。",
          nothing_to_take_off: "此优惠码对这篮器物不减价。",
          minimum: "购物篮尚未达到此优惠码的最低金额。",
          first: "此优惠码仅限首单。",
          place: "此优惠码适用于其他国家或货币。",
          goods: "篮中没有此优惠码适用的器物。",
          alone: "此优惠码不能与其他优惠同用。",
        },
      },
      totals: {
        label: "合计",
        subtotal: "器物",
        discount: "优惠",
        delivery: "配送",
        deliveryLater: "下一步告知",
        free: "免费",
        total: "总计",
        taxIncluded: "含税",
        taxLater: "如需缴税，下一步计入",
      },
      from: (seller: string) => `${seller} 寄出`,
      several: "每位卖家各自寄出，寄送方式由您分别选择；只需付款一次。",
      checkout: "去结算",
      goOn: "再看看",
      blocked: "有一件暂时无法下单，调整之后即可继续。",
      problems: {
        sold_out: "慢了一步：最后几件刚刚售出。购物篮里是现有的数量。",
        not_for_sale: "此物目前不出售。",
        full: "一只购物篮最多放五十种器物，已经满了。",
        quantity: "同一器物最多九十九件。",
        codes_too_many: "短时间内试了太多优惠码，请过几分钟再来。",
        coupon_used_up: "优惠码刚刚被用完，现按无优惠计价。",
        code_empty: "请先填写优惠码。",
        other: "没有成功，请再试一次。",
      },
    }) satisfies ReturnType<typeof english>,
);
