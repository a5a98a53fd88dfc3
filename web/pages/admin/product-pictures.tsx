import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Picture } from "../../components/picture.tsx";
import { copyFor } from "../../copy/index.ts";
import { languageName, PostForm } from "./desk-page.tsx";
import type { ProductProps } from "./product-page.tsx";

/** Every picture with what it is and how it is described; a new one joins at the end. */
export function PicturesSection({ desk, view }: ProductProps) {
  const words = copyFor(desk.locale, "admin").product;
  const { doc } = view.product;
  return (
    <div class="stack">
      <ul class="picture-list">
        {view.pictures.map((picture) => (
          <li>
            {picture.shown ? <Picture media={picture.shown} sizes="8rem" /> : <div class="no-picture" />}
            <div class="stack">
              <p class="small ash">
                {words.kinds[picture.kind]} {picture.credit && <bdi>· {picture.credit}</bdi>}
              </p>
              {desk.mayChange && <AltForm desk={desk} view={view} picture={picture} />}
            </div>
          </li>
        ))}
      </ul>
      {desk.mayChange && (
        <PostForm desk={desk} action={`/admin/products/${doc.id}/pictures`} upload class="filters">
          <Field type="file" name="file" label={words.upload} hint={words.file} accept="image/*" required />
          <Field name="credit" label={words.credit} maxlength={300} dir="auto" />
          <Button icon="upload">{words.upload}</Button>
        </PostForm>
      )}
    </div>
  );
}

type One = { picture: ProductProps["view"]["pictures"][number] };
function AltForm({ desk, view, picture }: ProductProps & One) {
  const words = copyFor(desk.locale, "admin");
  return (
    <PostForm desk={desk} action={`/admin/products/${view.product.doc.id}/pictures/${picture.id}`} class="filters">
      <input type="hidden" name="locale" value={view.to} />
      <Field
        name="alt"
        id={`alt-${picture.id}`}
        label={`${words.product.alt} (${languageName(view.to, desk.locale)})`}
        value={picture.alt}
        maxlength={1000}
        lang={view.to}
        dir="auto"
      />
      <Button>{words.save}</Button>
      {picture.kind !== "illustration" && (
        <Button kind="plain" name="remove" value="1" icon="trash">
          {words.product.remove}
        </Button>
      )}
    </PostForm>
  );
}
