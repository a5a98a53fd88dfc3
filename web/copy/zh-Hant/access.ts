import { lazily } from "../lazily.ts";
import type { access as english } from "../en/access.ts";

type Words = ReturnType<typeof english>;
export const access = lazily(
  () =>
    ({
      scopes: {
        "products.read": "檢視商品與價格",
        "products.write": "修改商品與價格",
        "stock.write": "修改庫存",
        "orders.read": "檢視待出貨訂單（含姓名與地址）",
        "orders.write": "包裝並寄出訂單、處理退貨",
        "messages.read": "閱讀買家來信",
        "messages.write": "寫信給買家",
        "finance.read": "檢視帳單與撥款",
        "settings.write": "修改店鋪頁面與設定",
        "webhooks.manage": "管理網路回呼",
        "jobs.read": "檢視製作工作",
        "jobs.write": "回報製作進度",
        openid: "知道你是誰",
        profile: "檢視你的姓名",
        email: "檢視你的電子郵件",
        offline_access: "保持連線，直到你收回授權",
      },
      consent: {
        title: (client) => `${client} 請求代表你的店鋪行事`,
        lede: "只有在你了解這個軟體、並且剛剛從它那裡過來時，才請同意。",
        registeredBy: "登記者",
        theShop: "雅集，供所有賣家使用",
        signedInAs: "目前登入",
        returnsTo: "將返回到",
        wants: "它請求",
        forSeller: "為哪家店鋪？",
        onlyYours: (given, asked) => `${asked} 項中的 ${given} 項：僅限你本人可做的事`,
        noSeller: "你沒有可以讓這個軟體接入的店鋪。",
        takeBack: "你隨時可以在工作室的「開發者」頁面收回授權。",
        allow: "同意",
        refuse: "拒絕",
        wrongTitle: "無法答覆這個請求",
        home: "回到商店",
        wrong: {
          client: "我們不認識把你帶到這裡的軟體，或它已不再獲准接入。",
          redirect: "要返回的位址不是這個軟體登記過的位址。為了安全，我們把你留在了這裡。",
        },
      },
    }) satisfies Words,
);
