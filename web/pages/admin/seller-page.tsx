import type { Desk } from "../../../workers/admin/index.ts";
import { steps, fields, type AnswerField, type Seller, type SellerCase } from "../../../workers/sellers/index.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { dataTable } from "../../components/data-table.tsx";
import { Facts } from "../../components/facts.tsx";
import { Section } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import { countryName } from "../places.ts";
import { Checklist, reasonText } from "../sellers/checklist.tsx";
import { SellerState } from "../studio/choose-page.tsx";
import { fileSize } from "../studio/papers-step.tsx";
import { DeskPage } from "./desk-page.tsx";
import { SellerDecisions } from "./seller-decisions.tsx";

export type SellerPageProps = { desk: Desk; view: SellerCase | null; seller: Seller; mayDecide: boolean };

/** One seller: what was submitted, what is open, what was decided and what may be decided now. */
export function SellerCasePage({ desk, view, seller, mayDecide }: SellerPageProps) {
  const words = copyFor(desk.locale, "sellers");
  return (
    <DeskPage desk={desk} title={seller.name}>
      <p class="ash">
        {copyFor(desk.locale, "studio").kinds[seller.kind]} ·{" "}
        {seller.country && `${countryName(seller.country, desk.locale)} · `}
        <SellerState state={seller.state} locale={desk.locale} />{" "}
        {seller.state === "approved" && <a href={`/${desk.locale}/shops/${seller.slug}`}>{words.shop.visit}</a>}
      </p>
      <div class="two-up">
        <div class="stack">
          {view && (
            <Section id="checklist" title={words.review.checklist}>
              <Checklist items={view.items} locale={desk.locale} />
              {view.verification && view.verification.reasons.length > 0 && (
                <p class="small">
                  {view.verification.reasons.map((reason) => reasonText(reason, desk.locale)).join(" · ")}
                </p>
              )}
            </Section>
          )}
          {mayDecide && <SellerDecisions desk={desk} view={view} seller={seller} />}
        </div>
        <div class="stack">
          {view && <Submitted desk={desk} view={view} />}
          {view && <History desk={desk} view={view} />}
        </div>
      </div>
    </DeskPage>
  );
}

/** Choices were kept as codes; promises as "yes". */
function answerText(name: AnswerField, answer: string, locale: Locale): string {
  const words = copyFor(locale, "sellers");
  const choices: { readonly [code: string]: string } =
    name === "theme" ? words.themes : name === "aiUse" ? words.aiUses : {};
  if (name === "country") return countryName(answer, locale);
  if (answer === "yes") return words.yes;
  return Object.hasOwn(choices, answer) ? choices[answer]! : answer;
}

function Submitted({ desk, view }: { desk: Desk; view: SellerCase }) {
  const words = copyFor(desk.locale, "sellers");
  const answers = view.latest?.answers ?? view.answers;
  const names = steps.flatMap((step) => Object.keys(fields[step]) as AnswerField[]);
  return (
    <>
      {view.changes.length > 0 && (
        <Section id="changes" title={words.review.changes}>
          {dataTable({
            caption: words.review.changes,
            rows: view.changes,
            key: ({ field }) => `change-${field}`,
            empty: "",
            columns: [
              { head: words.review.answers, cell: ({ field }) => words.field[field] },
              { head: words.review.was, cell: ({ was }) => <del class="detail">{was}</del> },
              { head: words.review.is, cell: ({ is }) => <ins class="detail">{is}</ins> },
            ],
          })}
        </Section>
      )}
      <Section id="answers" title={words.review.answers}>
        <Facts
          facts={names
            .filter((name) => answers[name])
            .map((name) => ({
              term: words.field[name],
              detail: <span dir="auto">{answerText(name, answers[name] ?? "", desk.locale)}</span>,
            }))}
        />
      </Section>
      <Section id="papers" title={words.review.papers}>
        <ul>
          {view.papers.map((paper) => (
            <li>
              {words.papers[paper.kind]} ·{" "}
              <a href={`/admin/sellers/${view.seller.id}/papers/${paper.id}`}>{paper.fileName}</a>{" "}
              <span class="ash small">{fileSize(paper.bytes, desk.locale)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function History({ desk, view }: { desk: Desk; view: SellerCase }) {
  const words = copyFor(desk.locale, "sellers");
  const { states } = copyFor(desk.locale, "studio");
  return (
    <Section id="history" title={words.review.history}>
      <ul class="small">
        {view.decisions.map((one) => (
          <li>
            {momentText(one.at, desk.locale)} · {states[one.fromState]} → {states[one.toState]}
            {one.reasons.length > 0 && ` · ${one.reasons.map((reason) => reasonText(reason, desk.locale)).join(", ")}`}
            {one.note && <span dir="auto"> · {one.note}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
