import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { Webhook } from "standardwebhooks";
import { expect, it } from "vitest";
import { startKyc } from "./server.ts";

const secret = "whsec_eWFqaS1sb2NhbC1reWMtd2ViaG9vay1zZWNyZXQtMDE=";
const key = "kyc_test_yaji";

it("a verification is pending, then told of twice under one id, signed; the same reference is one verification", async () => {
  const heard: { id: string; data: { status: string } }[] = [];
  const shop = createServer((message, response) => {
    void text(message).then((body) => {
      const told = new Webhook(secret).verify(body, message.headers as Record<string, string>) as (typeof heard)[0];
      heard.push({ ...told, id: String(message.headers["webhook-id"]) });
      response.writeHead(204).end();
    });
  }).listen(0, "127.0.0.1");
  await once(shop, "listening");
  const webhookUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/`;
  const kyc = await startKyc({ key, webhookUrl, webhookSecret: secret, delay_ms: 400 });
  const ask = (body: object, authorization = `Bearer ${key}`) =>
    fetch(`${kyc.url}/v1/verifications`, { method: "POST", headers: { authorization }, body: JSON.stringify(body) });
  try {
    expect((await ask({ reference: "a" }, "Bearer wrong")).status).toBe(401);
    for (const _ of [1, 2])
      expect(await (await ask({ reference: "a", legal_name: "Refused Ltd" })).json()).toMatchObject({
        status: "pending",
      });
    await expect.poll(() => heard.length).toBe(2);
    expect(new Set(heard.map(({ id }) => id)).size).toBe(1);
    expect(heard[0]?.data).toEqual({ reference: "a", status: "refused", reasons: ["listed"] });
    expect((await ask({ reference: "b", legal_name: "Lost and at once" })).status).toBe(503);
    expect(await (await ask({ reference: "b", legal_name: "Lost and at once" })).json()).toMatchObject({
      status: "verified",
    });
  } finally {
    await kyc.close();
    shop.close();
  }
});
