/** A stream of text as a download; the next page is read only when the reader wants more. */
export function csvFile(parts: AsyncGenerator<string>, name: string): Response {
  const utf8 = new TextEncoder();
  const body = new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(utf8.encode(value));
    },
    cancel: () => void parts.return(undefined),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
    },
  });
}
