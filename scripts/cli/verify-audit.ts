import type { Api } from "./api.ts";

type Page = {
  readonly checked: number;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly fault: { readonly seq: number; readonly fault: string } | null;
  readonly unsealed: number;
  readonly next: number | null;
};
const pages_max = 100_000;

/** 0: the chain holds; 2: it does not, or does not contain the head that was told earlier. */
export async function verifyAudit(api: Api, known: string | undefined): Promise<number> {
  const [seq = "", hash = ""] = (known ?? "").split(":");
  let [after, checked, met] = [0, 0, known === undefined];
  for (let page = 0; page < pages_max; page++) {
    const told = await api.json<Page>("GET", `/admin/audit-chain/verification?after=${after}`);
    checked += told.checked;
    if (told.fault) {
      console.log(`BROKEN  link ${told.fault.seq} is ${told.fault.fault}; ${checked} links before it hold`);
      return 2;
    }
    if (!met && Number(seq) <= told.head.seq) met = await holds(api, Number(seq), hash);
    if (told.next === null) return said(met, known, { ...told, checked });
    after = told.next;
  }
  throw new Error("The chain has no end");
}

/** The head a page of one link ends with is that link's own hash. */
async function holds(api: Api, seq: number, hash: string): Promise<boolean> {
  const { head } = await api.json<Page>(
    "GET",
    `/admin/audit-chain/verification?after=${Math.max(0, seq - 1)}&until=${seq}`,
  );
  return head.seq === seq && head.hash === hash;
}

function said(met: boolean, known: string | undefined, { checked, head, unsealed }: Page): number {
  if (!met) {
    console.log(`BROKEN  the chain does not contain ${known}`);
    return 2;
  }
  console.log(`ok      ${checked} links hold · head ${head.seq}:${head.hash} · ${unsealed} rows not sealed yet`);
  return 0;
}
