import type { Desk, ProductView } from "../../../workers/admin/index.ts";
import { iso } from "../../../workers/kernel/clock.ts";
import { localized } from "../../../workers/kernel/locale.ts";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { Field } from "../../components/field.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Select } from "../../components/select.tsx";
import { Section } from "../../components/spread.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { Timeline } from "../../components/timeline.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import { DeskPage, PostForm } from "./desk-page.tsx";
import { PicturesSection } from "./product-pictures.tsx";
import { statusTones } from "./product-list.tsx";
import { VariantsSection } from "./product-variants.tsx";
import { WordsSection } from "./product-words.tsx";

export type ProductProps = { desk: Desk; view: ProductView };

/** One product, everything of it that can be changed by hand, each part saved by itself. */
export function ProductDeskPage({ desk, view }: ProductProps) {
  const words = copyFor(desk.locale, "admin");
  const { doc } = view.product;
  return (
    <DeskPage
      desk={desk}
      title={localized(doc.title, desk.locale).text || doc.slug}
      actions={
        <>
          <StatusTag tone={statusTones[doc.status]}>{words.products.statuses[doc.status]}</StatusTag>
          {doc.status === "active" && (
            <LinkButton href={`/${desk.locale}/products/${doc.slug}`} icon="external">
              {words.product.preview}
            </LinkButton>
          )}
        </>
      }
    >
      <Section id="words" title={words.product.words}>
        <WordsSection desk={desk} view={view} />
      </Section>
      <Section id="variants" title={words.product.variants}>
        <VariantsSection desk={desk} view={view} />
      </Section>
      <div class="two-up">
        <Section id="facts" title={words.product.facts}>
          <FactsForm desk={desk} view={view} />
        </Section>
        <Section id="places" title={words.product.places}>
          <PlacesForm desk={desk} view={view} />
        </Section>
      </div>
      <Section id="pictures" title={words.product.pictures}>
        <PicturesSection desk={desk} view={view} />
      </Section>
      <div class="two-up">
        <Section id="history" title={words.product.history}>
          <History desk={desk} view={view} />
        </Section>
        <Section id="archive" title={words.product.archive}>
          <ArchiveForm desk={desk} view={view} />
        </Section>
      </div>
    </DeskPage>
  );
}

const measures = [
  ["height_mm", "height"],
  ["width_mm", "width"],
  ["depth_mm", "depth"],
  ["diameter_mm", "diameter"],
  ["weight_grams", "weight"],
  ["editionSize", "edition"],
] as const;

function FactsForm({ desk, view }: ProductProps) {
  const words = copyFor(desk.locale, "admin");
  const { doc } = view.product;
  const { statuses } = words.products;
  return (
    <PostForm desk={desk} action={`/admin/products/${doc.id}`} class="stack">
      <input type="hidden" name="version" value={doc.version} />
      <p class="small ash">
        {words.product.slug}: <bdi>{doc.slug}</bdi> · <bdi>{doc.externalId}</bdi>
      </p>
      <div class="filters">
        <Select
          name="status"
          label={words.products.status}
          value={doc.status}
          options={(["active", "draft", "archived"] as const).map((value) => ({ value, label: statuses[value] }))}
        />
        <Select
          name="taxCategory"
          label={words.product.tax}
          value={doc.taxCategory}
          options={(["standard", "books", "art", "food"] as const).map((value) => ({
            value,
            label: words.product.taxes[value],
          }))}
        />
        {measures.map(([name, word]) => (
          <Field name={name} label={words.product[word]} inputmode="numeric" value={doc[name] ?? ""} maxlength={12} />
        ))}
        <Field name="dated" label={words.product.dated} value={doc.dated} maxlength={200} dir="auto" />
        <Field name="hsCode" label={words.product.hs} value={doc.hsCode} maxlength={10} inputmode="numeric" />
        <Field name="origin" label={words.product.origin} value={doc.origin} maxlength={2} pattern="[A-Z]{2}" />
      </div>
      <Field name="tags" label={words.product.tags} value={doc.tags.join(", ")} maxlength={4000} dir="auto" />
      <Button kind="primary">{words.save}</Button>
    </PostForm>
  );
}

function PlacesForm({ desk, view }: ProductProps) {
  const words = copyFor(desk.locale, "admin");
  const { doc, collections } = view.product;
  const hung = new Set(doc.collections.map(({ slug }) => slug));
  return (
    <PostForm desk={desk} action={`/admin/products/${doc.id}/places`} class="stack">
      <input type="hidden" name="version" value={doc.version} />
      <fieldset class="field">
        <legend>{words.product.collections}</legend>
        <div class="choices">
          {collections.map(({ slug, name }) => (
            <Checkbox name="collection" value={slug} label={name} checked={hung.has(slug)} />
          ))}
        </div>
      </fieldset>
      <Field
        name="terms"
        label={words.product.terms}
        hint={words.product.termsHint}
        rows={Math.max(4, doc.terms.length + 1)}
        value={doc.terms.map(({ kind, slug }) => `${kind}:${slug}`).join("\n")}
        dir="ltr"
      />
      <Button>{words.save}</Button>
    </PostForm>
  );
}

function History({ desk, view }: ProductProps) {
  const words = copyFor(desk.locale, "admin");
  const { log } = view.product;
  if (log.length === 0) return <p class="ash">{words.none}</p>;
  return (
    <Timeline
      label={words.product.history}
      items={log.map((line) => ({
        title: <code>{line.action}</code>,
        when: { iso: iso(line.at), text: momentText(line.at, desk.locale) },
        by: words.product.changedBy(line.who),
        text: <code class="detail">{line.detail.slice(0, 160)}</code>,
      }))}
    />
  );
}

function ArchiveForm({ desk, view }: ProductProps) {
  const words = copyFor(desk.locale, "admin").product;
  const { doc } = view.product;
  const archived = doc.status === "archived";
  return (
    <PostForm desk={desk} action={`/admin/products/${doc.id}/status`} class="stack">
      <input type="hidden" name="back" value={`/admin/products/${doc.id}`} />
      <p>{words.archiveNote}</p>
      <Button kind={archived ? "quiet" : "danger"} name="status" value={archived ? "draft" : "archived"}>
        {archived ? words.revive : words.archive}
      </Button>
    </PostForm>
  );
}
