import type { Child } from "hono/jsx";
import { Icon } from "./icon.tsx";

export type Column<Row> = {
  head: string;
  cell: (row: Row) => Child;
  /** Figures stand at the end of the cell and do not jump. */
  numeric?: boolean;
  /** Address that sorts by this column; `sorted` is the present order. */
  sortHref?: string;
  sorted?: "ascending" | "descending";
};

type DataTableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  key: (row: Row) => string;
  /** Shown in place of rows when there are none. */
  empty: Child;
  /** Shows the caption; otherwise it is only spoken. */
  captioned?: boolean;
};

function Head<Row>({ column }: { column: Column<Row> }) {
  return (
    <th scope="col" class={column.numeric ? "number" : undefined} aria-sort={column.sorted}>
      {column.sortHref ? (
        <a href={column.sortHref}>
          {column.head}
          {column.sorted && <Icon name={column.sorted === "ascending" ? "chevron-up" : "chevron-down"} size={16} />}
        </a>
      ) : (
        column.head
      )}
    </th>
  );
}

/** A table one can live in: sticky heads, figures aligned, the first column naming the row. Call it as a function. */
export function dataTable<Row>({ caption, columns, rows, key, empty, captioned }: DataTableProps<Row>) {
  return (
    <div class="table-room" role="group" aria-label={caption} tabindex={0}>
      <table>
        <caption class={captioned ? undefined : "unseen"}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head column={column as Column<unknown>} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td colspan={columns.length} class="ash">
                {empty}
              </td>
            </tr>
          )}
          {rows.map((row) => (
            <tr id={key(row)}>
              {columns.map((column, i) =>
                i === 0 ? (
                  <th scope="row">{column.cell(row)}</th>
                ) : (
                  <td class={column.numeric ? "number" : undefined}>{column.cell(row)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
