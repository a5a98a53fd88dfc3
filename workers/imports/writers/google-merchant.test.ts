import { expect, test } from "vitest";
import { bowl } from "./fixture.ts";
import { feedHead, feedItems, feedTail, identifier, plain, xml } from "./google-merchant.ts";

test("the merchant feed says of each variant what the specification asks", () => {
  const items = feedItems(bowl, { link: (handle) => `https://yaji.example/en/p/${handle}`, brand: "Yaji" });
  const [small, large] = items.split("</item>");
  for (const line of [
    "<g:id>B-S</g:id>",
    "<g:item_group_id>plum-bowl</g:item_group_id>",
    "<g:title>Plum &quot;tea&quot; bowl, small – Small</g:title>",
    "<g:description>Thrown &amp; glazed.\nFired\ntwice.</g:description>",
    "<g:link>https://yaji.example/en/p/plum-bowl</g:link>",
    "<g:image_link>https://yaji.example/a.jpg</g:image_link>",
    "<g:additional_image_link>https://yaji.example/b.jpg</g:additional_image_link>",
    "<g:availability>in_stock</g:availability>",
    "<g:price>60.00 USD</g:price>",
    "<g:sale_price>48.00 USD</g:sale_price>",
    "<g:brand>Lantern Kiln</g:brand>",
    "<g:gtin>4006381333931</g:gtin>",
    "<g:shipping_weight>180 g</g:shipping_weight>",
    "<g:size>Small</g:size>",
    "<g:material>Porcelain</g:material>",
    "<g:google_product_category>674</g:google_product_category>",
    "<g:condition>new</g:condition>",
  ])
    expect(small).toContain(line);
  expect(small).not.toContain("identifier_exists");
  expect(large).toContain("<g:availability>out_of_stock</g:availability>");
  expect(large).toContain("<g:identifier_exists>no</g:identifier_exists>");
  expect(large).not.toContain("sale_price");
  expect(feedHead({ title: "雅集 & co", link: "https://yaji.example", description: "" }) + feedTail).toContain(
    "雅集 &amp; co",
  );
});

test("what has no photo or is not for sale stays out of the feed", () => {
  const context = { link: (handle: string) => handle, brand: "Yaji" };
  expect(feedItems({ ...bowl, images: [] }, context)).toBe("");
  expect(feedItems({ ...bowl, status: "draft" }, context)).toBe("");
});

test("of what a shop says freely only the words of the specification go into the feed", () => {
  const context = { link: (handle: string) => handle, brand: "Yaji" };
  const said = (attributes: { [name: string]: string }) => feedItems({ ...bowl, attributes }, context);
  const free = said({ Condition: "Excellent", Gender: "everybody", "Age group": "18+" });
  expect(free).toContain("<g:condition>new</g:condition>");
  expect(free).not.toMatch(/g:gender|g:age_group/);
  const strict = said({ Condition: "Used", Gender: "Female", "Age group": " adult" });
  for (const line of ["condition>used<", "gender>female<", "age_group>adult<"]) expect(strict).toContain(line);
});

test("yen have no decimals in the feed, dinars three", () => {
  const context = { link: (handle: string) => handle, brand: "Yaji" };
  const inMoney = (minor: number, currency: "JPY" | "KWD") =>
    feedItems({ ...bowl, variants: [{ ...bowl.variants[1]!, price: { minor, currency } }] }, context);
  expect(inMoney(1200, "JPY")).toContain("<g:price>1200 JPY</g:price>");
  expect(inMoney(1250, "KWD")).toContain("<g:price>1.250 KWD</g:price>");
});

test("long ids stay within fifty signs and stay different; text becomes plain; XML holds no control signs", () => {
  expect(identifier("x".repeat(60))).toHaveLength(50);
  expect(identifier(`${"x".repeat(60)}1`)).not.toBe(identifier(`${"x".repeat(60)}2`));
  expect(plain("<ul><li>a</li><li>b &lt;c&gt;</li></ul>&#233;")).toBe("a\nb <c>\né");
  expect(xml("a\u0000<b>\ud800&")).toBe("a&lt;b&gt;\ufffd&amp;");
});
