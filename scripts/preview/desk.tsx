import { Button } from "../../web/components/button.tsx";
import { Checkbox } from "../../web/components/checkbox.tsx";
import { type Column, dataTable } from "../../web/components/data-table.tsx";
import { EmptyState } from "../../web/components/empty-state.tsx";
import { Field } from "../../web/components/field.tsx";
import { Icon, iconNames } from "../../web/components/icon.tsx";
import { LinkButton } from "../../web/components/link-button.tsx";
import { Money } from "../../web/components/money.tsx";
import { Notice } from "../../web/components/notice.tsx";
import { OrderLines, Totals } from "../../web/components/order-lines.tsx";
import { Progress } from "../../web/components/progress.tsx";
import { Quantity } from "../../web/components/quantity.tsx";
import { RadioCards } from "../../web/components/radio-cards.tsx";
import { Select } from "../../web/components/select.tsx";
import { Cluster, Columns, PageTitle, Section, Stack } from "../../web/components/spread.tsx";
import { Stat, Stats } from "../../web/components/stat.tsx";
import { StatusTag } from "../../web/components/status-tag.tsx";
import { Tabs } from "../../web/components/tabs.tsx";
import { copyFor } from "../../web/copy/index.ts";
import { AdminPage } from "../../web/layout/admin.tsx";
import { PlainPage } from "../../web/layout/plain.tsx";
import type { Locale } from "../../workers/kernel/locale.ts";
import { money } from "../../workers/kernel/money.ts";
import { inLocale, type Sampled } from "./samples.ts";

export function Checkout({ locale }: { locale: Locale }) {
  const all = inLocale(locale);
  const words = copyFor(locale, "frame");
  const price = (minor: number) => <Money of={money(minor, "CNY")} locale={locale} />;
  return (
    <PlainPage head={{ title: words.verbs.continue }} shopper={{ locale }} back={{ href: "#", label: words.cart.name }}>
      <PageTitle title="Delivery" />
      <Columns>
        <form class="stack" method="post">
          <Notice kind="error" urgent title={words.field.check}>
            {words.field.missing}
          </Notice>
          <Field name="name" label="Name" value="Ada Lovelace" required autocomplete="name" />
          <Field name="street" label="Street and number" error={words.field.missing} />
          <Field
            name="note"
            label="Note to the maker"
            optional={words.field.optional}
            rows={3}
            hint="Up to 300 characters."
          />
          <Select name="country" label={words.preferences.shipTo} options={[{ value: "FR", label: "France" }]} />
          <RadioCards
            name="delivery"
            legend="Delivery"
            value="std"
            options={[
              { value: "std", label: "Standard", detail: "12–15 December", aside: price(1200) },
              { value: "exp", label: "Express", detail: "9–10 December", aside: price(4800) },
            ]}
          />
          <Checkbox name="gift" label="Wrap it as a gift" />
          <Cluster>
            <Button kind="primary">{words.verbs.continue}</Button>
            <LinkButton href="#" kind="plain">
              {words.verbs.back}
            </LinkButton>
          </Cluster>
          <Notice kind="success">Saved. Your basket is kept for 15 minutes.</Notice>
          <Notice kind="warning" action={{ href: "#", label: words.verbs.retry }}>
            Only two of these are left.
          </Notice>
          <Notice>The kiln is resting until Monday.</Notice>
        </form>
        <div>
          <OrderLines
            lines={all.slice(0, 2).map((s, i) => ({
              key: `l${i}`,
              title: s.title.text,
              href: "#",
              detail: "Powder celadon",
              picture: s.picture,
              amount: price(s.minor),
              quantity: <Quantity id={`q${i}`} name="q" label={words.field.quantity} less="-" more="+" />,
              actions: <Button kind="plain">{words.verbs.remove}</Button>,
            }))}
          />
          <Totals
            rows={[
              { label: "Objects", amount: price(100000) },
              { label: "Delivery", amount: price(1200) },
              { label: "Total", note: "VAT included", amount: price(101200), total: true },
            ]}
          />
        </div>
      </Columns>
      <EmptyState
        title={words.errors.notFound.title}
        text={words.errors.notFound.text}
        action={{ href: "#", label: words.errors.home }}
      />
    </PlainPage>
  );
}

const columns = (locale: Locale): Column<Sampled>[] => [
  { head: "Object", cell: (s) => <a href="#">{s.title.text}</a>, sortHref: "#", sorted: "ascending" },
  { head: "Maker", cell: (s) => s.maker.text },
  {
    head: "State",
    cell: (s) => <StatusTag tone={s.minor > 50000 ? "good" : "wait"}>{s.minor > 50000 ? "Active" : "Draft"}</StatusTag>,
  },
  { head: "Price", cell: (s) => <Money of={money(s.minor, "CNY")} locale={locale} />, numeric: true },
  { head: "In stock", cell: (s) => String(s.minor % 97), numeric: true },
];

export function Admin({ locale }: { locale: Locale }) {
  const all = inLocale(locale);
  const nav = ["Objects", "Orders", "Stock", "Prices", "Translations", "Imports"].map((label, i) => ({
    href: "#",
    label,
    current: i === 0,
    count: i === 1 ? "12" : undefined,
  }));
  return (
    <AdminPage
      title="Objects"
      locale={locale}
      home="/admin"
      nav={nav}
      who="Operator"
      actions={<LinkButton href="#">Export CSV</LinkButton>}
    >
      <Stack>
        <Stats>
          <Stat label="Orders today" value="48" note="41 yesterday" />
          <Stat label="Paid" value={<Money of={money(4820000, "CNY")} locale={locale} />} />
          <Stat label="Waiting" value="3" />
        </Stats>
        <Tabs
          label="Views"
          tabs={[
            { href: "#", label: "All", current: true, count: "1,024" },
            { href: "#", label: "Drafts" },
          ]}
        />
        <form class="filters">
          <Field name="q" label="Find" type="search" />
          <Select name="state" label="State" options={[{ value: "", label: "All" }]} />
          <Button>Apply</Button>
        </form>
        {dataTable({
          caption: "Objects",
          columns: columns(locale),
          rows: [...all, ...all, ...all],
          key: (s) => s.title.text,
          empty: "None",
        })}
        <Progress label="Import of museum records" value={62} text="3,844 of 6,200" />
        <Section title="Icons" quietTitle>
          <Cluster>
            {iconNames.map((name) => (
              <Icon name={name} size={24} label={name} />
            ))}
          </Cluster>
        </Section>
      </Stack>
    </AdminPage>
  );
}
