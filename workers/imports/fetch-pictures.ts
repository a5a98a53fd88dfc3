/** Pictures that imports have named are fetched into the bucket: judged by address, then length, then their own bytes. */
import { minute_ms, second_ms } from "../kernel/clock.ts";
import { limits } from "../kernel/limits.ts";
import type { Write } from "../platform/database.ts";
import { judgeUrl } from "../platform/outbound-rules.ts";
import type { Shop } from "../platform/shop.ts";
import { pendingMedia, photoBroken, photosArrived, type Arrival } from "../catalog/index.ts";
import { imageHead_bytes, judgeImage, keepOriginal } from "../media/index.ts";
import { findPictureTries, pictureTryAgain } from "./store.ts";

const pictures_per_run = 12;
const at_once = 6;
const pages_per_run = 5;
const attempts_max = 6;
const first_wait_ms = 5 * minute_ms;
const timeout_ms = 10 * second_ms;
const redirects_max = 3;

type Wanted = { readonly id: string; readonly productId: string; readonly source: string; readonly attempts: number };
/** "gone" will never work and is not asked for again; "later" may. */
type Fetched =
  | { readonly outcome: "arrived"; readonly arrival: Arrival }
  | { readonly outcome: "gone" | "later"; readonly fault: string };

/** Fetches up to 12 of them, six at a time; tells how many it has tried, so that a caller may come again. */
export async function fetchPictures(shop: Shop): Promise<number> {
  const wanted = await picturesDue(shop);
  for (let at = 0; at < wanted.length; at += at_once) {
    const few = wanted.slice(at, at + at_once);
    const fetched = await Promise.all(few.map((picture) => fetchOne(shop, picture)));
    const arrivals = fetched.flatMap((one) => (one.outcome === "arrived" ? [one.arrival] : []));
    await shop.commit([
      ...(arrivals.length > 0 ? photosArrived(shop, arrivals) : []),
      ...fetched.flatMap((one, index) => writesFor(few[index]!, one, shop.now)),
    ]);
  }
  return wanted.length;
}

/** The oldest that are due; the ones that wait for another try are passed over. */
async function picturesDue(shop: Shop): Promise<readonly Wanted[]> {
  const due: Wanted[] = [];
  let after = "";
  for (let page = 0; page < pages_per_run && due.length < pictures_per_run; page++) {
    const rows = await pendingMedia(shop, after);
    if (rows.length === 0) break;
    const tries = await findPictureTries(
      shop,
      rows.map(({ id }) => id),
    );
    for (const { id, productId, source } of rows) {
      const tried = tries.get(id);
      if (source.startsWith("https://") && (tried?.dueAt ?? 0) <= shop.now) {
        due.push({ id, productId, source, attempts: tried?.attempts ?? 0 });
      }
    }
    after = rows.at(-1)!.id;
  }
  return due.slice(0, pictures_per_run);
}

/** Waits twice as long after each failure; what has failed often enough is given up, and shown as a drawing. */
function writesFor(picture: Wanted, one: Fetched, now: number): readonly Write[] {
  if (one.outcome === "arrived") return [];
  const attempts = picture.attempts + 1;
  if (one.outcome === "gone" || attempts >= attempts_max) return photoBroken(picture.id);
  return [pictureTryAgain(picture.id, attempts, now + first_wait_ms * 2 ** picture.attempts, one.fault)];
}

async function fetchOne(shop: Shop, picture: Wanted): Promise<Fetched> {
  try {
    const answer = await followed(shop, picture.source);
    if ("outcome" in answer) return answer;
    const bytes = await bounded(answer);
    if (!bytes) return { outcome: "gone", fault: "image.too_large" };
    const judged = judgeImage(bytes.subarray(0, imageHead_bytes), bytes.length);
    if (!judged.ok) return { outcome: "gone", fault: judged.fault.code };
    const { type, width, height } = judged.value;
    const objectKey = await keepOriginal(shop.blobs.media, picture.id, bytes, type);
    return {
      outcome: "arrived",
      arrival: { mediaId: picture.id, productId: picture.productId, objectKey, width, height },
    };
  } catch (thrown) {
    return { outcome: "later", fault: thrown instanceof Error ? thrown.message : "unreachable" };
  }
}

/** Follows a few redirects by hand, each target judged like the first; not found is gone, trouble over there is later. */
async function followed(shop: Shop, source: string): Promise<Response | Fetched> {
  let target = source;
  for (let step = 0; step <= redirects_max; step++) {
    const judged = judgeUrl(target);
    if (!judged.ok) return { outcome: "gone", fault: `${judged.fault.code}: ${judged.fault.why}` };
    const answer = await shop.outbound(judged.value.href, { timeout_ms, headers: { accept: "image/*" } });
    if (answer.ok) return answer;
    await answer.body?.cancel();
    const location = answer.headers.get("location");
    if (answer.status < 300 || answer.status >= 400 || !location) {
      const gone = [400, 403, 404, 410, 451].includes(answer.status);
      return { outcome: gone ? "gone" : "later", fault: `http ${answer.status}` };
    }
    target = URL.parse(location, target)?.href ?? "";
  }
  return { outcome: "gone", fault: "too many redirects" };
}

/** The body, unless it is longer than any picture may be; what a header claims is not believed. */
async function bounded(answer: Response): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body ?? new Blob([]).stream()) {
    bytes += chunk.length;
    if (bytes > limits.image_bytes) return null;
    chunks.push(chunk);
  }
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
