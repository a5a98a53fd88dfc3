/** What a seller is told of their money, month by month. */
export { makeStatement, type StatementFault } from "./make-statement.ts";
export { statementCsv } from "./statement-csv.ts";
export { statementPdf, type PaperWords } from "./statement-pdf.ts";
export { isMonth, monthOf, monthsBack, monthSpan, type Statement, type StatementLine } from "./statement.ts";
