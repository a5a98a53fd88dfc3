import type { Disclosure } from "../../../workers/drops/index.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { fill } from "../../components/lot-words.ts";
import { Section, Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import type { AuditPageProps } from "./audit-page.tsx";

export const Hash = ({ of }: { of: string }) => (
  <code class="draw-hash" dir="ltr">
    {of}
  </code>
);

export function PromisesByDigest({ shopper: { locale }, view }: AuditPageProps) {
  const words = copyFor(locale, "audit").promises;
  const name = ({ what, of }: Disclosure): string =>
    what === "seed" && of ? fill(words.seedOf, { lane: of }) : words[what];
  const notShown = ({ what }: Disclosure): string => (what === "reserve" ? words.auditors : words.notYet);
  return (
    <Section id="promises" title={words.title}>
      <Stack>
        <p class="measure">{words.text}</p>
        <dl class="audit-pairs">
          {view.audit.summary.disclosures.map((one) => (
            <div>
              <dt class="strong">{name(one)}</dt>
              <dd>
                <span class="small ash">{words.digest}</span> <Digest of={one} />
              </dd>
              <dd>
                <span class="small ash">{words.shown}</span> {one.shown ? <Hash of={one.shown} /> : notShown(one)}
              </dd>
              {one.what === "beacon" && one.shown && (
                <dd>
                  <span class="small ash">{words.signature}</span> <Signature view={view} locale={locale} />
                </dd>
              )}
            </div>
          ))}
        </dl>
      </Stack>
    </Section>
  );
}

/** A round of a beacon stands at an address of its own, where anybody may hear it. */
function Digest({ of: { what, promised } }: { of: Disclosure }) {
  if (!promised) return <>—</>;
  if (what !== "beacon" || !promised.startsWith("https://")) return <Hash of={promised} />;
  return (
    <a href={promised} rel="noreferrer">
      <Hash of={promised} />
    </a>
  );
}

/** In words, whatever its colour. */
function Signature({ view, locale }: Pick<AuditPageProps, "view"> & { locale: Locale }) {
  const words = copyFor(locale, "audit").promises;
  const { beacon } = view.audit;
  if (!beacon) return <>{words.signatureLater}</>;
  return beacon.signed ? <span class="tag good">{words.signed}</span> : <span class="tag bad">{words.unsigned}</span>;
}

/** Figures to keep: a log that ends otherwise is another log. */
export function Heads({ shopper: { locale }, view }: AuditPageProps) {
  const words = copyFor(locale, "audit").heads;
  const number = new Intl.NumberFormat(locale);
  return (
    <Section id="heads" title={words.title}>
      <Stack>
        <p class="measure">{words.text}</p>
        <div class="draw-order" role="group" aria-label={words.title} tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.chain}</th>
                <th scope="col">{words.lines}</th>
                <th scope="col">{words.last}</th>
                <th scope="col">{words.hash}</th>
              </tr>
            </thead>
            <tbody>
              {view.audit.summary.chains.map(({ chain, lines, at, hash }) => (
                <tr>
                  <th scope="row">{chainName(chain, words)}</th>
                  <td class="figures">{number.format(lines)}</td>
                  <td>{momentText(at, locale)}</td>
                  <td>
                    <Hash of={hash} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Stack>
    </Section>
  );
}

type ChainWords = {
  readonly [chain in "gate" | "shard" | "lot" | "draw" | "project" | "presale"]: string;
};

export function chainName(chain: string, words: ChainWords): string {
  const [, base = chain, n] = /^([a-z]+)(?:-(\d+))?$/.exec(chain) ?? [];
  if (!Object.hasOwn(words, base)) return chain;
  return fill(words[base as keyof ChainWords], { n: n ?? "" });
}
