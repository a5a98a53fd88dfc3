import type { StudioDesk, StudioToday } from "../../../workers/studio/index.ts";
import { Stat, Stats } from "../../components/stat.tsx";
import { copyFor } from "../../copy/index.ts";
import { StudioPage } from "../../layout/studio.tsx";
import { SellerState } from "./choose-page.tsx";

/** What waits for this seller. */
export function StudioTodayPage({ desk, view }: { desk: StudioDesk; view: StudioToday }) {
  const words = copyFor(desk.locale, "studio");
  const figure = (n: number) => new Intl.NumberFormat(desk.locale).format(n);
  return (
    <StudioPage desk={desk} title={words.rooms.today}>
      <p class="ash">
        {words.kinds[desk.seller.kind]} · <SellerState state={desk.seller.state} locale={desk.locale} />
      </p>
      <Stats>
        <Stat label={words.today.toSend} value={<a href={`${desk.base}/orders?state=paid`}>{figure(view.toSend)}</a>} />
        <Stat label={words.today.orders} value={figure(view.ordersThisWeek)} />
        <Stat
          label={words.today.forSale}
          value={<a href={`${desk.base}/products?status=active`}>{figure(view.forSale)}</a>}
        />
        <Stat
          label={words.today.drafts}
          value={<a href={`${desk.base}/products?status=draft`}>{figure(view.drafts)}</a>}
        />
        <Stat label={words.today.low} value={figure(view.low)} />
        <Stat label={words.today.followers} value={figure(view.followers)} />
      </Stats>
    </StudioPage>
  );
}
