import type { Desk } from "../../../workers/admin/index.ts";
import type { Finding, ImportJob } from "../../../workers/imports/index.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Pager } from "../../components/pager.tsx";
import { Progress } from "../../components/progress.tsx";
import { Section } from "../../components/spread.tsx";
import { Stat, Stats } from "../../components/stat.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { copyFor } from "../../copy/index.ts";
import { DeskPage, PostForm, withQuestion } from "./desk-page.tsx";
import { importTones } from "./imports-page.tsx";

type JobProps = {
  desk: Desk;
  view: {
    readonly job: ImportJob;
    readonly open: boolean;
    readonly findings: readonly Finding[];
    readonly next: number | null;
  };
};

/** One file: how far it is, what came of it, what was wrong by line and column. */
export function ImportPage({ desk, view }: JobProps) {
  const words = copyFor(desk.locale, "imports");
  const { job } = view;
  const figure = (n: number) => new Intl.NumberFormat(desk.locale).format(n);
  return (
    <DeskPage
      desk={desk}
      title={job.fileName}
      actions={<StatusTag tone={importTones[job.state]}>{words.states[job.state]}</StatusTag>}
    >
      {view.open && <Reading desk={desk} view={view} />}
      {job.fault && <Notice kind="error">{job.fault.code}</Notice>}
      <Stats>
        <Stat label={words.created} value={figure(job.created)} />
        <Stat label={words.updated} value={figure(job.updated)} />
        <Stat label={words.refused} value={figure(job.refused)} />
        <Stat label={words.notes} value={figure(job.notes)} />
      </Stats>
      <Section id="findings" title={words.findings}>
        <Findings desk={desk} view={view} />
      </Section>
    </DeskPage>
  );
}

function Reading({ desk, view }: JobProps) {
  const words = copyFor(desk.locale, "imports");
  const { job } = view;
  const figure = (n: number) => new Intl.NumberFormat(desk.locale).format(n);
  return (
    <div class="stack">
      <Progress
        label={words.progress}
        {...(job.products === null
          ? {}
          : {
              value: job.cursor,
              max: Math.max(1, job.products),
              text: words.of(figure(job.cursor), figure(job.products)),
            })}
      />
      <p class="small ash">{words.fresh}</p>
      {desk.mayChange && (
        <PostForm desk={desk} action={`/admin/imports/${job.id}/cancellation`}>
          <Button kind="danger">{words.stop}</Button>
        </PostForm>
      )}
    </div>
  );
}

function Findings({ desk, view }: JobProps) {
  const words = copyFor(desk.locale, "imports");
  const figure = (n: number) => new Intl.NumberFormat(desk.locale).format(n);
  return (
    <>
      {view.findings.length > 0 && (
        <p>
          <LinkButton href={`/api/v1/admin/imports/${view.job.id}/findings.csv`} icon="download" download>
            {words.csv}
          </LinkButton>
        </p>
      )}
      {dataTable<Finding>({
        caption: `${words.findings}: ${view.job.fileName}`,
        columns: [
          { head: words.line, numeric: true, cell: (one) => figure(one.line) },
          { head: words.column, cell: (one) => <bdi>{one.column}</bdi> },
          { head: words.product, cell: (one) => <bdi>{one.product}</bdi> },
          {
            head: words.problem,
            cell: (one) => <StatusTag tone={one.kind === "problem" ? "bad" : "wait"}>{one.code}</StatusTag>,
          },
          { head: words.expected, cell: (one) => <bdi>{one.expected}</bdi> },
          { head: words.got, cell: (one) => <bdi>{one.got}</bdi> },
        ],
        rows: view.findings,
        key: (one) => `finding-${one.number}`,
        empty: words.clean,
      })}
      <Pager
        label={words.findings}
        {...(view.next === null
          ? {}
          : {
              next: {
                href: withQuestion(desk.here, { after: String(view.next) }),
                label: copyFor(desk.locale, "admin").next,
              },
            })}
      />
    </>
  );
}
