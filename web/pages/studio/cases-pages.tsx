import type { DeskCases } from "../../../workers/cases/index.ts";
import type { StudioDesk } from "../../../workers/studio/index.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Pager } from "../../components/pager.tsx";
import { copyFor } from "../../copy/index.ts";
import { StudioPage } from "../../layout/studio.tsx";
import { DeskClaim, DeskReturn } from "../cases/desk-cases.tsx";
import { DeskDispute } from "../cases/desk-disputes.tsx";

type Props = { desk: StudioDesk; view: DeskCases };
const deskOf = ({ desk, view }: Props) => ({
  view,
  locale: desk.locale,
  formToken: desk.formToken,
  base: desk.base,
  mayChange: desk.may("orders.write"),
  mediator: false,
});

export function StudioReturnsPage({ desk, view }: Props) {
  const words = copyFor(desk.locale, "cases");
  const empty = view.returns.length + view.claims.length === 0;
  return (
    <StudioPage desk={desk} title={words.studioReturns}>
      {empty && <EmptyState title={words.none} text="" />}
      {view.claims.map((one) => (
        <DeskClaim desk={deskOf({ desk, view })} one={one} />
      ))}
      {view.returns.map((one) => (
        <DeskReturn desk={deskOf({ desk, view })} one={one} />
      ))}
      <Older desk={desk} view={view} room="returns" />
    </StudioPage>
  );
}

export function StudioDisputesPage({ desk, view }: Props) {
  const words = copyFor(desk.locale, "cases");
  return (
    <StudioPage desk={desk} title={words.studioDisputes}>
      {view.disputes.length === 0 && <EmptyState title={words.noneDisputes} text="" />}
      {view.disputes.map((one) => (
        <DeskDispute desk={deskOf({ desk, view })} one={one} />
      ))}
      <Older desk={desk} view={view} room="disputes" />
    </StudioPage>
  );
}

function Older({ desk, view, room }: Props & { room: string }) {
  if (!view.next) return null;
  const href = `${desk.base}/${room}?cursor=${encodeURIComponent(view.next)}`;
  return <Pager label={room} next={{ href, label: copyFor(desk.locale, "balance").older }} />;
}
