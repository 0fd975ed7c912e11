export type SheetCell = string | number | boolean | null | undefined;
export type SheetRow = readonly SheetCell[];

/** Spreadsheets take text that begins like this for a formula, and would run it. */
const formula = /^[=+\-@\t\r]/;

/** Text that no spreadsheet runs: an apostrophe goes before what could be a formula. */
export function inert(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}
