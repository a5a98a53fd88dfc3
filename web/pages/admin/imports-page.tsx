import type { Desk } from "../../../workers/admin/index.ts";
import type { ImportJob } from "../../../workers/imports/index.ts";
import { locales } from "../../../workers/kernel/locale.ts";
import { minorDigits } from "../../../workers/kernel/money.ts";
import { Button } from "../../components/button.tsx";
import { dataTable, type Column } from "../../components/data-table.tsx";
import { Field } from "../../components/field.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Pager } from "../../components/pager.tsx";
import { Section } from "../../components/spread.tsx";
import { Select } from "../../components/select.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import { DeskPage, languageName, PostForm, withQuestion } from "./desk-page.tsx";

type ListProps = {
  desk: Desk;
  view: {
    readonly jobs: readonly ImportJob[];
    readonly next: string | null;
    readonly formats: readonly string[];
    readonly mayImport: boolean;
  };
};
export const importTones = {
  announced: "wait",
  uploaded: "wait",
  reading: "wait",
  done: "good",
  failed: "bad",
  cancelled: "plain",
} as const;

/** Files brought in and taken out. */
export function ImportsPage({ desk, view }: ListProps) {
  const words = copyFor(desk.locale, "imports");
  const admin = copyFor(desk.locale, "admin");
  return (
    <DeskPage desk={desk} title={admin.rooms.imports}>
      {dataTable<ImportJob>({
        caption: admin.rooms.imports,
        columns: jobColumns(desk),
        rows: view.jobs,
        key: (job) => job.id,
        empty: words.empty,
      })}
      <Pager
        label={admin.rooms.imports}
        {...(view.next ? { next: { href: withQuestion(desk.here, { before: view.next }), label: admin.next } } : {})}
      />
      <div class="two-up">
        {view.mayImport && (
          <Section id="upload" title={words.upload}>
            <UploadForm desk={desk} view={view} />
          </Section>
        )}
        <Section id="exports" title={words.exports}>
          <p class="cluster">
            <LinkButton href="/api/v1/admin/exports/shopify.csv" icon="download" download>
              {words.shopify}
            </LinkButton>
            <LinkButton href="/api/v1/admin/exports/google-merchant.xml" icon="download" download>
              {words.feed}
            </LinkButton>
          </p>
        </Section>
      </div>
    </DeskPage>
  );
}

function jobColumns(desk: Desk): Column<ImportJob>[] {
  const words = copyFor(desk.locale, "imports");
  const { mails } = copyFor(desk.locale, "office");
  const figure = (n: number) => new Intl.NumberFormat(desk.locale).format(n);
  return [
    {
      head: words.name,
      cell: (job) => (
        <a href={`/admin/imports/${job.id}`}>
          <bdi>{job.fileName}</bdi>
        </a>
      ),
    },
    { head: words.format, cell: (job) => job.format || "—" },
    {
      head: words.state,
      cell: (job) => <StatusTag tone={importTones[job.state]}>{words.states[job.state]}</StatusTag>,
    },
    { head: words.created, numeric: true, cell: (job) => figure(job.created) },
    { head: words.updated, numeric: true, cell: (job) => figure(job.updated) },
    { head: words.refused, numeric: true, cell: (job) => figure(job.refused) },
    {
      head: mails.when,
      sorted: "descending",
      cell: (job) => <span class="nowrap">{momentText(job.createdAt, desk.locale)}</span>,
    },
  ];
}

/** What most files do not say of themselves; the first is what is taken where nobody says anything. */
const unsaid = {
  currency: ["USD", ...Object.keys(minorDigits).filter((code) => code !== "USD")],
  decimal: [".", ","],
  lengthUnit: ["mm", "cm", "m", "in", "ft"],
  weightUnit: ["g", "kg", "oz", "lb"],
} as const;

function UploadForm({ desk, view }: ListProps) {
  const words = copyFor(desk.locale, "imports");
  const { statuses } = copyFor(desk.locale, "admin").products;
  return (
    <PostForm desk={desk} action="/admin/imports" upload class="stack">
      <Field type="file" name="file" label={words.file} accept=".csv,.jsonl,.tsv,text/csv" required />
      <div class="filters">
        <Select
          name="format"
          label={words.format}
          placeholder={words.auto}
          options={view.formats.map((value) => ({ value, label: value }))}
        />
        <Select
          name="locale"
          label={words.locale}
          value="en"
          options={[...locales, "de"].map((value) => ({ value, label: languageName(value, desk.locale) }))}
        />
        <Select
          name="status"
          label={words.status}
          placeholder="—"
          options={(["active", "draft"] as const).map((value) => ({ value, label: statuses[value] }))}
        />
        {Object.entries(unsaid).map(([name, values]) => (
          <Select
            name={name}
            label={words[name as keyof typeof unsaid]}
            value={values[0]!}
            options={values.map((value) => ({ value, label: value }))}
          />
        ))}
      </div>
      <Field name="source" label={words.source} dir="ltr" maxlength={40} pattern="[a-z0-9][a-z0-9-]*" />
      <Field name="mapping" label={words.mapping} rows={5} dir="ltr" maxlength={60_000} />
      <Button kind="primary" icon="upload">
        {words.send}
      </Button>
    </PostForm>
  );
}
