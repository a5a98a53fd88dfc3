import { lazily } from "../lazily.ts";
import type { access as english } from "../en/access.ts";

type Words = ReturnType<typeof english>;
export const access = lazily(
  () =>
    ({
      scopes: {
        "products.read": "商品と価格を見る",
        "products.write": "商品と価格を変更する",
        "stock.write": "在庫を変更する",
        "orders.read": "発送する注文を見る（氏名と住所を含む）",
        "orders.write": "注文を発送し、返品を判断する",
        "messages.read": "購入者からの連絡を読む",
        "messages.write": "購入者に連絡する",
        "finance.read": "明細と支払いを見る",
        "settings.write": "お店のページと設定を変更する",
        "webhooks.manage": "Webhookを管理する",
        "jobs.read": "製作の仕事を見る",
        "jobs.write": "製作の進み具合を報告する",
        openid: "あなたが誰かを知る",
        profile: "お名前を見る",
        email: "メールアドレスを見る",
        offline_access: "取り消すまで接続を保つ",
      },
      consent: {
        title: (client) => `${client} があなたのお店の代理を求めています`,
        lede: "このソフトをご存じで、たった今そこから来られた場合にだけ、許可してください。",
        registeredBy: "登録者",
        theShop: "Yaji（すべての出店者向け）",
        signedInAs: "サインイン中",
        returnsTo: "戻り先",
        wants: "求めていること",
        forSeller: "どのお店のためですか",
        onlyYours: (given, asked) => `${asked} 件中 ${given} 件：ご自身ができることだけ`,
        noSeller: "このソフトを接続できるお店がありません。",
        takeBack: "許可はいつでも、スタジオの「開発者」で取り消せます。",
        allow: "許可する",
        refuse: "断る",
        wrongTitle: "この求めには応じられません",
        home: "お店へ",
        wrong: {
          client: "ここへ案内したソフトを存じません。または、すでに接続が止められています。",
          redirect: "戻り先は、このソフトが登録した住所ではありません。安全のため、ここにとどまっていただきました。",
        },
      },
    }) satisfies Words,
);
