/** Asking the verifier and hearing from it. Asking may fail half-way: it is asked again with the same key, never twice anew. */
import { err, ok, type Result } from "../kernel/result.ts";
import { received } from "../platform/outbox.ts";
import { readSigned } from "../platform/signed-webhook.ts";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { findPapers, findSubmissions } from "./application-store.ts";
import { decideSeller } from "./decide-seller.ts";
import { findVerification, findVerificationsToLookAt, lookLater, moveVerificationRow } from "./verification-store.ts";
import { moveVerification, type Verification } from "./verification.ts";
import { readTold, verifierOf, type Told } from "./verifier.ts";

const a_sweep_max = 20;

/** Everything that is due: asked for the first time, asked again, looked at. */
export async function lookAtVerifications(shop: Shop): Promise<number> {
  const due = await findVerificationsToLookAt(shop, a_sweep_max);
  await Promise.all(due.map((one) => lookAtVerification(shop, one)));
  return due.length;
}

export async function lookAtVerification(shop: Shop, one: Verification): Promise<void> {
  const verifier = verifierOf(shop);
  if (!verifier) return void (await shop.commit([lookLater(shop, one)]));
  const fresh = one.state === "created" || one.state === "unknown";
  const told = fresh ? await verifier.begin(await wishOf(shop, one)) : await verifier.look(one.id);
  if (told) return void (await hear(shop, one, told, []));
  await shop.commit(one.state === "created" ? moveVerificationRow(shop, one, "unknown") : [lookLater(shop, one)]);
}

async function wishOf(shop: Shop, one: Verification) {
  const [submissions, papers] = await Promise.all([
    findSubmissions(shop, one.sellerId),
    findPapers(shop, one.sellerId),
  ]);
  const answers = submissions.find(({ number }) => number === one.submission)?.answers ?? {};
  return {
    id: one.id,
    kind: one.kind,
    legalName: answers.legalName ?? "",
    country: answers.country ?? "",
    registration: answers.registration ?? "",
    documents: papers.map(({ kind, sha256 }) => ({ kind, sha256 })),
  };
}

export type VerifierHookFault = {
  readonly code:
    | "webhook.unauthenticated"
    | "webhook.stale"
    | "webhook.malformed"
    | "webhook.not_found"
    | "webhook.unavailable";
};

/** A message at the door. The same one twice changes nothing and is thanked for. */
export async function hearVerifier(
  shop: Shop,
  raw: string,
  headers: Headers,
): Promise<Result<null, VerifierHookFault>> {
  const message = await readSigned(raw, headers, shop.config.verification.webhookSecrets, shop.now);
  if (!message.ok)
    return err({ code: message.reason === "bad_signature" ? "webhook.unauthenticated" : `webhook.${message.reason}` });
  const told = readTold(message.message["data"]);
  if (!told) return err({ code: "webhook.malformed" });
  const one = await findVerification(shop, told.ref);
  if (!one) return err({ code: "webhook.not_found" });
  const heard = await hear(shop, one, told, [received(shop, "sellers.verification", message.id)]);
  return heard ? ok(null) : err({ code: "webhook.unavailable" });
}

/** False: somebody else moved it meanwhile, and it has to be told again. */
async function hear(shop: Shop, one: Verification, told: Told, also: readonly Write[]): Promise<boolean> {
  const moved = moveVerification(one.state, told.state);
  const news = moved.ok && one.state !== told.state;
  const writes = news ? moveVerificationRow(shop, one, told.state, { ref: told.ref, reasons: told.reasons }) : [];
  const outcome = await shop.commit([...also, ...writes, ...(news ? [] : [lookLater(shop, one)])]);
  if (outcome === "duplicate") return true;
  if (outcome !== "committed") return false;
  // The verifier wants more: so does the shop, and the applicant is told at once.
  if (news && told.state === "needs_more")
    await decideSeller(shop, one.sellerId, {
      decision: "returned",
      reasons: told.reasons.map((reason) => `verifier.${reason}`),
    });
  return true;
}
