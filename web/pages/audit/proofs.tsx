import type { Disclosure } from "../../../workers/drops/index.ts";
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
                <span class="small ash">{words.digest}</span> {one.promised ? <Hash of={one.promised} /> : "—"}
              </dd>
              <dd>
                <span class="small ash">{words.shown}</span> {one.shown ? <Hash of={one.shown} /> : notShown(one)}
              </dd>
            </div>
          ))}
        </dl>
      </Stack>
    </Section>
  );
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
