import type { Locale } from "../../../workers/kernel/locale.ts";
import { Button } from "../../components/button.tsx";
import { Facts } from "../../components/facts.tsx";
import { Notice } from "../../components/notice.tsx";
import { RadioCards } from "../../components/radio-cards.tsx";
import { PageTitle } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { PlainPage } from "../../layout/plain.tsx";

export type ConsentView = {
  readonly locale: Locale;
  readonly formToken: string;
  /** the whole question as it came, to be judged again with the answer */
  readonly request: string;
  readonly client: string;
  /** the seller that registered it; null: the shop itself */
  readonly registeredBy: string | null;
  readonly returnsTo: string;
  readonly person: string;
  readonly scopes: readonly string[];
  readonly sellers: readonly { readonly id: string; readonly name: string; readonly scopes: readonly string[] }[];
  readonly needsSeller: boolean;
};

/** A scope in words; one without words is shown by its name, so that nothing is agreed to unseen. */
export const scopeWords = (locale: Locale, scope: string): string => {
  const { scopes } = copyFor(locale, "access");
  return Object.hasOwn(scopes, scope) ? scopes[scope as keyof typeof scopes] : scope;
};

export function ConsentPage(view: ConsentView) {
  const { locale, client, sellers, needsSeller } = view;
  const words = copyFor(locale, "access").consent;
  const stuck = needsSeller && sellers.length === 0;
  return (
    <PlainPage head={{ title: words.title(client) }} shopper={{ locale }}>
      <PageTitle title={words.title(client)} lede={words.lede} />
      <Facts
        facts={[
          { term: words.registeredBy, detail: view.registeredBy ?? words.theShop },
          { term: words.signedInAs, detail: <bdi>{view.person}</bdi> },
          { term: words.returnsTo, detail: <bdi dir="ltr">{view.returnsTo}</bdi> },
        ]}
      />
      <form method="post" action="/oauth/authorize" class="stack measure">
        <input type="hidden" name="form_token" value={view.formToken} />
        <input type="hidden" name="request" value={view.request} />
        <section aria-labelledby="wants">
          <h2 id="wants">{words.wants}</h2>
          <ul>
            {view.scopes.map((scope) => (
              <li>{scopeWords(locale, scope)}</li>
            ))}
          </ul>
        </section>
        {stuck && <Notice kind="warning">{words.noSeller}</Notice>}
        {needsSeller && sellers.length > 0 && (
          <RadioCards
            name="seller_id"
            legend={words.forSeller}
            value={sellers[0]!.id}
            required
            options={sellers.map(({ id, name, scopes }) => ({
              value: id,
              label: name,
              detail:
                scopes.length < view.scopes.length ? words.onlyYours(scopes.length, view.scopes.length) : undefined,
            }))}
          />
        )}
        <p class="ash small">{words.takeBack}</p>
        <div class="cluster">
          {!stuck && (
            <Button kind="primary" name="decision" value="allow">
              {words.allow}
            </Button>
          )}
          <Button kind="quiet" name="decision" value="refuse" formnovalidate>
            {words.refuse}
          </Button>
        </div>
      </form>
    </PlainPage>
  );
}

export function ConsentRefusedPage({ locale, why }: { readonly locale: Locale; readonly why: "client" | "redirect" }) {
  const words = copyFor(locale, "access").consent;
  return (
    <PlainPage head={{ title: words.wrongTitle }} shopper={{ locale }}>
      <PageTitle title={words.wrongTitle} lede={words.wrong[why]} />
      <p>
        <a href={`/${locale}`}>{words.home}</a>
      </p>
    </PlainPage>
  );
}
