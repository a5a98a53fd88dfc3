import { expect, test } from "vitest";
import { judgeUrl } from "./outbound-rules.ts";

const why = (url: string) => {
  const judged = judgeUrl(url);
  return judged.ok ? "allowed" : judged.fault.why;
};

test.each([
  "https://cdn.example.com/a.jpg",
  "https://raw.githubusercontent.com/spree/spree/main/docs/images/demo-images/tower-fan.webp",
  "https://例え.jp/写真.png",
  "https://cdn.shopify.com:443/s/files/1/0001/p.jpg?v=1",
])("a public picture may be fetched: %s", (url) => {
  expect(why(url)).toBe("allowed");
});

/** Ways to write "this machine", "this network" and "not the web" that have got past checks elsewhere. */
test.each([
  ["http://cdn.example.com/a.jpg", "not_https"],
  ["ftp://cdn.example.com/a.jpg", "not_https"],
  ["file:///etc/passwd", "not_https"],
  ["data:image/png;base64,AAAA", "not_https"],
  ["javascript:alert(1)", "not_https"],
  ["blob:https://cdn.example.com/1", "not_https"],
  ["gopher://cdn.example.com/_x", "not_https"],
  ["//cdn.example.com/a.jpg", "not_a_url"],
  ["test-image.png", "not_a_url"],
  ["", "not_a_url"],
  ["https://", "not_a_url"],
  ["https://exa mple.com", "not_a_url"],
  ["https://cdn.example.com:8443/a.jpg", "port"],
  ["https://cdn.example.com:22/", "port"],
  ["https://admin@cdn.example.com/", "userinfo"],
  ["https://cdn.example.com@127.0.0.1/", "userinfo"],
  ["https://127.0.0.1/", "ip_literal"],
  ["https://127.1/", "ip_literal"],
  ["https://2130706433/", "ip_literal"],
  ["https://0x7f000001/", "ip_literal"],
  ["https://0x7f.0.0.1/", "ip_literal"],
  ["https://0177.0.0.1/", "ip_literal"],
  ["https://0/", "ip_literal"],
  ["https://127.0.0.1./", "ip_literal"],
  ["https://①②⑦.⓪.⓪.①/", "ip_literal"],
  ["https://169.254.169.254/latest/meta-data/", "ip_literal"],
  ["https://10.0.0.1/", "ip_literal"],
  ["https://192.168.1.1/", "ip_literal"],
  ["https://100.64.0.1/", "ip_literal"],
  ["https://8.8.8.8/", "ip_literal"],
  ["https://[::1]/", "ip_literal"],
  ["https://[::ffff:127.0.0.1]/", "ip_literal"],
  ["https://[::ffff:a9fe:a9fe]/", "ip_literal"],
  ["https://[fd00::1]/", "ip_literal"],
  ["https://[64:ff9b::7f00:1]/", "ip_literal"],
  ["https://localhost/", "inward_name"],
  ["https://LOCALHOST./", "inward_name"],
  ["https://foo.localhost/", "inward_name"],
  ["https://ⓛocalhost/", "inward_name"],
  ["https://metadata.google.internal/", "inward_name"],
  ["https://printer.local/", "inward_name"],
  ["https://router.lan/", "inward_name"],
  ["https://1.0.0.127.in-addr.arpa/", "inward_name"],
  ["https://yaji.someone.workers.dev/", "inward_name"],
  ["https://127.0.0.1.nip.io/", "inward_name"],
  ["https://localtest.me/", "inward_name"],
  ["https://intranet/", "inward_name"],
  ["https://metadata/", "bare_host"],
  [`https://cdn.example.com/${"a".repeat(2_100)}`, "too_long"],
])("%s is refused: %s", (url, reason) => {
  expect(why(url)).toBe(reason);
});
