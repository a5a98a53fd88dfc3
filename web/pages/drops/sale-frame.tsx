/** What pages of sales that move by themselves share: the object, the one thing to do now (which web/client/drop.ts renews), the terms. */
import type { Child } from "hono/jsx";
import type { Picture as Media } from "../../../workers/catalog/index.ts";
import type { Locale, Localized } from "../../../workers/kernel/locale.ts";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Picture } from "../../components/picture.tsx";
import { Columns, Stack } from "../../components/spread.tsx";
import { Words } from "../../components/words.tsx";

type Frame = {
  readonly locale: Locale;
  readonly picture: Media | null | undefined;
  readonly above: string;
  readonly title: Localized | string;
  /** why what was just sent was refused */
  readonly said: string | null;
  readonly now: number;
  readonly renew_seconds: number | null;
  readonly moment: Child;
  readonly children: Child;
};

export function SaleFrame({ locale, picture, above, title, said, now, renew_seconds, moment, children }: Frame) {
  return (
    <Columns>
      {picture && <Picture media={picture} sizes="(min-width: 64rem) 58vw, 100vw" priority class="mount" />}
      <div class="object">
        <div class="object-name">
          <p class="above">{above}</p>
          <h1>{typeof title === "string" ? title : <Words of={title} locale={locale} />}</h1>
        </div>
        {said && (
          <Notice kind="warning" urgent>
            {said}
          </Notice>
        )}
        <section class="drop" data-drop={now} data-renew={renew_seconds ?? undefined}>
          {moment}
        </section>
        <Stack>{children}</Stack>
      </div>
    </Columns>
  );
}

/** What is so now. Its first line is spoken when it changes. */
export const Said = ({ title, children }: { title: string; children?: Child }) => (
  <div class="stack">
    <h2 data-said role="status">
      {title}
    </h2>
    {children}
  </div>
);

type Act = {
  readonly action: string;
  readonly formToken: string;
  readonly label: string;
  readonly busy: string;
  /** names this wish, so that a double-click is one */
  readonly attempt?: string | undefined;
  readonly primary?: boolean | undefined;
};

export function Act({ action, formToken, label, busy, attempt, primary }: Act) {
  return (
    <form method="post" action={action}>
      {formToken && <input type="hidden" name="form_token" value={formToken} />}
      {attempt && <input type="hidden" name="attempt" value={attempt} />}
      <Button kind={primary ? "primary" : "quiet"} wide busyWord={busy}>
        {label}
      </Button>
    </form>
  );
}
