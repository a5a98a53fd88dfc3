import { Facts } from "../../components/facts.tsx";
import { MoreLink } from "../../components/link-button.tsx";
import { Measure, Section, Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import type { DrawPageProps } from "./draw-page.tsx";

const Hash = ({ of }: { of: string }) => (
  <code class="draw-hash" dir="ltr">
    {of}
  </code>
);

/** How the order is made and how a stranger makes it again: in plain words, with every number that takes. */
export function Proof(props: DrawPageProps) {
  const { view, shopper, origin } = props;
  const { locale } = shopper;
  const words = copyFor(locale, "draws").proof;
  const { draw, sale } = view;
  const log = `/api/v1/sales/${sale.id}/log`;
  const steps = [
    words.promise,
    words.log,
    words.reveal,
    draw.round ? words.beacon(String(draw.round.round)) : words.noBeacon,
  ];
  return (
    <Section id="proof" title={words.title}>
      <Stack>
        <Measure>
          <ol class="draw-steps">
            {steps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </Measure>
        <Facts
          facts={[
            { term: words.commitment, detail: <Hash of={draw.commitment} /> },
            { term: words.seed, detail: draw.seed ? <Hash of={draw.seed} /> : words.notYet },
            { term: words.word, detail: draw.word ? <Hash of={draw.word.randomness} /> : "" },
            {
              term: words.head,
              detail: (
                <>
                  {new Intl.NumberFormat(locale).format(draw.lines)} · <Hash of={draw.head} />
                </>
              ),
            },
          ]}
        />
        <Measure>
          <p>{words.again}</p>
          <p>
            <Hash of={`yaji verify-sale ${origin}${log}`} />
          </p>
          <MoreLink href={log}>{words.logLink}</MoreLink>{" "}
          <MoreLink href={`/${locale}/sales/${sale.id}/audit`}>{copyFor(locale, "audit").link}</MoreLink>
        </Measure>
        {draw.seed !== null && <Order {...props} />}
      </Stack>
    </Section>
  );
}

function Order({ view, shopper }: DrawPageProps) {
  const words = copyFor(shopper.locale, "draws").proof;
  const { first } = view.draw;
  if (first.length === 0) return <p class="ash">{words.nobody}</p>;
  const number = new Intl.NumberFormat(shopper.locale);
  return (
    <div class="draw-order">
      <table>
        <caption>{words.order}</caption>
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.became}</th>
          </tr>
        </thead>
        <tbody>
          {first.map(({ name, state }, i) => (
            <tr>
              <td>{number.format(i + 1)}</td>
              <td>
                <Hash of={name} />
              </td>
              <td>{words.states[state as keyof typeof words.states] ?? state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
