import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { csvSplitter, type CsvRow, type Delimiter } from "./csv.ts";
import { readHead, sniffDelimiter } from "./csv-head.ts";

const utf8 = new TextEncoder();

function rowsOf(text: string | Uint8Array, delimiter: Delimiter = ",", chunk_bytes = 3): CsvRow[] {
  const bytes = typeof text === "string" ? utf8.encode(text) : text;
  const splitter = csvSplitter(delimiter, { byte: 0, line: 1 });
  const rows: CsvRow[] = [];
  for (let at = 0; at < bytes.length; at += chunk_bytes) rows.push(...splitter.push(bytes.slice(at, at + chunk_bytes)));
  return [...rows, ...splitter.finish()];
}

/** The edge cases every reader of CSV should know (named as in csv-spectrum), and the rows they must give. */
const spectrum: readonly [name: string, csv: string, rows: readonly object[]][] = [
  ["comma_in_quotes", 'first,address\nJohn,"Anytown, WW"\n', [{ first: "John", address: "Anytown, WW" }]],
  [
    "empty",
    'a,b,c\n1,"",""\n2,3,4',
    [
      { a: "1", b: "", c: "" },
      { a: "2", b: "3", c: "4" },
    ],
  ],
  [
    "escaped_quotes",
    'a,b\n1,"ha ""ha"" ha"\n3,4\n',
    [
      { a: "1", b: 'ha "ha" ha' },
      { a: "3", b: "4" },
    ],
  ],
  ["newlines_crlf", 'a,b\r\n"Once upon \r\na time",5\r\n', [{ a: "Once upon \r\na time", b: "5" }]],
  ["utf8", "a,b\n4,ʤ\n", [{ a: "4", b: "ʤ" }]],
  ["simple", "a,b,c\n1,2,3\n", [{ a: "1", b: "2", c: "3" }]],
  ["simple_crlf", "a,b,c\r\n1,2,3\r\n", [{ a: "1", b: "2", c: "3" }]],
  [
    "empty_crlf",
    'a,b,c\r\n1,"",""\r\n2,3,4\r\n',
    [
      { a: "1", b: "", c: "" },
      { a: "2", b: "3", c: "4" },
    ],
  ],
  [
    "newlines",
    'a,b,c\n"Once upon \na time",5,6\n7,8,9\n',
    [
      { a: "Once upon \na time", b: "5", c: "6" },
      { a: "7", b: "8", c: "9" },
    ],
  ],
  [
    "quotes_and_newlines",
    'a,b\n1,"ha \n""ha"" \nha"\n3,4\n',
    [
      { a: "1", b: 'ha \n"ha" \nha' },
      { a: "3", b: "4" },
    ],
  ],
  [
    "json",
    'key,val\n1,"{""type"": ""Point"", ""coordinates"": [102.0, 0.5]}"\n',
    [{ key: "1", val: '{"type": "Point", "coordinates": [102.0, 0.5]}' }],
  ],
  [
    "location_coordinates",
    'id,at\n1,"6°36\'27.02""S, 106°48\'00""E"\n',
    [{ id: "1", at: "6°36'27.02\"S, 106°48'00\"E" }],
  ],
];

test.each(spectrum)("the edge case %s gives the rows it must", (_name, csv, expected) => {
  for (const chunk_bytes of [1, 2, 5, 1000]) {
    const [header, ...rows] = rowsOf(csv, ",", chunk_bytes);
    const records = rows.map(({ cells }) => Object.fromEntries(header!.cells.map((name, at) => [name, cells[at]])));
    expect(records).toEqual(expected);
  }
});

test("every row knows its true line, also behind quoted line ends of any kind", () => {
  const rows = rowsOf('a,b\r\n1,"x\r\ny"\r\n\r\n,\r\n3,4\r5,"6\n\n"\n7,8');
  expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
    [1, "a"],
    [2, "1"],
    [6, "3"],
    [7, "5"],
    [10, "7"],
  ]);
});

