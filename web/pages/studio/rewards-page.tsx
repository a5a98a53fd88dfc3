import { projectRuleOf, type RewardLine, type RewardTally, type Sale } from "../../../workers/drops/index.ts";
import { localized } from "../../../workers/kernel/locale.ts";
import type { Page } from "../../../workers/kernel/paging.ts";
import { carrierIds, carrierName } from "../../../workers/logistics/index.ts";
import type { StudioDesk } from "../../../workers/studio/index.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Field } from "../../components/field.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Select } from "../../components/select.tsx";
import { copyFor } from "../../copy/index.ts";
import { StudioForm, StudioPage } from "../../layout/studio.tsx";
import { momentText } from "../orders/when.ts";

type Props = {
  desk: StudioDesk;
  sale: Sale;
  which: "owed" | "sent";
  page: Page<RewardLine>;
  tally: readonly RewardTally[];
};
const titleOf = (sale: Sale, tierId: string | null, locale: string): string =>
  localized(projectRuleOf(sale).tiers.find(({ id }) => id === tierId)?.title ?? {}, locale).text;

/** What is owed to whom, and what is on its way. */
export function RewardsPage(props: Props) {
  const { desk, sale, which, page } = props;
  const words = copyFor(desk.locale, "projectDesk").parcels;
  const at = `${desk.base}/projects/${sale.id}/rewards`;
  return (
    <StudioPage
      desk={{ ...desk, done: null, fault: null }}
      title={words.title}
      actions={<LinkButton href={`${at}.csv`}>{words.file}</LinkButton>}
    >
      <p>
        <a href={`${desk.base}/projects/${sale.id}`}>{localized(projectRuleOf(sale).title, desk.locale).text}</a>
      </p>
      {desk.fault && (
        <Notice kind="error" urgent>
          {Object.hasOwn(words.faults, desk.fault) ? words.faults[desk.fault as "other"] : words.faults.other}
        </Notice>
      )}
      {desk.done && <Notice kind="success">{words.done}</Notice>}
      <Tally {...props} />
      <nav class="cluster" aria-label={words.title}>
        {(["owed", "sent"] as const).map((one) => (
          <a
            href={one === "owed" ? at : `${at}?which=sent`}
            aria-current={one === which ? "page" : undefined}
            class={one === which ? "button quiet strong" : "button plain"}
          >
            {words[one]}
          </a>
        ))}
      </nav>
      {page.items.length === 0 && <EmptyState title={words.none} text={words.noneText} />}
      {page.items.map((line) => (
        <Reward {...props} line={line} />
      ))}
      {page.next && <a href={`${at}?which=${which}&cursor=${page.next}`}>{words.next}</a>}
    </StudioPage>
  );
}

function Tally({ desk, sale, tally }: Props) {
  const words = copyFor(desk.locale, "projectDesk");
  const number = (n: number) => new Intl.NumberFormat(desk.locale).format(n);
  const promised = (tierId: string) => projectRuleOf(sale).tiers.find(({ id }) => id === tierId)?.promised ?? "—";
  return dataTable<RewardTally>({
    caption: words.parcels.title,
    columns: [
      { head: words.reward, cell: ({ tierId }) => titleOf(sale, tierId, desk.locale) },
      { head: words.parcels.promised, cell: ({ tierId }) => <bdi class="nowrap">{promised(tierId)}</bdi> },
      { head: words.parcels.owed, numeric: true, cell: ({ promised: all, sent }) => number(all - sent) },
      { head: words.parcels.sent, numeric: true, cell: ({ sent }) => number(sent) },
    ],
    rows: tally,
    key: ({ tierId }) => `tier-${tierId}`,
    empty: words.parcels.noneText,
  });
}

function Reward({ desk, sale, which, line }: Props & { line: RewardLine }) {
  const { parcel } = line;
  return (
    <article class="card" id={line.id}>
      <h3>
        <bdi>{line.name || line.email}</bdi>
      </h3>
      <p>{titleOf(sale, line.tierId, desk.locale)}</p>
      {line.address && (
        <p class="address">
          <bdi>{line.address}</bdi>
        </p>
      )}
      {parcel && (
        <p>
          {momentText(parcel.sentAt, desk.locale)}
          {parcel.carrier && <> · {carrierName(parcel.carrier)}</>}
          {parcel.trackingNumber && (
            <>
              {" "}
              · <bdi dir="ltr">{parcel.trackingNumber}</bdi>
            </>
          )}
        </p>
      )}
      {desk.may("orders.write") && <Parcel desk={desk} sale={sale} line={line} which={which} />}
    </article>
  );
}

function Parcel({ desk, sale, line, which }: Pick<Props, "desk" | "sale" | "which"> & { line: RewardLine }) {
  const words = copyFor(desk.locale, "projectDesk").parcels;
  const carriers = carrierIds.map((value) => ({ value, label: carrierName(value) }));
  return (
    <details>
      <summary class="button">{which === "sent" ? words.correct : words.mark}</summary>
      <StudioForm desk={desk} action={`${desk.base}/projects/${sale.id}/rewards/${line.id}`}>
        {which === "sent" && <input type="hidden" name="again" value="1" />}
        <Select
          name="carrier"
          id={`carrier-${line.id}`}
          label={words.carrier}
          options={[{ value: "", label: words.noCarrier }, ...carriers]}
          value={line.parcel?.carrier ?? ""}
        />
        <Field
          name="number"
          id={`number-${line.id}`}
          label={words.number}
          value={line.parcel?.trackingNumber ?? ""}
          maxlength={80}
          dir="ltr"
        />
        <Button kind="primary">{which === "sent" ? words.correct : words.mark}</Button>
      </StudioForm>
    </details>
  );
}
