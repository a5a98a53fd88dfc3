import type { Seller } from "../../../workers/sellers/index.ts";
import type { StudioGuest } from "../../../workers/studio/index.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { copyFor } from "../../copy/index.ts";
import { GuestPage } from "../../layout/studio.tsx";

const tones = {
  draft: "plain",
  submitted: "wait",
  returned: "bad",
  approved: "good",
  suspended: "bad",
  closed: "plain",
} as const;

export function SellerState({ state, locale }: { state: Seller["state"]; locale: StudioGuest["locale"] }) {
  return <StatusTag tone={tones[state]}>{copyFor(locale, "studio").states[state]}</StatusTag>;
}

/** For whom somebody works here. */
export function ChoosePage({ guest, sellers }: { guest: StudioGuest; sellers: readonly Seller[] }) {
  const words = copyFor(guest.locale, "studio");
  return (
    <GuestPage
      guest={guest}
      title={words.choose}
      actions={
        sellers.length > 0 && <LinkButton href="/studio/apply">{copyFor(guest.locale, "sellers").apply}</LinkButton>
      }
    >
      {sellers.length === 0 && (
        <EmptyState
          title={words.none}
          text={words.noneText}
          action={{ href: "/studio/apply", label: copyFor(guest.locale, "sellers").apply }}
        />
      )}
      <ul class="work-list">
        {sellers.map((seller) => (
          <li>
            <a href={`/studio/${seller.id}`}>
              <span>
                {seller.name} <span class="ash small">{words.kinds[seller.kind]}</span>
              </span>
              <SellerState state={seller.state} locale={guest.locale} />
            </a>
          </li>
        ))}
      </ul>
    </GuestPage>
  );
}
