/** A museum on its way in: what it answers, the papers it hands in, its studio in other languages, a photograph of what it makes. */
import sharp from "sharp";
import { expect } from "vitest";
import { copyFor } from "../web/copy/index.ts";
import { fillFields } from "./desktop.ts";
import { mainText, picture, press } from "./hands.ts";
import type { Visit } from "./visit.ts";

const words = copyFor("en", "sellers");

const answersOf = (name: string) => ({
  who: { legalName: "Harbour Museum Trust", country: "GB", registration: "CH 104 992" },
  shop: {
    shopName: name,
    tagline: "Prints and casts from the harbour’s collection",
    story:
      "The museum keeps what four hundred years of ships brought to the harbour, and has its own workshop for casts.",
    place: "Whitby",
    theme: "seal",
  },
  contact: { contactName: "Ida Marsh", phone: "+44 1947 600 100", address: "2 Quay Street", city: "Whitby" },
  goods: { makes: "Casts in plaster, prints from our own plates.", pieces: "12", aiUse: "none" },
});
type Step = keyof ReturnType<typeof answersOf>;

/** Fills in one page of the application of the museum called so. */
export async function answer(museum: Visit, name: string, step: Step): Promise<void> {
  await fillFields(museum, "main", answersOf(name)[step]);
  await press(museum, words.saveNext);
}

export async function handIn(museum: Visit, kind: string, name: string): Promise<void> {
  const { page } = museum;
  await page.selectOption('select[name="kind"]', kind);
  const buffer = Buffer.from(`%PDF-1.4\n% ${name}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
  await page.setInputFiles('input[name="file"]', { name, mimeType: "application/pdf", buffer });
  await press(museum, words.upload);
  expect(await mainText(museum)).toContain(name);
}

/** The form of a new piece: eight casts at 64 dollars, made in the house. */
export async function describePiece({ page }: Visit, title: string): Promise<void> {
  await page.fill('input[name="title"]', title);
  await page.fill(
    'textarea[name="story"]',
    "Cast in the museum’s own workshop from the figurehead of the Resolve, 1812.",
  );
  await page.fill('input[name="price"]', "64.00");
  await page.selectOption('select[name="currency"]', "USD");
  await page.fill('input[name="quantity"]', "8");
  const buffer = await photograph();
  await page.setInputFiles('input[name="file"]', { name: "figurehead.jpg", mimeType: "image/jpeg", buffer });
  await page.selectOption('select[name="grade"]', "made");
  await page.selectOption('select[name="rights"]', "own");
  await page.fill('input[name="rightsNote"]', "The museum owns the figurehead and the mould.");
}

/** The rooms of the studio once more in Chinese and Arabic, wide and narrow; then in English again. */
export async function inOtherLanguages(owner: Visit, seller: string, rooms: readonly string[]): Promise<void> {
  for (const to of ["zh-Hans", "ar", "en"]) {
    await owner.go(`/studio/language?to=${to}&back=/studio/${seller}`);
    if (to === "en") return;
    for (const room of rooms) {
      await owner.go(`/studio/${seller}${room}`);
      await picture(owner, `studio${room.replace("/", "-") || "-today"}-${to}`, { small: true });
    }
  }
}

/** A plaster head against grey, drawn here: no photograph of such a piece is ours to use. */
const photograph = (): Promise<Buffer> =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1500"><defs>
    <radialGradient id="wall" cx=".5" cy=".4" r=".8"><stop offset="0" stop-color="#c9c4ba"/><stop offset="1" stop-color="#8c877e"/></radialGradient>
    <linearGradient id="cast" x1="0" x2="1"><stop offset="0" stop-color="#fbf8f1"/><stop offset="1" stop-color="#b9b2a5"/></linearGradient></defs>
    <rect width="1200" height="1500" fill="url(#wall)"/><ellipse cx="610" cy="1320" rx="360" ry="46" fill="#6f6a62" opacity=".5"/>
    <path d="M430 1320 L470 1080 C380 1010 330 900 345 760 C360 560 480 430 640 430 C790 430 880 540 870 690 L920 800 C930 830 905 846 870 850 L866 930 C862 1000 800 1016 740 1006 L760 1130 L800 1320 Z" fill="url(#cast)"/>
    <path d="M345 760 C330 520 470 380 660 390 C760 396 850 450 872 560 C760 500 660 520 560 590 C470 655 420 760 440 900" fill="none" stroke="#a49c8d" stroke-width="26"/></svg>`),
  )
    .jpeg({ quality: 82 })
    .toBuffer();
