/** The same doors as those they belong to: a world whose ids open nothing would prove nothing. */
import { bodyOf, formOf, leadsHome, pathOf, type Call } from "./calls.ts";
import { visit, type Visitor } from "./visitors.ts";
import type { Side } from "./world.ts";

type Rightful = { readonly owner: Visitor; readonly shopper: Visitor; readonly operator: Visitor };

/** Doors that answer "not found" to their own side in this world, each with the reason. */
const excused: { readonly [door: string]: string } = {
  "DELETE /api/v1/admin/clients/{client_id}": "the client of this world is a seller's; operators revoke their own",
  "GET /{locale}/reviews/{id}/report": "the review of this world is held: there is nothing to report yet",
  "POST /{locale}/reviews/{id}/report": "the review of this world is held: there is nothing to report yet",
  "POST /studio/{seller}/reviews/{id}/reports": "the review of this world is held: there is nothing to report yet",
  "GET /studio/{seller}/files/{id}": "the seller of this world has brought no file",
  "POST /studio/{seller}/files/{id}/cancellation": "the seller of this world has brought no file",
  "POST /api/v1/reviews/{id}/reports": "the review of this world is held: there is nothing to report yet",
  "GET /studio/{seller}/application/{step}": "the seller of this world was let in without an application",
  "GET /studio/{seller}/application/papers/{id}": "the paper of this world is a row without its file",
  "GET /api/v1/sellers/{seller_id}/documents/{id}": "the paper of this world is a row without its file",
  "GET /admin/sellers/{id}/papers/{paper}": "the paper of this world is a row without its file",
  "GET /{locale}/privacy/exports/{id}": "the export of this world is asked for and not yet made",
  "GET /media/review/{id}/{file}": "the review of this world has no photographs",
};

const who = (call: Call, people: Rightful): Visitor =>
  call.access === "operator" ? people.operator : call.access === "seller" ? people.owner : people.shopper;

const removes = ({ method, route }: Call): boolean =>
  method === "DELETE" || /\/(revocation|removal|cancellation|withdrawal|judgement)$/.test(route);
/** Reads first; what removes last, and of that the innermost first. */
const order = (call: Call): number => (call.method === "GET" ? 0 : removes(call) ? 2 : 1);

export async function reach(calls: readonly Call[], side: Side, people: Rightful) {
  const unreached: string[] = [];
  const gone = new Set<string>();
  let marked = 0;
  for (const call of calls
    .filter(leadsHome)
    .toSorted((x, y) => order(x) - order(y) || y.route.localeCompare(x.route))) {
    const door = `${call.method} ${call.route}`;
    const visitor = who(call, people);
    const form = call.page && !call.route.startsWith("/api/");
    const content = form
      ? { form: formOf(side.ids, visitor.formToken) }
      : { json: call.body ? bodyOf(call.body, side.ids) : {} };
    const answer = await visit(visitor, call.method, pathOf(call, side.ids), call.method === "GET" ? null : content);
    if (answer.text.includes(side.mark)) marked++;
    const last = call.params.at(-1)?.noun ?? "";
    if (removes(call) && answer.status < 400) gone.add(last);
    const shut = [401, 403, 404].includes(answer.status) && !call.params.some(({ noun }) => gone.has(noun ?? ""));
    if (shut && !(door in excused)) unreached.push(`${door} → ${answer.status}`);
  }
  return { unreached, marked };
}
