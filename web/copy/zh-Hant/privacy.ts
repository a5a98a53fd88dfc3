import { lazily } from "../lazily.ts";
import type { privacy as shape } from "../en/privacy.ts";

export const privacy = lazily(
  () =>
    ({
      title: "隱私",
      consents: "您允許的事",
      consentsText: "一切預設關閉，您可以隨時改變主意。訂單信件始終會寄送。",
      save: "儲存",
      exports: "我們所知的您",
      exportsText: "一份包含全部內容的檔案，供您查看或帶走。連結會寄到信箱，一週內有效。",
      ask: "準備我的檔案",
      erasure: "被遺忘",
      erasureText: "七天後，您的姓名、地址、信件和登入方式都會刪除。稅法要求保留的已付訂單資訊會被封存，到期銷毀。",
      erasureOn: (d: string) => `您將於 ${d} 被遺忘。在此之前仍可留下。`,
      sure: "是的，請刪除我的帳戶。我知道之後無法恢復。",
      forget: "刪除我的帳戶",
      stay: "我改變主意了",
      purposes: { letters: "新品信件", recommendations: "為您推薦", statistics: "匿名造訪統計" },
      explained: {
        letters: "每週至多一封，用您的語言。",
        recommendations: "根據您在此瀏覽和購買的物品。",
        statistics: "讓我們知道哪些頁面有用。",
      },
      exportStates: { requested: "準備中", ready: "已寄出", expired: "已過期" },
      letter: {
        subject: "您的檔案已備好",
        text: "您要求查看我們所知的一切。七天內可憑此連結取得檔案，只有您能開啟。",
        fetch: "取檔案",
      },
      done: {
        saved: "已儲存。",
        exported: "檔案正在準備，連結會寄到信箱。",
        asked: "您將在七天後被遺忘。",
        kept: "您留下了。",
      },
      faults: { too_many: "今天已申請兩次，請明天再試。", unsure: "若已確定，請先勾選。" },
    }) satisfies ReturnType<typeof shape>,
);
