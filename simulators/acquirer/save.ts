/** What somebody does on the page that keeps their card: forms in, 303 out, as on the page that takes a payment. */
import { cardIn, challengeCode, wrongFields } from "./cards.ts";
import { deskLimits, type Desk } from "./desk.ts";
import { problem, seeOther, type Answer, type Request } from "./http.ts";
import { cardPage, challengePage, finishedPage, missingPage, type View } from "./pages.ts";
import { findSetup, isOver, moveSetup, saveCard, type Setup } from "./setups.ts";

export function save(desk: Desk, request: Request): Answer {
  const [, , id = "", rest] = request.path.split("/");
  const setup = rest === undefined ? findSetup(desk, id) : null;
  if (!setup) return missingPage(request.query.get("locale"));
  const locale = request.query.get("locale") ?? setup.locale;
  const action = `/save/${setup.id}?locale=${encodeURIComponent(locale)}`;
  const view: View = { session: { ...setup, method: "card" }, locale, action, saving: true };
  if (request.method === "GET" || request.method === "HEAD") return show(view, setup);
  if (request.method !== "POST") return problem(405, "method_not_allowed");
  return act(desk, view, setup, new URLSearchParams(request.body));
}

function show(view: View, setup: Setup): Answer {
  if (isOver(setup)) return finishedPage(view, backTo(setup));
  return setup.status === "requires_action" ? challengePage(view, false) : cardPage(view, []);
}

function act(desk: Desk, view: View, setup: Setup, form: URLSearchParams): Answer {
  if (isOver(setup)) return leave(setup);
  if (form.get("do") === "cancel") return leave(moveSetup(desk, setup, { status: "cancelled" }));
  if (setup.status === "requires_action") return confirmCode(desk, view, setup, form.get("code") ?? "");
  const card = cardIn(form);
  const wrong = wrongFields(card, desk.clock.now());
  if (wrong.length > 0) return cardPage(view, wrong);
  const saved = saveCard(desk, setup, card.number);
  return saved.status === "requires_action" ? seeOther(view.action) : leave(saved);
}

function confirmCode(desk: Desk, view: View, setup: Setup, code: string): Answer {
  if (code.trim() === challengeCode) return leave(moveSetup(desk, setup, { status: "ready" }));
  const wrongCodes = setup.wrongCodes + 1;
  const over = wrongCodes >= deskLimits.wrong_codes_max;
  const after = moveSetup(desk, setup, {
    wrongCodes,
    ...(over ? { status: "declined", declineCode: "authentication_failed" } : {}),
  });
  return over ? leave(after) : challengePage(view, true);
}

const leave = (setup: Setup): Answer => seeOther(backTo(setup));

function backTo({ status, id, cancelUrl, returnUrl }: Setup): string {
  const url = new URL(status === "cancelled" ? cancelUrl : returnUrl);
  url.searchParams.set("setup", id);
  return url.toString();
}
