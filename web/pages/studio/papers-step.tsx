import { paperKinds, papersFor, type SellerCase } from "../../../workers/sellers/index.ts";
import type { StudioDesk } from "../../../workers/studio/index.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Select } from "../../components/select.tsx";
import { copyFor } from "../../copy/index.ts";
import { StudioForm } from "../../layout/studio.tsx";

export const fileSize = (bytes: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 }).format(
    Math.max(1, bytes / 1024),
  );

export function PapersStep({ desk, view, open }: { desk: StudioDesk; view: SellerCase; open: boolean }) {
  const words = copyFor(desk.locale, "sellers");
  const base = `${desk.base}/application/papers`;
  // What is still needed stands first, so that it is what the form asks for.
  const brought = view.papers.map(({ kind }) => kind);
  const needed = papersFor[view.seller.kind].filter((kind) => !brought.includes(kind));
  const wanted = [...needed, ...paperKinds.filter((kind) => !needed.includes(kind))];
  return (
    <div class="stack narrow">
      <p>{words.private}</p>
      <ul class="plain-list">
        {view.papers.map((paper) => (
          <li class="spread-line">
            <span>
              {words.papers[paper.kind]} · <a href={`${base}/${paper.id}`}>{paper.fileName}</a>{" "}
              <span class="ash small">{fileSize(paper.bytes, desk.locale)}</span>
            </span>
            {open && (
              <StudioForm desk={desk} action={`${base}/${paper.id}/removal`} class="inline-form">
                <Button>{words.remove}</Button>
              </StudioForm>
            )}
          </li>
        ))}
      </ul>
      {open && (
        <StudioForm desk={desk} action={base} upload class="stack">
          <Select
            label={words.paperKind}
            name="kind"
            options={wanted.map((kind) => ({ value: kind, label: words.papers[kind] }))}
          />
          <Field
            label={words.file}
            name="file"
            type="file"
            accept="application/pdf,image/jpeg,image/png,image/webp"
            required
          />
          <p class="cluster">
            <Button>{words.upload}</Button>
            <LinkButton href={`${desk.base}/application/promises`}>{words.saveNext}</LinkButton>
          </p>
        </StudioForm>
      )}
    </div>
  );
}
