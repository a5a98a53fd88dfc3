/**
 * GET /media/… — files that never change under their address, so anybody may keep them for ever. They carry a sandbox,
 * because an SVG opened by itself is a document of this origin.
 */
import { photoFormats, type PhotoFormat } from "../catalog/index.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { isUnchanged } from "../platform/http/revalidate.ts";
import { findDrawing } from "./draw.ts";
import { findPhoto } from "./photo.ts";

export const mediaRoutes = doors();

mediaRoutes.get("/media/art/:productId/:file", async (c) => {
  const [, seed, version] = /^([\p{L}\p{N}_-]{1,80})\.(\d{1,9})\.svg$/u.exec(c.req.param("file")) ?? [];
  if (!seed || !version) return problem({ code: "media.not_found" });
  const drawing = await findDrawing(c.var.shop, c.req.param("productId"), seed, Number(version));
  if (!drawing) return problem({ code: "media.not_found" });
  return file(c, drawing.svg, "image/svg+xml; charset=utf-8", drawing.etag, drawing.current);
});

mediaRoutes.get("/media/photo/:mediaId/:file", async (c) => {
  const [, width, format] = /^(\d{2,5})\.([a-z]{3,4})$/.exec(c.req.param("file")) ?? [];
  const known = photoFormats.find((one): one is PhotoFormat => one === format);
  if (!width || !known) return problem({ code: "media.not_found" });
  const photo = await findPhoto(c.var.shop, c.req.param("mediaId"), Number(width), known);
  if (!photo.ok) return problem(photo.fault);
  return file(c, photo.value.body, photo.value.type, photo.value.etag, photo.value.exact);
});

function file(c: Request$, body: BodyInit, type: string, etag: string, lasting: boolean): Response {
  const headers = new Headers({
    "content-type": type,
    "cache-control": lasting ? "public, max-age=31536000, immutable" : "public, max-age=300",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "cross-origin-resource-policy": "cross-origin",
  });
  if (etag) headers.set("etag", etag);
  if (isUnchanged(c.req.header("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}
