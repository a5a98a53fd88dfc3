/** The hosted page as text: no script, no outside resource, logical properties only, words from words.ts. */
import { createHash } from "node:crypto";
import { formatMoney } from "../../workers/kernel/money.ts";
import type { Session } from "./book.ts";
import { challengeCode, testCards, type CardField } from "./cards.ts";
import { document, html, raw, type Html } from "./frame.ts";
import type { Answer } from "./http.ts";
import { wordsFor, type Words } from "./words.ts";

export type View = {
  session: Pick<Session, "id" | "method" | "description" | "amountMinor" | "currency" | "returnUrl" | "cancelUrl">;
  locale: string;
  action: string;
  /** the card is kept for later; nothing is paid now */
  saving?: true;
};

export function cardPage(view: View, wrong: readonly CardField[]): Answer {
  const { words } = wordsFor(view.locale);
  const messages = { number: words.error_number, expiry: words.error_expiry, cvc: words.error_cvc };
  const fields = [
    cardField("number", words.card_number, "cc-number", wrong, messages),
    cardField("expiry", words.expiry, "cc-exp", wrong, messages),
    cardField("cvc", words.cvc, "cc-csc", wrong, messages),
  ];
  const list = wrong.map((field) => html`<li><a href="#${field}">${messages[field]}</a></li>`);
  const summary = html`<div class="box" role="alert">
    <strong>${words.error_summary}</strong>
    <ul>
      ${list}
    </ul>
  </div>`;
  const cards = testCards.map(
    ({ number, label }) =>
      html`<li>
        <bdi dir="ltr"><code>${spaced(number)}</code></bdi> ${words[label]}
      </li>`,
  );
  return page(
    view,
    wrong.length > 0 ? 422 : 200,
    view.saving ? words.save_title : words.title,
    html`${wrong.length > 0 ? summary : raw("")}
      <form method="post" action="${view.action}" novalidate>
        ${fields}
        <button name="do" value="pay">${view.saving ? words.save : words.pay.replace("{amount}", amount(view))}</button>
      </form>
      ${cancelForm(view, words)}
      <h2 class="hint">${words.test_cards}</h2>
      <p class="hint">${words.test_cards_hint}</p>
      <ul class="hint">
        ${cards}
      </ul>`,
  );
}

function cardField(
  name: CardField,
  label: string,
  autocomplete: string,
  wrong: readonly CardField[],
  messages: Readonly<Record<CardField, string>>,
): Html {
  const bad = wrong.includes(name);
  const state = bad ? html` aria-invalid="true" aria-describedby="${name}-wrong"` : raw("");
  const note = bad ? html`<p class="wrong" id="${name}-wrong">${messages[name]}</p>` : raw("");
  return html`<label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      dir="ltr"
      inputmode="numeric"
      autocomplete="${autocomplete}"
      required${state}
    />${note}`;
}

export function challengePage(view: View, wrong: boolean): Answer {
  const { words } = wordsFor(view.locale);
  const hint = words.challenge_hint.replace("{code}", challengeCode);
  const state = wrong ? raw(' aria-invalid="true" aria-describedby="code-wrong"') : raw("");
  const note = wrong ? html`<p class="wrong" id="code-wrong" role="alert">${words.challenge_wrong}</p>` : raw("");
  return page(
    view,
    wrong ? 422 : 200,
    words.challenge_title,
    html`<p>${hint}</p>
      <form method="post" action="${view.action}">
        <label for="code">${words.challenge_code}</label>
        <input
          id="code"
          name="code"
          dir="ltr"
          inputmode="numeric"
          autocomplete="one-time-code"
          required${state}
        />${note} <button name="do" value="confirm">${words.confirm}</button>
      </form>
      ${cancelForm(view, words)}`,
  );
}

export function walletPage(view: View): Answer {
  const { words } = wordsFor(view.locale);
  const wechat = view.session.method === "wechat";
  const title = wechat ? words.wechat_title : words.alipay_title;
  return page(
    view,
    200,
    title,
    html`<p>${wechat ? words.wechat_hint : words.alipay_hint}</p>
      ${wechat ? codePicture(view.session.id, words.qr_label) : raw("")}
      <form method="post" action="${view.action}">
        <button name="do" value="pay">
          ${wechat ? words.wechat_paid : words.pay.replace("{amount}", amount(view))}
        </button>
      </form>
      ${cancelForm(view, words)}`,
  );
}

/** Looks like a payment code and is none: squares drawn from the digest of the session's name. */
function codePicture(id: string, label: string): Html {
  const bits = [...createHash("sha512").update(id).digest()].flatMap((byte) => [...byte.toString(2).padStart(8, "0")]);
  const cells = bits.slice(0, 441).map((bit, i) => (bit === "1" ? `M${i % 21} ${Math.trunc(i / 21)}h1v1h-1z` : ""));
  return html`<svg viewBox="0 0 21 21" role="img" aria-label="${label}">
    <path fill="currentColor" d="${cells.join("")}" />
  </svg>`;
}

export function finishedPage(view: View, backTo: string): Answer {
  const { words } = wordsFor(view.locale);
  const back = html`<p>${words.finished_hint}</p>
    <p><a href="${backTo}">${words.back}</a></p>`;
  return page(view, 200, words.finished_title, back);
}

export function missingPage(locale: string | null): Answer {
  const { words } = wordsFor(locale);
  return document(404, locale ?? "en", words.missing_title, html`<p>${words.missing_hint}</p>`, []);
}

const amount = ({ session, locale }: View): string =>
  formatMoney({ minor: session.amountMinor, currency: session.currency }, wordsFor(locale).lang);
const spaced = (number: string): string => number.replace(/(.{4})(?=.)/g, "$1 ");

function cancelForm({ action }: View, words: Words): Html {
  return html`<form method="post" action="${action}">
    <button class="quiet" name="do" value="cancel">${words.cancel}</button>
  </form>`;
}

function page(view: View, status: number, title: string, content: Html): Answer {
  const { words } = wordsFor(view.locale);
  const { session } = view;
  const body = html`<p>${session.description}</p>
    <p class="sum">
      <span class="hint">${view.saving ? words.save_amount : words.amount}</span><br /><bdi>${amount(view)}</bdi>
    </p>
    ${content}`;
  return document(status, view.locale, title, body, [session.returnUrl, session.cancelUrl]);
}
