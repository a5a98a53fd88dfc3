import { lazily } from "../lazily.ts";
import type { access as english } from "../en/access.ts";

type Words = ReturnType<typeof english>;
export const access = lazily(
  () =>
    ({
      scopes: {
        "products.read": "查看商品与价格",
        "products.write": "修改商品与价格",
        "stock.write": "修改库存",
        "orders.read": "查看待发货订单（含姓名与地址）",
        "orders.write": "打包并发出订单、处理退货",
        "messages.read": "阅读买家来信",
        "messages.write": "给买家写信",
        "finance.read": "查看账单与结算",
        "settings.write": "修改店铺页面与设置",
        "webhooks.manage": "管理网络回调",
        "jobs.read": "查看制作任务",
        "jobs.write": "报告制作进度",
        openid: "知道你是谁",
        profile: "查看你的姓名",
        email: "查看你的电子邮箱",
        offline_access: "保持连接，直到你收回授权",
      },
      consent: {
        title: (client) => `${client} 请求代表你的店铺行事`,
        lede: "只有在你了解这个软件、并且刚刚从它那里过来时，才请同意。",
        registeredBy: "登记者",
        theShop: "雅集，供所有卖家使用",
        signedInAs: "当前登录",
        returnsTo: "将返回到",
        wants: "它请求",
        forSeller: "为哪家店铺？",
        onlyYours: (given, asked) => `${asked} 项中的 ${given} 项：仅限你本人可做的事`,
        noSeller: "你没有可以让这个软件接入的店铺。",
        takeBack: "你随时可以在工作室的“开发者”页面收回授权。",
        allow: "同意",
        refuse: "拒绝",
        wrongTitle: "无法答复这个请求",
        home: "回到商店",
        wrong: {
          client: "我们不认识把你带到这里的软件，或它已不再被允许接入。",
          redirect: "要返回的地址不是这个软件登记过的地址。为了安全，我们把你留在了这里。",
        },
      },
    }) satisfies Words,
);
