import type { Measure } from '../promise/measure.js';
import { unzip, zip } from '@commonweal/platform';

/** What a spreadsheet program lets people write in one cell. */
export interface Validation {
  cell: string;
  measure: Pick<Measure, 'type' | 'levels'>;
  /** Shown beside the cell while it is filled in. */
  prompt: string;
}

const sheet = 'xl/worksheets/sheet1.xml';
const largest = 24 * 1024 * 1024;

/** The workbook with validations in its first sheet: the writer cannot write them. */
export function withValidations(workbook: Buffer, validations: Validation[]): Buffer {
  const parts = unzip(workbook, () => true, largest);
  const xml = parts.get(sheet)?.toString('utf8');
  if (!xml?.includes('</sheetData>')) throw new Error('The workbook has no first sheet.');
  const all = validations.map(elementOf).join('');
  const added = `</sheetData><dataValidations count="${validations.length}">${all}</dataValidations>`;
  return zip(parts.set(sheet, Buffer.from(xml.replace('</sheetData>', () => added))));
}

function elementOf({ cell, measure, prompt }: Validation): string {
  const { attributes, formulas } = ruleOf(measure);
  const shown = `showInputMessage="1" showErrorMessage="1" promptTitle="What to write" prompt="${escaped(prompt.slice(0, 250))}"`;
  return `<dataValidation ${attributes} allowBlank="1" ${shown} sqref="${cell}">${formulas}</dataValidation>`;
}

function ruleOf({ type, levels }: Validation['measure']): { attributes: string; formulas: string } {
  if (type === 'count') return between('whole', 1e9);
  if (type === 'money' || type === 'quantity') return between('decimal', 1e12);
  if (type === 'yes-no') return listOf(['yes', 'no']);
  if (type === 'level' && levels?.length) return listOf(levels);
  return { attributes: '', formulas: '' };
}

function between(type: string, max: number) {
  const attributes = `type="${type}" operator="between" errorTitle="This does not fit" error="Write a figure, 0 or more."`;
  return { attributes, formulas: `<formula1>0</formula1><formula2>${max}</formula2>` };
}

const longestList = 255;

/** A list in the cell itself; one that is too long, or that holds commas, is only told about. */
function listOf(words: string[]) {
  const list = words.join(',').replaceAll('"', '""');
  if (list.length > longestList || words.some((word) => word.includes(',')))
    return { attributes: '', formulas: '' };
  return { attributes: 'type="list"', formulas: `<formula1>"${escaped(list)}"</formula1>` };
}

function escaped(words: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return words.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
