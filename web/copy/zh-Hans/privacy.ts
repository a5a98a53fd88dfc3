import { lazily } from "../lazily.ts";
import type { privacy as shape } from "../en/privacy.ts";

export const privacy = lazily(
  () =>
    ({
      title: "隐私",
      consents: "您允许的事",
      consentsText: "一切默认关闭，您可以随时改变主意。订单信件始终会寄送。",
      save: "保存",
      exports: "我们所知的您",
      exportsText: "一份包含全部内容的文件，供您查看或带走。链接会寄到邮箱，一周内有效。",
      ask: "准备我的文件",
      erasure: "被遗忘",
      erasureText: "七天后，您的姓名、地址、信件和登录方式都会删除。税法要求保留的已付订单信息会被封存，到期销毁。",
      erasureOn: (d: string) => `您将于 ${d} 被遗忘。在此之前仍可留下。`,
      sure: "是的，请删除我的账户。我知道之后无法恢复。",
      forget: "删除我的账户",
      stay: "我改变主意了",
      purposes: { letters: "新品信件", recommendations: "为您推荐", statistics: "匿名访问统计" },
      explained: {
        letters: "每周至多一封，用您的语言。",
        recommendations: "根据您在此浏览和购买的物品。",
        statistics: "让我们知道哪些页面有用。",
      },
      exportStates: { requested: "准备中", ready: "已寄出", expired: "已过期" },
      letter: {
        subject: "您的文件已备好",
        text: "您要求查看我们所知的一切。七天内可凭此链接取得文件，只有您能打开。",
        fetch: "取文件",
      },
      done: {
        saved: "已保存。",
        exported: "文件正在准备，链接会寄到邮箱。",
        asked: "您将在七天后被遗忘。",
        kept: "您留下了。",
      },
      faults: { too_many: "今天已申请两次，请明天再试。", unsure: "若已确定，请先勾选。" },
    }) satisfies ReturnType<typeof shape>,
);
