import { penceOf } from '../../fields/pounds.js';

/**
 * One of several values as somebody types it: "£250,000" in pence, "4/3/2026" as `2026-03-04`, "1,250" as a number.
 * What cannot be read so is kept as it is: the checks say what is wrong with it.
 */
export function readTyped(typed: unknown, type: string): unknown {
  if (typeof typed !== 'string') return typed;
  if (type === 'money') return penceOf(typed) ?? typed;
  if (type === 'number') return readNumber(typed) ?? typed;
  if (type === 'date') return readDay(typed.trim()) ?? typed;
  return typed;
}

function readNumber(typed: string): number | undefined {
  const digits = typed.replace(/[,\s]/g, '');
  return digits !== '' && Number.isFinite(Number(digits)) ? Number(digits) : undefined;
}

function readDay(typed: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed) ?? [];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : undefined;
}