test("a row's bytes, read again alone, give the same row", () => {
  const bytes = utf8.encode('名,b\n碗,"x\n""y"""\nz,1\n');
  for (const row of rowsOf(bytes)) {
    const [again] = rowsOf(bytes.slice(row.start, row.end));
    expect(again!.cells).toEqual(row.cells);
  }
});

test("a broken quote costs its own line and no other", () => {
  const rows = rowsOf('a,b\n1,"x"y\n3,4\n5,"open\n7,8\n');
  expect(rows.map(({ line, fault, cells }) => [line, fault ?? cells.join("|")])).toEqual([
    [1, "a|b"],
    [2, "row.quote_broken"],
    [3, "3|4"],
    [4, "row.quote_open"],
    [5, "7|8"],
  ]);
  expect(rows[1]!.cells[0]).toBe("1");
});

test('a quote inside an unquoted cell is just a sign, as in 6" nails', () => {
  expect(rowsOf('a,b\n6" nails,x\n')[1]!.cells).toEqual(['6" nails', "x"]);
});

test("a row beyond the byte limit is refused in bounded memory and the next one is read", () => {
  const rows = rowsOf(`a,b\n${"x".repeat(600_000)},1\n"${"y".repeat(600_000)}\n3,4\n`, ",", 65_536);
  expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
    [1, undefined],
    [2, "row.too_long"],
    [3, "row.too_long"],
    [4, undefined],
  ]);
});

test("bytes that are not UTF-8 are told by line", () => {
  const rows = rowsOf(new Uint8Array([97, 10, 0xe9, 10, 98, 10]));
  expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
    [1, undefined],
    [2, "row.not_utf8"],
    [3, undefined],
  ]);
});

test("our rows are csv-parse's rows for any table, however the bytes arrive", () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", "é", "雅", " ", '"', ",", ";", "\n", "\r\n", "'", "="),
    maxLength: 12,
  });
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(",", ";", "\t") as fc.Arbitrary<Delimiter>,
      fc.nat(40),
      (rows, delimiter, size) => {
        const csv = rows
          .map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter))
          .join("\n");
        const theirs: string[][] = parse(csv, { delimiter });
        const blank = (cells: readonly string[]) => cells.every((text) => text.trim() === "");
        expect(rowsOf(csv, delimiter, size + 1).map(({ cells }) => cells)).toEqual(
          theirs.filter((cells) => !blank(cells)),
        );
      },
    ),
  );
});

test("the delimiter is found in the header, quotes respected", () => {
  expect(sniffDelimiter(utf8.encode('"a,b,c,d";"e";f\n1;2;3\n'))).toBe(";");
  expect(sniffDelimiter(utf8.encode("a\tb,c\td\n"))).toBe("\t");
  expect(sniffDelimiter(utf8.encode("name\nx\n"))).toBe(",");
});

test("a head is read behind a byte-order mark and behind sep=, and says where the rows begin", () => {
  expect(readHead(utf8.encode('\ufeffa,"b\nc"\r\n1,2'))).toEqual({
    ok: true,
    value: { delimiter: ",", columns: ["a", "b\nc"], body: { byte: 12, line: 3 } },
  });
  expect(readHead(utf8.encode("sep=;\r\na;b,c\n"))).toMatchObject({
    value: { delimiter: ";", columns: ["a", "b,c"], body: { byte: 13, line: 3 } },
  });
});

test("a file that cannot be read is refused by name", () => {
  expect(readHead(utf8.encode("\n\n"))).toMatchObject({ fault: { code: "file.empty" } });
  expect(readHead(new Uint8Array([0xff, 0xfe, 97, 0]))).toMatchObject({
    fault: { code: "file.not_utf8", found: "utf-16" },
  });
  expect(readHead(utf8.encode("a,B,b\n"))).toMatchObject({ fault: { code: "file.column_twice", column: "b" } });
  expect(readHead(utf8.encode(Array.from({ length: 601 }, (_, i) => `c${i}`).join(",")))).toMatchObject({
    fault: { code: "file.columns_over_limit" },
  });
});
