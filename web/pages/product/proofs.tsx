import type { ProductView } from "../../../workers/catalog/index.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { ProofStrip, type Proof } from "../../components/proof-strip.tsx";
import { Words } from "../../components/words.tsx";
import { copyFor } from "../../copy/index.ts";

/** Only a web address is made a link; a record may carry anything. */
const linkOf = (url: string): string | undefined => (/^https?:\/\//.test(url) ? url : undefined);

/** What stands behind the object: the hand, the edition, the record and its licence, and how it is shown. */
export function Proofs({ product, locale }: { product: ProductView; locale: Locale }) {
  const words = copyFor(locale, "storefront").product;
  const proofs: Proof[] = [];
  if (product.maker)
    proofs.push({
      icon: "seal",
      title: words.sealOf(product.maker.name.text),
      detail: product.maker.place && <Words of={product.maker.place} locale={locale} />,
      href: `/${locale}/makers/${product.maker.slug}`,
    });
  if (product.editionSize)
    proofs.push({ icon: "box", title: words.edition(product.editionSize), detail: words.editionText });
  if (product.source)
    proofs.push({
      icon: "info",
      title: words.record,
      detail: [product.source.name, product.source.licence].filter(Boolean).join(" · "),
      href: linkOf(product.source.url),
    });
  if (product.pictures.every(({ illustration }) => illustration))
    proofs.push({ icon: "edit", title: words.illustrated, detail: words.illustratedText });
  return proofs.length > 0 ? <ProofStrip label={words.proof} proofs={proofs} /> : null;
}
