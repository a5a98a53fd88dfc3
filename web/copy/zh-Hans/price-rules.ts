import { lazily } from "../lazily.ts";
import type { priceRules as shape } from "../en/price-rules.ts";

export const priceRules = lazily(
  () =>
    ({
      title: "这件物品的价格如何变动",
      text: "卖家公布了变动规则与上下限。结账时的价格必在其中；购物车里的价格若有变动，会明白告知。",
      by_sales: (day) => `价格随 ${day} 以来的售出数量而变：`,
      from_sold: (sold, price) => `售出 ${sold} 件起：${price}`,
      start: (price) => `起初：${price}`,
      up_time: (span, share) => `每 ${span} 上调起始价的 ${share}。`,
      down_time: (span, share) => `每 ${span} 下调起始价的 ${share}。`,
      by_demand: (span, many, share, few) =>
        `每 ${span} 查看一次：售出 ${many} 件或更多，上调起始价的 ${share}；${few} 件或更少，则同幅下调。`,
      first: "起始价",
      least: "绝不低于",
      most: "绝不高于",
      since: "生效日期",
      lowest: "近 30 天最低价",
      history: "历史价格",
      ever: "此前",
      set_in: (currency) => `卖家以 ${currency} 设定这些数额，并以其为准；此处与售价一样，按今日汇率换算。`,
      set_as: (price, currency) => `以 ${currency} 设定：${price}`,
      fault: "卖家已公布此价格的上下限，这个数目超出了范围。",
      studio: {
        page: "变动价格",
        lede: "规则一经公布，买家可见；在您结束之前，上下限始终有效。",
        kind: "如何变动",
        kinds: { by_time: "按时间", by_sales: "按售出件数", by_demand: "按需求" },
        min: "绝不低于（今日价格的 %）",
        max: "绝不高于（今日价格的 %）",
        every: "每隔多少小时",
        step: "步幅（今日价格的 %；负数为下调）",
        steps: "阶梯：售出数=百分比，每行一个（10=110）",
        few: "少：不超过多少件",
        many: "多：不少于多少件",
        publish: "公布规则",
        end: "结束规则",
        running: "此物品正在执行一条规则。",
        open: "变动价格",
        wrong: (field) => `请再看看：${field}`,
      },
    }) satisfies ReturnType<typeof shape>,
);
