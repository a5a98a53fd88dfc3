/** A picture out of the store that is nobody else's to see: never cached by others, and nothing in it runs. */
export const sendKept = (kept: R2ObjectBody): Response =>
  new Response(kept.body, {
    headers: {
      "content-type": kept.httpMetadata?.contentType ?? "application/octet-stream",
      "cache-control": "private, max-age=600",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });
