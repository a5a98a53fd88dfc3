import type { Client, GrantLine, SellerKey } from "../../../../workers/access/index.ts";
import type { Page } from "../../../../workers/kernel/paging.ts";
import type { StudioDesk } from "../../../../workers/studio/index.ts";
import type { Webhook } from "../../../../workers/webhooks/index.ts";
import { copyFor } from "../../../copy/index.ts";
import { StudioPage } from "../../../layout/studio.tsx";
import { Clients } from "./clients.tsx";
import { Webhooks } from "./hooks.tsx";
import { Grants, Keys } from "./keys.tsx";
import { ToldNotice, type Told } from "./shared.tsx";

export type DevelopersView = {
  /** owners give keys; others who look after software see the webhooks alone */
  readonly mayKeys: boolean;
  readonly keys: Page<SellerKey>;
  readonly clients: Page<Client>;
  readonly grants: Page<GrantLine>;
  readonly webhooks: readonly Webhook[];
  readonly scopes: readonly string[];
  readonly types: readonly string[];
  readonly told: Told;
};

export function DevelopersPage({ desk, view }: { desk: StudioDesk; view: DevelopersView }) {
  const words = copyFor(desk.locale, "developers");
  return (
    <StudioPage desk={desk} title={words.title}>
      <ToldNotice locale={desk.locale} told={view.told} />
      <p class="lede">{words.lede}</p>
      {view.mayKeys && <Keys desk={desk} keys={view.keys} scopes={view.scopes} />}
      <Webhooks desk={desk} webhooks={view.webhooks} types={view.types} />
      {view.mayKeys && <Clients desk={desk} clients={view.clients} scopes={view.scopes} />}
      {view.mayKeys && <Grants desk={desk} grants={view.grants} />}
    </StudioPage>
  );
}
