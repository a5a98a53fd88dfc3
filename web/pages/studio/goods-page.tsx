import type { GoodsView, StudioDesk } from "../../../workers/studio/index.ts";
import { locales } from "../../../workers/kernel/locale.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { StudioForm, StudioPage } from "../../layout/studio.tsx";
import { languageNames } from "../../layout/places.ts";
import { momentText } from "../orders/when.ts";
import { DeclarationFields } from "./goods-fields.tsx";
import { GoodsPieces } from "./goods-pieces.tsx";

type Props = { desk: StudioDesk; view: GoodsView };

/** One piece: where it stands, its words and facts, its pictures, prices and stock. */
export function GoodsPage({ desk, view }: Props) {
  const words = copyFor(desk.locale, "goods");
  return (
    <StudioPage
      desk={desk}
      title={view.title || words.make}
      actions={
        view.status === "active" && (
          <a href={`/${desk.locale}/products/${view.slug}`}>{copyFor(desk.locale, "admin").product.preview}</a>
        )
      }
    >
      <Standing desk={desk} view={view} />
      <div class="two-up">
        <Words desk={desk} view={view} />
        <div class="stack">
          <Pictures desk={desk} view={view} />
          <GoodsPieces desk={desk} view={view} />
        </div>
      </div>
    </StudioPage>
  );
}

function Standing({ desk, view }: Props) {
  const words = copyFor(desk.locale, "goods");
  const { change } = view;
  const action = `${desk.base}/products/${view.id}`;
  if (change?.state === "submitted")
    return (
      <StudioForm desk={desk} action={`${action}/withdrawal`} class="spread-line">
        <span>{words.waiting(momentText(change.submittedAt, desk.locale))}</span>
        <Button>{words.withdraw}</Button>
      </StudioForm>
    );
  return (
    <>
      {change?.state === "returned" && (
        <Notice kind="warning">
          {words.returnedNote} {change.reasons.map((reason) => words.reasons[reason as "other"]).join(", ")}
          {change.note && ` · ${change.note}`}
        </Notice>
      )}
      {view.status === "active" && <p class="ash">{words.liveNote}</p>}
      {view.status === "draft" && desk.may("products.write") && (
        <StudioForm desk={desk} action={`${action}/submission`}>
          <Button kind="primary">{words.publish}</Button>
        </StudioForm>
      )}
    </>
  );
}

const measures = ["height_mm", "width_mm", "depth_mm", "weight_grams"] as const;

function Words({ desk, view }: Props) {
  const words = copyFor(desk.locale, "goods");
  const product = copyFor(desk.locale, "admin").product;
  const labels = {
    height_mm: product.height,
    width_mm: product.width,
    depth_mm: product.depth,
    weight_grams: product.weight,
  };
  return (
    <div class="stack">
      <p class="cluster small">
        {locales.map((locale) => (
          <a
            href={`${desk.base}/products/${view.id}?to=${locale}`}
            aria-current={locale === view.to ? "true" : undefined}
          >
            {languageNames[locale]}
          </a>
        ))}
      </p>
      <StudioForm desk={desk} action={`${desk.base}/products/${view.id}`} class="stack">
        <input type="hidden" name="locale" value={view.to} />
        <Field label={words.title} name="title" value={view.words["title"]} maxlength={500} lang={view.to} dir="auto" />
        <Field label={words.subtitle} name="subtitle" value={view.words["subtitle"]} lang={view.to} dir="auto" />
        <Field label={words.story} name="story" value={view.words["story"]} rows={9} lang={view.to} dir="auto" />
        {measures.map((name) => (
          <Field label={labels[name]} name={name} value={view.facts[name] ?? ""} inputmode="numeric" />
        ))}
        <Field label={product.dated} name="dated" value={view.facts["dated"] ?? ""} dir="auto" />
        <Field label={product.origin} name="origin" value={view.facts["origin"] ?? ""} maxlength={2} />
        <DeclarationFields locale={desk.locale} of={view.declaration} />
        {desk.may("products.write") && <Button>{words.save}</Button>}
      </StudioForm>
    </div>
  );
}

function Pictures({ desk, view }: Props) {
  const words = copyFor(desk.locale, "goods");
  const base = `${desk.base}/products/${view.id}/pictures`;
  const open = view.status !== "archived" && desk.may("products.write");
  return (
    <Section id="pictures" title={words.pictures}>
      <ul class="cluster plain-list">
        {view.pictures.map((picture) => (
          <li>
            <img src={picture.src} alt="" width={120} height={150} loading="lazy" />
            {view.going.includes(picture.id) && <p class="small ash">{words.goes}</p>}
            {open && picture.own && !view.going.includes(picture.id) && (
              <StudioForm desk={desk} action={`${base}/${picture.id}/removal`}>
                <Button>{copyFor(desk.locale, "sellers").remove}</Button>
              </StudioForm>
            )}
          </li>
        ))}
        {view.proposed.map((id) => (
          <li>
            <img src={`${base}/${id}`} alt="" width={120} height={150} loading="lazy" />
            <p class="small ash">{words.comes}</p>
          </li>
        ))}
      </ul>
      {open && (
        <StudioForm desk={desk} action={base} upload class="stack">
          <Field label={words.picture} name="file" type="file" accept="image/jpeg,image/png,image/webp" required />
          <Button>{words.addPicture}</Button>
        </StudioForm>
      )}
    </Section>
  );
}
