/** The frame of the studio. A room that hangs a page in it adds its line to `studioRooms` and its name to the copy. */
import type { Child } from "hono/jsx";
import { locales } from "../../workers/kernel/locale.ts";
import { hasStudio, type SellerScope } from "../../workers/sellers/index.ts";
import type { StudioDesk, StudioGuest } from "../../workers/studio/index.ts";
import { Button } from "../components/button.tsx";
import { Notice } from "../components/notice.tsx";
import { PostForm } from "../components/post-form.tsx";
import { copyFor } from "../copy/index.ts";
import { AdminPage } from "./admin.tsx";

/** Room → its address below /studio/:seller, and the scope its page needs; null: every member. In the order shown. */
export const studioRooms = {
  today: { path: "", scope: null },
  developers: { path: "/developers", scope: "developers.write" },
  products: { path: "/products", scope: "products.read" },
  sales: { path: "/sales", scope: "products.read" },
  orders: { path: "/orders", scope: "orders.read" },
  messages: { path: "/messages", scope: "messages.read" },
  reviews: { path: "/reviews", scope: "messages.read" },
  settings: { path: "/settings", scope: "settings.write" },
  people: { path: "/people", scope: "members.write" },
  returns: { path: "/returns", scope: "orders.read" },
  disputes: { path: "/disputes", scope: "orders.read" },
  application: { path: "/application", scope: "settings.write" },
  projects: { path: "/projects", scope: "products.read" },
  presales: { path: "/presales", scope: "products.read" },
  money: { path: "/money", scope: "finance.read" },
} as const satisfies { readonly [room: string]: { readonly path: string; readonly scope: SellerScope | null } };
export type StudioRoom = keyof typeof studioRooms;

/** Before a shop is let open there is only its application; afterwards that is history. */
const inNav = (room: StudioRoom, desk: StudioDesk): boolean =>
  hasStudio(desk.seller) ? room !== "application" : room === "application";

const roomNames = Object.keys(studioRooms) as StudioRoom[];

export { PostForm as StudioForm };

function Who({ guest, seller }: { guest: StudioGuest; seller?: string }) {
  const words = copyFor(guest.locale, "studio");
  return (
    <div class="stack">
      {seller && <p class="strong">{seller}</p>}
      <p>
        <a href="/studio">{words.change}</a> · <a href={`/${guest.locale}/account`}>{guest.name}</a> ·{" "}
        <a href={`/${guest.locale}`}>{words.toShop}</a>
      </p>
      <form method="get" action="/studio/language" class="inline-form">
        <input type="hidden" name="back" value={guest.here} />
        <label class="unseen" for="studio-language">
          {words.language}
        </label>
        <select name="to" id="studio-language">
          {locales.map((locale) => (
            <option value={locale} lang={locale} selected={locale === guest.locale}>
              {new Intl.DisplayNames(locale, { type: "language" }).of(locale) ?? locale}
            </option>
          ))}
        </select>
        <Button>{words.show}</Button>
      </form>
    </div>
  );
}

export const studioSentence = (guest: StudioGuest, code: string): string => {
  if (code === "price.out_of_bounds") return copyFor(guest.locale, "priceRules").fault;
  const { faults } = copyFor(guest.locale, "studio");
  return Object.hasOwn(faults, code) ? faults[code as keyof typeof faults] : faults.other;
};

/** What the form just sent has done, or why it was refused. */
export function StudioTold({ guest }: { guest: StudioGuest }) {
  const { done } = copyFor(guest.locale, "studio");
  return (
    <>
      {guest.fault && (
        <Notice kind="error" urgent>
          {studioSentence(guest, guest.fault)}
        </Notice>
      )}
      {guest.done && Object.hasOwn(done, guest.done) && (
        <Notice kind="success">{done[guest.done as keyof typeof done]}</Notice>
      )}
    </>
  );
}

/** A page of one seller's studio. */
export function StudioPage(props: {
  desk: StudioDesk;
  title: string;
  actions?: Child;
  sheet?: "sales";
  children?: Child;
}) {
  const { desk } = props;
  const words = copyFor(desk.locale, "studio");
  const nav = roomNames
    .filter((room) => inNav(room, desk))
    .filter((room) => studioRooms[room].scope === null || desk.may(studioRooms[room].scope as unknown as SellerScope))
    .map((room) => ({
      href: desk.base + studioRooms[room].path,
      label: words.rooms[room],
      current: room === desk.room,
    }));
  return (
    <AdminPage
      title={props.title}
      locale={desk.locale}
      home={desk.base}
      nav={nav}
      who={<Who guest={desk} seller={desk.seller.name} />}
      actions={props.actions}
      sheet={props.sheet}
    >
      <StudioTold guest={desk} />
      {desk.seller.state === "suspended" && <Notice kind="warning">{words.suspended}</Notice>}
      {props.children}
    </AdminPage>
  );
}

/** A page before a seller is chosen: the same frame without rooms. */
export function GuestPage(props: { guest: StudioGuest; title: string; actions?: Child; children?: Child }) {
  return (
    <AdminPage
      title={props.title}
      locale={props.guest.locale}
      home="/studio"
      nav={[]}
      who={<Who guest={props.guest} />}
      actions={props.actions}
    >
      <StudioTold guest={props.guest} />
      {props.children}
    </AdminPage>
  );
}
