/** What a shopper does on the hosted page: forms in, 303 out. The address is the secret; there is no other login. */
import { isPayable, type Session } from "./book.ts";
import { cardIn, challengeCode, fateOf, wrongFields } from "./cards.ts";
import type { Desk } from "./desk.ts";
import { problem, seeOther, type Answer, type Request } from "./http.ts";
import { cardPage, challengePage, finishedPage, missingPage, walletPage, type View as PageView } from "./pages.ts";

type View = PageView & { readonly session: Session };

export function pay(desk: Desk, request: Request): Answer {
  const [, , id = "", rest] = request.path.split("/");
  const session = rest === undefined ? desk.find(id) : null;
  if (!session) return missingPage(request.query.get("locale"));
  const locale = request.query.get("locale") ?? session.locale;
  const view: View = { session, locale, action: `/pay/${session.id}?locale=${encodeURIComponent(locale)}` };
  if (request.method === "GET" || request.method === "HEAD") return show(view, desk.clock.now());
  if (request.method !== "POST") return problem(405, "method_not_allowed");
  if (!isPayable(session, desk.clock.now())) return leave(session);
  return act(desk, view, new URLSearchParams(request.body));
}

function show(view: View, now: number): Answer {
  const { session } = view;
  if (!isPayable(session, now)) return finishedPage(view, backTo(session));
  if (session.status === "requires_action") return challengePage(view, false);
  return session.method === "card" ? cardPage(view, []) : walletPage(view);
}

function act(desk: Desk, view: View, form: URLSearchParams): Answer {
  const { session } = view;
  if (form.get("do") === "cancel") return leave(moved(desk.shut(session, "cancelled"), session));
  if (session.status === "requires_action") return confirmCode(desk, view, form.get("code") ?? "");
  if (session.method === "card") return payByCard(desk, view, form);
  return leave(moved(desk.capture(session), session));
}

function payByCard(desk: Desk, view: View, form: URLSearchParams): Answer {
  const { session } = view;
  const card = cardIn(form);
  const wrong = wrongFields(card, desk.clock.now());
  if (wrong.length > 0) return cardPage(view, wrong);

  const fate = fateOf(card.number);
  const facts = { card: card.number.slice(-4) };
  if (fate.kind === "challenge") {
    desk.move(session, "requires_action", facts);
    return seeOther(view.action);
  }
  if (fate.kind === "captured") return leave(moved(desk.capture(session, facts), session));
  return leave(moved(desk.move(session, "declined", { ...facts, declineCode: fate.code }), session));
}

function confirmCode(desk: Desk, view: View, code: string): Answer {
  const { session } = view;
  if (code.trim() === challengeCode) return leave(moved(desk.capture(session), session));
  const after = desk.wrongCode(session);
  return after.status === "requires_action" ? challengePage(view, true) : leave(after);
}

const moved = (result: ReturnType<Desk["move"]>, before: Session): Session => (result.ok ? result.value : before);
const leave = (session: Session): Answer => seeOther(backTo(session));

/** The shop's page to go back to, with `?session=`; what stands in it proves nothing, the shop has to ask. */
function backTo(session: Session): string {
  const url = new URL(session.status === "cancelled" ? session.cancelUrl : session.returnUrl);
  url.searchParams.set("session", session.id);
  return url.toString();
}
