import type { Locale } from "../../../workers/kernel/locale.ts";
import { LinkButton } from "../../components/link-button.tsx";
import { PageTitle } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { PlainPage } from "../../layout/plain.tsx";

/** The same page whether there is no such order, or it is somebody else's. */
export function OrderNotFoundPage({ locale, back }: { locale: Locale; back: string }) {
  const words = copyFor(locale, "orders").notFound;
  return (
    <PlainPage head={{ title: words.title }} shopper={{ locale }}>
      <PageTitle title={words.title} lede={words.text} />
      <p>
        <LinkButton href={`/${locale}/sign-in?back=${encodeURIComponent(back)}`}>{words.action}</LinkButton>
      </p>
    </PlainPage>
  );
}
