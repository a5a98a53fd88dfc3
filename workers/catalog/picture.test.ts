import { expect, it } from "vitest";
import { pictureOf, picturesOf, widthsFor } from "./picture.ts";
import type { MediaRecord } from "./product.ts";

const owner = { id: "prd_1", version: 4 };
const photo: MediaRecord = {
  id: "med_1",
  kind: "photo",
  source: "x",
  width: 1024,
  height: 768,
  credit: "C",
  alt: { en: "A bowl" },
};

it("a photo is offered in every width up to its own, in three formats, with its size and words", () => {
  const picture = pictureOf(owner, photo, "ja");
  expect(widthsFor(1024)).toEqual([160, 320, 480, 640, 960]);
  expect(widthsFor(90)).toEqual([160]);
  expect(picture.sources?.map(({ type }) => type)).toEqual(["image/avif", "image/webp"]);
  expect(picture).toMatchObject({
    src: "/media/photo/med_1/640.jpg",
    width: 1024,
    height: 768,
    alt: "A bowl",
    lang: "en",
    credit: "C",
  });
});

it("what has not arrived is not shown, and a product without a picture has a drawing of its present version", () => {
  expect(
    picturesOf(
      owner,
      [
        { ...photo, kind: "pending" },
        { ...photo, kind: "broken" },
      ],
      "en",
    ),
  ).toMatchObject([{ src: "/media/art/prd_1/leaf.4.svg", illustration: true, width: 1200, height: 1500, alt: "" }]);
});
