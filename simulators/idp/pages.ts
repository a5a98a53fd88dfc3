import type { Person } from "./book.ts";

const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const frame = (title: string, body: string): string => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title>
<style>body{font:16px/1.5 system-ui;max-width:26rem;margin:3rem auto;padding:0 1rem;color:#222}
button{display:block;width:100%;margin:.5rem 0;padding:.75rem 1rem;font:inherit;text-align:start;background:#fff;border:1px solid #999}</style>
<h1>${escape(title)}</h1>${body}</html>`;

/** Who are you? Everything the shop asked travels on in the form. */
export function authorizePage(asked: URLSearchParams, people: readonly Person[]): string {
  const hidden = [...asked]
    .filter(([name]) => name !== "person")
    .map(([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`)
    .join("");
  const buttons = people
    .map(
      ({ subject, name, email, verified }) =>
        `<button name="person" value="${escape(subject)}">${escape(name)}<br><small>${escape(email)}${verified ? "" : " (not verified)"}</small></button>`,
    )
    .join("");
  const away = `<button name="person" value="">Turn back</button>`;
  return frame(
    "Lantern ID",
    `<p>A shop asks who you are.</p><form method="post" action="/authorize">${hidden}${buttons}${away}</form>`,
  );
}

export const sheet = (title: string, line: string): string => frame(title, `<p>${escape(line)}</p>`);
