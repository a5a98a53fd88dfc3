/** The frame of every hosted page: escaping, style and the headers that forbid everything else. */
import { createHash } from "node:crypto";
import type { Answer } from "./http.ts";
import { wordsFor } from "./words.ts";

export type Html = { readonly html: string };

const style = `:root{color-scheme:light dark;--ink:#23211e;--paper:#faf8f4;--line:#8d867b;--seal:#9d2b22;--soft:#5d574e}
@media(prefers-color-scheme:dark){:root{--ink:#ece7dd;--paper:#1b1a18;--line:#8a8378;--seal:#e58a7f;--soft:#b9b1a4}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,sans-serif}
main{max-inline-size:28rem;margin-inline:auto;padding:2rem 1.25rem 4rem}h1{font-size:1.5rem;font-weight:500;margin:0 0 .5rem}
.note,.hint{color:var(--soft);font-size:.9375rem}.sum{font-size:1.75rem;margin-block:1rem;font-variant-numeric:tabular-nums}
label{display:block;margin-block:1rem .25rem}input{inline-size:100%;font:inherit;padding:.625rem .75rem;color:inherit;
background:transparent;border:1px solid var(--line);border-radius:.25rem}[aria-invalid=true]{border-color:var(--seal)}
.wrong{color:var(--seal);margin:.25rem 0 0}.box{border:1px solid var(--seal);padding:.75rem 1rem;border-radius:.25rem}
button{inline-size:100%;min-block-size:2.75rem;margin-block-start:1.25rem;font:inherit;border-radius:.25rem;cursor:pointer;
border:1px solid var(--ink);background:var(--ink);color:var(--paper)}button.quiet{background:transparent;color:inherit}
:focus-visible{outline:3px solid var(--seal);outline-offset:2px}a{color:inherit}ul{padding-inline-start:1.25rem}
bdi,code{font-variant-numeric:tabular-nums;white-space:nowrap}svg{display:block;margin:1rem auto;inline-size:12rem;
background:#fff;color:#000;padding:.75rem;border:1px solid var(--line)}`;
const styleHash = createHash("sha256").update(style).digest("base64");

export const raw = (html: string): Html => ({ html });
// Whole, because the policy's hash counts every space between the tags and a formatter moves them.
const styleElement = raw(`<style>${style}</style>`);
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Text put in is escaped; only what this tag made itself goes in as markup. */
export function html(parts: TemplateStringsArray, ...values: (string | Html | readonly Html[])[]): Html {
  const put = (value: string | Html | readonly Html[]): string =>
    typeof value === "string" ? escaped(value) : "html" in value ? value.html : value.map(put).join("");
  return raw(parts.reduce((text, part, i) => text + put(values[i - 1]!) + part));
}

/** The shop's origins stand in form-action, because browsers hold the redirect after a form to it as well. */
export function document(
  status: number,
  locale: string,
  title: string,
  body: Html,
  returns: readonly string[],
): Answer {
  const { lang, dir, words } = wordsFor(locale);
  const origins = [...new Set(returns.map((url) => new URL(url).origin))].join(" ");
  const text = html`<!doctype html>
    <html lang="${lang}" dir="${dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${styleElement}
      </head>
      <body>
        <main>
          <p class="note">${words.test_notice}</p>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
  return {
    status,
    body: text.html,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-language": lang,
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "content-security-policy": `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self' ${origins}; base-uri 'none'; frame-ancestors 'none'`,
    },
  };
}
