import { lazily } from "../lazily.ts";
import type { cart as english } from "../en/cart.ts";
import { plural } from "../plural.ts";

export const cart = lazily(
  () =>
    ({
      title: "買い物かご",
      emptyTitle: "まだ何も入っていません",
      emptyText: "かごの中身は六十日間お預かりします。",
      browse: "特集を見てまわる",
      each: (price) => `1点 ${price}`,
      onlyLeft: (n) => plural("ja", n, { other: "残り#点です。" }),
      soldOut: "お選びの後に売り切れました。かごから出してください。",
      gone: "現在は販売していません。かごから出してください。",
      madeToOrder: "ご注文を受けてからお作りします。",
      priceChanged: (seen, now) => `お選びのときは ${seen}、現在は ${now} です。`,
      update: "変更する",
      takeOut: (title) => `${title} を出す`,
      code: {
        label: "クーポンコード",
        give: "使う",
        applied: (code) => `${code} を適用しました`,
        takeBack: (code) => `${code} を取り消す`,
        reasons: {
          unknown: "このコードは見つかりません。",
          used_up: "このコードは配布を終えました。",
          used_by_you: "このコードはすでにお使いいただきました。",
          nothing_to_take_off: "このかごでは割引がありません。",
          minimum: "このコードの最低金額に達していません。",
          first: "初めてのご注文のためのコードです。",
          place: "ほかの国または通貨のためのコードです。",
          goods: "対象の品がかごにありません。",
          alone: "ほかの優待と併用できません。",
        },
      },
      totals: {
        label: "合計",
        subtotal: "お品代",
        discount: "割引",
        delivery: "送料",
        deliveryLater: "次の画面でお知らせします",
        free: "無料",
        total: "お支払い合計",
        taxIncluded: "税込",
        taxLater: "課税の場合は次の画面で加算します",
      },
      from: (seller: string) => `${seller} より`,
      several: "出品者ごとに発送され、送り方はそれぞれお選びいただけます。お支払いは一度です。",
      checkout: "ご注文手続きへ",
      goOn: "もう少し見る",
      blocked: "このままではご注文いただけない品があります。直してからお進みください。",
      problems: {
        sold_out: "一足違いで、最後の品が売れました。かごには今ある数を示しています。",
        not_for_sale: "その品は現在販売していません。",
        full: "かごに入るのは五十種までです。",
        quantity: "同じ品は九十九点までです。",
        codes_too_many: "短い間に何度も試されました。数分おいてからお試しください。",
        coupon_used_up: "クーポンはたった今終了しました。割引なしの金額を表示しています。",
        code_empty: "コードをご記入ください。",
        other: "うまくいきませんでした。もう一度お試しください。",
      },
    }) satisfies ReturnType<typeof english>,
);
