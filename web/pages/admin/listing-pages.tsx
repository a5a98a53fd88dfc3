import type { Desk, ListingView } from "../../../workers/admin/index.ts";
import { listingReasons, type ChangeLine, type Risk } from "../../../workers/listings/index.ts";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { Facts } from "../../components/facts.tsx";
import { Field } from "../../components/field.tsx";
import { Pager } from "../../components/pager.tsx";
import { Section } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import { DeskPage, PostForm, withQuestion } from "./desk-page.tsx";

type QueueView = { readonly items: readonly ChangeLine[]; readonly next: string | null; readonly later: boolean };

/** Who waits the longest stands first. */
export function ListingQueuePage({ desk, view }: { desk: Desk; view: QueueView }) {
  const words = copyFor(desk.locale, "goods");
  const admin = copyFor(desk.locale, "admin");
  return (
    <DeskPage desk={desk} title={words.review.title}>
      {dataTable<ChangeLine>({
        caption: words.review.title,
        rows: view.items,
        key: ({ id }) => id,
        empty: words.review.empty,
        columns: [
          {
            head: words.title,
            cell: (line) => <a href={`/admin/listings/${line.id}`}>{line.title || line.productId}</a>,
          },
          { head: words.status, cell: (line) => words.review[line.kind] },
          { head: words.review.seller, cell: (line) => <a href={`/admin/sellers/${line.sellerId}`}>{line.seller}</a> },
          { head: words.review.since, cell: (line) => momentText(line.submittedAt, desk.locale) },
          { head: words.review.risks, numeric: true, cell: (line) => String(line.risks.length) },
        ],
      })}
      <Pager
        label={admin.next}
        back={view.later ? { href: withQuestion(desk.here, { cursor: null }), label: admin.first } : undefined}
        next={view.next ? { href: withQuestion(desk.here, { cursor: view.next }), label: admin.next } : undefined}
      />
    </DeskPage>
  );
}

type Props = { desk: Desk; view: ListingView; mayDecide: boolean };

export function ListingPage({ desk, view, mayDecide }: Props) {
  const words = copyFor(desk.locale, "goods");
  const { change, declaration, seller } = view;
  return (
    <DeskPage desk={desk} title={view.title || change.productId}>
      <p class="ash">
        {words.review[change.kind]} · <a href={`/admin/sellers/${seller.id}`}>{seller.name}</a> ·{" "}
        <a href={`/admin/products/${change.productId}`}>{change.productId}</a>
      </p>
      <div class="two-up">
        <div class="stack">
          <p class="cluster">
            {view.pictures.slice(0, 6).map((src) => (
              <img src={src} alt="" width={160} height={200} loading="lazy" />
            ))}
          </p>
          {view.proposed.length > 0 && (
            <Section id="proposed" title={words.review.newPictures}>
              <p class="cluster">
                {view.proposed.map((src) => (
                  <img src={src} alt="" width={160} height={200} loading="lazy" />
                ))}
              </p>
            </Section>
          )}
          <Differences desk={desk} view={view} />
        </div>
        <div class="stack">
          <Section id="declared" title={words.review.declared}>
            {declaration ? (
              <Facts
                facts={[
                  { term: words.grade, detail: words.grades[declaration.grade] },
                  { term: words.rights, detail: words.rightsKinds[declaration.rights] },
                  { term: words.rightsNote, detail: <span dir="auto">{declaration.note}</span> },
                ]}
              />
            ) : (
              "—"
            )}
          </Section>
          <Section id="risks" title={words.review.risks}>
            {change.risks.length === 0 && <p>{words.review.noRisks}</p>}
            <ul>
              {change.risks.map((risk) => (
                <OneRisk risk={risk} desk={desk} />
              ))}
            </ul>
          </Section>
          {mayDecide && change.state === "submitted" && <Decide desk={desk} view={view} />}
        </div>
      </div>
    </DeskPage>
  );
}

function OneRisk({ risk, desk }: { risk: Risk; desk: Desk }) {
  const words = copyFor(desk.locale, "goods").review;
  const why =
    risk.kind === "title" ? words.titleRisk(String(risk.likeness_percent)) : words.pictureRisk(String(risk.bits));
  return (
    <li>
      <a href={`/admin/products/${risk.productId}`}>{risk.title || risk.productId}</a> · {why}
    </li>
  );
}

function Differences({ desk, view }: Omit<Props, "mayDecide">) {
  const words = copyFor(desk.locale, "goods").review;
  const { was, is } = copyFor(desk.locale, "sellers").review;
  return dataTable({
    caption: copyFor(desk.locale, "sellers").review.changes,
    rows: view.differences,
    key: ({ field, locale }) => `${field}-${locale}`,
    empty: "—",
    columns: [
      { head: words.field, cell: ({ field, locale }) => `${field} ${locale}` },
      ...(view.change.kind === "change"
        ? [{ head: was, cell: (row: { was: string }) => <del class="detail">{row.was}</del> }]
        : []),
      { head: is, cell: (row) => <ins class="detail">{row.is}</ins> },
    ],
  });
}

function Decide({ desk, view }: Omit<Props, "mayDecide">) {
  const words = copyFor(desk.locale, "goods");
  const action = `/admin/listings/${view.change.id}/decisions`;
  return (
    <Section id="decide" title={copyFor(desk.locale, "sellers").review.decide}>
      <PostForm desk={desk} action={action}>
        <input type="hidden" name="decision" value="approved" />
        <Button kind="primary">{words.review.approve}</Button>
      </PostForm>
      <PostForm desk={desk} action={action} class="stack">
        <input type="hidden" name="decision" value="returned" />
        <fieldset class="plain">
          <legend>{copyFor(desk.locale, "sellers").review.reasons}</legend>
          {listingReasons.map((reason) => (
            <Checkbox name="reason" value={reason} label={words.reasons[reason]} />
          ))}
        </fieldset>
        <Field label={copyFor(desk.locale, "sellers").review.note} name="note" rows={3} dir="auto" maxlength={4000} />
        <Button>{words.review.return}</Button>
      </PostForm>
    </Section>
  );
}
