import type { Finding, ImportJob } from "../../../workers/imports/index.ts";
import type { StudioDesk } from "../../../workers/studio/index.ts";
import { locales } from "../../../workers/kernel/locale.ts";
import { minorDigits } from "../../../workers/kernel/money.ts";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { Field } from "../../components/field.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Pager } from "../../components/pager.tsx";
import { Progress } from "../../components/progress.tsx";
import { Section } from "../../components/spread.tsx";
import { Select } from "../../components/select.tsx";
import { Stat, Stats } from "../../components/stat.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { copyFor } from "../../copy/index.ts";
import { languageNames } from "../../layout/places.ts";
import { StudioForm, StudioPage } from "../../layout/studio.tsx";
import { importTones } from "../admin/imports-page.tsx";
import { momentText } from "../orders/when.ts";
import { DeclarationFields } from "./goods-fields.tsx";

type ListView = { readonly jobs: readonly ImportJob[]; readonly next: string | null };

/** Goods in and out as files: what was brought in before, and the form for the next. */
export function StudioFilesPage({ desk, view }: { desk: StudioDesk; view: ListView }) {
  const words = copyFor(desk.locale, "goods");
  const office = copyFor(desk.locale, "imports");
  const figure = (n: number) => new Intl.NumberFormat(desk.locale).format(n);
  const base = `${desk.base}/files`;
  return (
    <StudioPage
      desk={desk}
      title={words.files}
      actions={
        <LinkButton href={`${desk.base}/goods.csv`} icon="download" download>
          {words.csvOut}
        </LinkButton>
      }
    >
      {desk.may("products.write") && <BringIn desk={desk} />}
      {dataTable<ImportJob>({
        caption: words.files,
        rows: view.jobs,
        key: ({ id }) => id,
        empty: words.noFiles,
        columns: [
          { head: words.file, cell: (job) => <a href={`${base}/${job.id}`}>{job.fileName}</a> },
          {
            head: words.status,
            cell: (job) => <StatusTag tone={importTones[job.state]}>{office.states[job.state]}</StatusTag>,
          },
          { head: office.created, numeric: true, cell: (job) => figure(job.created) },
          { head: office.updated, numeric: true, cell: (job) => figure(job.updated) },
          { head: office.refused, numeric: true, cell: (job) => figure(job.refused) },
          { head: words.review.since, cell: (job) => momentText(job.createdAt, desk.locale) },
        ],
      })}
      <Pager
        label={copyFor(desk.locale, "frame").list.next}
        next={
          view.next
            ? { href: `${base}?before=${view.next}`, label: copyFor(desk.locale, "frame").list.next }
            : undefined
        }
      />
    </StudioPage>
  );
}

function BringIn({ desk }: { desk: StudioDesk }) {
  const words = copyFor(desk.locale, "goods");
  return (
    <StudioForm desk={desk} action={`${desk.base}/files`} upload class="stack narrow">
      <p class="ash">{words.csvNote}</p>
      <Field label={words.csvFile} name="file" type="file" accept=".csv,text/csv" required />
      <Select
        label={words.language}
        name="locale"
        value={desk.locale}
        options={locales.map((locale) => ({ value: locale, label: languageNames[locale] }))}
      />
      <Select
        label={words.currency}
        name="currency"
        value="USD"
        options={Object.keys(minorDigits).map((code) => ({ value: code, label: code }))}
      />
      <DeclarationFields locale={desk.locale} of={null} />
      <Checkbox name="submit" value="1" label={words.csvSubmit} />
      <Button kind="primary">{words.csvIn}</Button>
    </StudioForm>
  );
}

type View = {
  readonly job: ImportJob;
  readonly open: boolean;
  readonly findings: readonly Finding[];
  readonly next: number | null;
};

/** One file: how far it is, what came of it, what was wrong by line and column. */
export function StudioFilePage({ desk, view }: { desk: StudioDesk; view: View }) {
  const words = copyFor(desk.locale, "imports");
  const { job } = view;
  const figure = (n: number) => new Intl.NumberFormat(desk.locale).format(n);
  return (
    <StudioPage
      desk={view.open ? desk : { ...desk, done: null }}
      title={job.fileName}
      actions={<StatusTag tone={importTones[job.state]}>{words.states[job.state]}</StatusTag>}
    >
      {view.open && <Reading desk={desk} job={job} />}
      {job.fault && <Notice kind="error">{job.fault.code}</Notice>}
      <Stats>
        <Stat label={words.created} value={figure(job.created)} />
        <Stat label={words.updated} value={figure(job.updated)} />
        <Stat label={words.refused} value={figure(job.refused)} />
      </Stats>
      <Section id="findings" title={words.findings}>
        {dataTable<Finding>({
          caption: `${words.findings}: ${job.fileName}`,
          rows: view.findings,
          key: ({ number }) => `finding-${number}`,
          empty: words.clean,
          columns: [
            { head: words.line, numeric: true, cell: ({ line }) => figure(line) },
            { head: words.column, cell: ({ column }) => <bdi>{column}</bdi> },
            { head: words.product, cell: ({ product }) => <bdi>{product}</bdi> },
            {
              head: words.problem,
              cell: ({ kind, code }) => <StatusTag tone={kind === "problem" ? "bad" : "wait"}>{code}</StatusTag>,
            },
            { head: words.expected, cell: ({ expected }) => <bdi>{expected}</bdi> },
            { head: words.got, cell: ({ got }) => <bdi>{got}</bdi> },
          ],
        })}
        <Pager
          label={words.findings}
          next={
            view.next === null
              ? undefined
              : { href: `${desk.base}/files/${job.id}?after=${view.next}`, label: words.findings }
          }
        />
      </Section>
    </StudioPage>
  );
}

function Reading({ desk, job }: { desk: StudioDesk; job: ImportJob }) {
  const words = copyFor(desk.locale, "imports");
  const figure = (n: number) => new Intl.NumberFormat(desk.locale).format(n);
  const far =
    job.products === null
      ? {}
      : {
          value: job.cursor,
          max: Math.max(1, job.products),
          text: words.of(figure(job.cursor), figure(job.products)),
        };
  return (
    <div class="stack">
      <Progress label={words.progress} {...far} />
      <p class="small ash">{words.fresh}</p>
      {desk.may("products.write") && (
        <StudioForm desk={desk} action={`${desk.base}/files/${job.id}/cancellation`}>
          <Button kind="danger">{words.stop}</Button>
        </StudioForm>
      )}
    </div>
  );
}
