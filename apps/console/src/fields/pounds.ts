/** "1,234.5" and "1 234.5" without what parts their thousands. All else stays: "12,5" is not 125. */
export const ungrouped = (text: string) =>
  /^-?\d{1,3}(?:[,\s]\d{3})+(?:\.\d+)?$/.test(text) ? text.replace(/[,\s]/g, '') : text;

/** "£1,234.5" is 123450 pence; undefined when it is no amount of money. */
export function penceOf(text: string): number | undefined {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(ungrouped(text.replace(/^\s*(-?)\s*£?\s*/, '$1').trim()));
  if (!match) return undefined;
  const [, sign, pounds = '0', pence = ''] = match;
  const value = Number(pounds) * 100 + Number(pence.padEnd(2, '0'));
  return Number.isSafeInteger(value) ? (sign ? -value : value) : undefined;
}

/** 123450 pence is "1,234.50", 250000000 is "2,500,000": as one would type it. */
export function poundsOf(pence: number): string {
  const digits = pence % 100 === 0 ? 0 : 2;
  return (pence / 100).toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** 123450 pence is "£1,234.50". */
export const moneyInWords = (pence: number) => (pence < 0 ? `-£${poundsOf(-pence)}` : `£${poundsOf(pence)}`);
