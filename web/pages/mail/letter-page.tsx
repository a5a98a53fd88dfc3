import { raw } from "hono/html";
import { direction } from "../../../workers/kernel/locale.ts";
import type { Letter } from "../../../workers/notices/index.ts";
import { copyFor } from "../../copy/index.ts";

// Mail readers know no tokens and load nothing: these few rules are all there is, in colours that stand on white.
const rules = `
body { margin: 0; padding: 32px 16px; background: #f8f6f1; color: #1b1d21; font: 16px/1.6 Georgia, "Songti SC", "Noto Serif", serif; }
.leaf { max-width: 34em; margin: 0 auto; padding: 32px; background: #ffffff; border: 1px solid #e4dfd4; }
.mark { color: #a63a24; letter-spacing: .08em; margin: 0 0 24px; }
h1 { font-size: 22px; font-weight: normal; line-height: 1.35; margin: 0 0 24px; }
table { width: 100%; border-collapse: collapse; margin: 24px 0; }
td { padding: 8px 0; border-top: 1px solid #e4dfd4; vertical-align: top; }
td.amount { text-align: end; white-space: nowrap; padding-inline-start: 16px; }
tr.total td { border-top: 1px solid #1b1d21; }
a.act { display: inline-block; padding: 12px 20px; margin: 4px 0; background: #a63a24; color: #ffffff; text-decoration: none; }
a.quiet { color: #2c4a63; }
.foot { max-width: 34em; margin: 16px auto 0; color: #6a675f; font-size: 13px; }
`;

/** A letter as one sheet of paper; it reads as well from right to left. */
export function LetterPage({ letter }: { letter: Letter }) {
  return (
    <>
      {raw("<!doctype html>")}
      <html lang={letter.locale} dir={direction(letter.locale)}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{letter.subject}</title>
          <style>{raw(rules)}</style>
        </head>
        <body>
          <div class="leaf">
            <p class="mark">{copyFor(letter.locale, "frame").name}</p>
            <h1>{letter.subject}</h1>
            <p>{letter.hello}</p>
            {letter.paragraphs.map((paragraph) => (
              <p>{paragraph}</p>
            ))}
            <Lines letter={letter} />
            {letter.actions.map(({ label, url }, i) => (
              <p>
                <a class={i === 0 ? "act" : "quiet"} href={url}>
                  {label}
                </a>
              </p>
            ))}
            <p>{letter.sign}</p>
          </div>
          <p class="foot">{letter.foot}</p>
        </body>
      </html>
    </>
  );
}

function Lines({ letter }: { letter: Letter }) {
  if (letter.lines.length === 0) return null;
  return (
    <table>
      {letter.lines.map(({ title, quantity, amount }) => (
        <tr>
          <td>
            <bdi>{title}</bdi> × {quantity}
          </td>
          <td class="amount">
            <bdi>{amount}</bdi>
          </td>
        </tr>
      ))}
      {letter.total && (
        <tr class="total">
          <td>{letter.total.label}</td>
          <td class="amount">
            <bdi>{letter.total.amount}</bdi>
          </td>
        </tr>
      )}
    </table>
  );
}
