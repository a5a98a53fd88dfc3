import { lazily } from "../lazily.ts";
import type { lotLetters as shape } from "../en/lot-letters.ts";

export const lotLetters = lazily(
  () =>
    ({
      outbid: {
        subject: "入札額を上回られました：{lot}",
        paragraphs: [
          "ほかの方が上回りました。現在の価格は {price}、次の入札は {next} 以上です。",
          "入札は {closes} に終わります。これ以上出されない場合は、何もなさる必要はありません。",
        ],
      },
      won: {
        subject: "落札されました：{lot}",
        paragraphs: [
          "{hammer} で槌が下り、あなたのものになりました。手数料を含むお支払いは {total} です。",
          "{until} までにお支払いください。過ぎると次の方に移り、保証金は条件のとおりに扱われます。",
        ],
      },
      chance: {
        subject: "次の機会：{lot}",
        paragraphs: [
          "落札された方のお支払いがなく、次はあなたでした。{hammer}、手数料を含め {total} でお求めになれます。",
          "この申し出は {until} まで有効です。義務はありません。ロットのページで辞退するか、期限をお待ちください。",
        ],
      },
      decide: {
        subject: "支払われませんでした。お決めください：{lot}",
        paragraphs: [
          "この品を買えるはずの方が支払いませんでした。次に十分な額の入札者がいます。",
          "{until}までに、その方に声をかけるかをお決めください。お返事がなければ品は戻ります。",
        ],
        look: "競売人の卓へ",
      },
      lost: {
        subject: "ロットが終わりました：{lot}",
        paragraphs: [
          "ロットは終了し、今回はご縁がありませんでした。ご参加ありがとうございました。",
          "経過はすべてページで読み、確かめられます。",
        ],
      },
      withdrawn: {
        subject: "ロットが取り下げられました：{lot}",
        paragraphs: ["競売人がこのロットを取り下げました。どなたにもご請求はありません。"],
      },
      freed: "保証金は解放されました。",
      look: "ロットへ",
      foot: "このロットの札を取られたため、この手紙をお送りしています。",
    }) satisfies ReturnType<typeof shape>,
);
