import type { Desk } from "../../../workers/admin/index.ts";
import type { DeskCases } from "../../../workers/cases/index.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Pager } from "../../components/pager.tsx";
import { copyFor } from "../../copy/index.ts";
import { DeskClaim, DeskReturn } from "../cases/desk-cases.tsx";
import { DeskDispute } from "../cases/desk-disputes.tsx";
import { DeskPage } from "./desk-page.tsx";

type Props = { desk: Desk; view: DeskCases; title: string; empty: string; mediator: boolean };

/** Everybody's returns and claims, or everybody's disputes; the house mediates. */
export function CasesPage({ desk, view, title, empty, mediator }: Props) {
  const shared = {
    view,
    locale: desk.locale,
    formToken: desk.formToken,
    base: "/admin",
    mayChange: desk.mayChange,
    mediator,
  };
  const count = view.returns.length + view.claims.length + view.disputes.length;
  return (
    <DeskPage desk={desk} title={title}>
      {count === 0 && <EmptyState title={empty} text="" />}
      {view.disputes.map((one) => (
        <DeskDispute desk={shared} one={one} />
      ))}
      {view.claims.map((one) => (
        <DeskClaim desk={shared} one={one} />
      ))}
      {view.returns.map((one) => (
        <DeskReturn desk={shared} one={one} />
      ))}
      {view.next && (
        <Pager
          label={title}
          next={{
            href: `/admin/${desk.room}?cursor=${encodeURIComponent(view.next)}`,
            label: copyFor(desk.locale, "admin").next,
          }}
        />
      )}
    </DeskPage>
  );
}
