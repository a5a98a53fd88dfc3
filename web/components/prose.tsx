import { raw } from "hono/html";

/** Running text. `html` must have been sanitised when it was written down; nothing is cleaned here. */
export function Prose({ html, lang, dir }: { html: string; lang?: string; dir?: "ltr" | "rtl" }) {
  return (
    <div class="prose" lang={lang} dir={dir}>
      {raw(html)}
    </div>
  );
}
