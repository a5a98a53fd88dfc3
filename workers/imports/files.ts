/** The imported file and the list of where its products stand, in the bucket: `import/<id>/file`, `import/<id>/index/<page>`. */
import type { Blobs } from "../platform/blobs.ts";
import type { Group, Source } from "./file-index.ts";

/** Products worked on at a time: one page of the index, one step of the cursor. */
export const page_products = 100;

export const fileKey = (importId: string): string => `import/${importId}/file`;
const pageKey = (importId: string, page: number): string => `import/${importId}/index/${page}`;

export function fileSource(blobs: Blobs, importId: string, size: number): Source {
  return {
    size,
    open: async (start, end) => {
      const range = { offset: start, length: (end ?? size) - start };
      if (range.length === 0) return new Blob([]).stream();
      const found = await blobs.imports.get(fileKey(importId), { range });
      if (!found) throw new Error("Invariant broken: an uploaded file is in the bucket");
      return found.body;
    },
  };
}

export async function keepIndex(blobs: Blobs, importId: string, groups: readonly Group[]): Promise<void> {
  for (let page = 0; page * page_products < groups.length; page++) {
    const part = groups.slice(page * page_products, (page + 1) * page_products);
    await blobs.imports.put(pageKey(importId, page), JSON.stringify(part));
  }
}

/** The groups of the page that begins at this product. */
export async function indexPage(blobs: Blobs, importId: string, cursor: number): Promise<readonly Group[]> {
  const found = await blobs.imports.get(pageKey(importId, Math.floor(cursor / page_products)));
  if (!found) throw new Error("Invariant broken: the index of a file that is being read is in the bucket");
  return found.json<Group[]>();
}
