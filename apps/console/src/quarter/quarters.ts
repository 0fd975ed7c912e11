interface Named {
  /** First day. */
  from: string;
  /** Last day. */
  until: string;
  /** Of the financial year, 1 from April. */
  number: number;
  /** `2026/27` */
  year: string;
}

/** The quarters that have begun by a day, the latest first: three years of them. */
export function quartersUntil(today: string): Named[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const latest = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: 12 }, (_, back) => {
    const at = latest - back;
    const [inYear, quarter] = [Math.floor(at / 4), at % 4];
    const begun = quarter === 0 ? inYear - 1 : inYear;
    return {
      from: `${inYear}-${String(quarter * 3 + 1).padStart(2, '0')}-01`,
      until: new Date(Date.UTC(inYear, quarter * 3 + 3, 0)).toISOString().slice(0, 10),
      number: quarter === 0 ? 4 : quarter,
      year: `${begun}/${String((begun + 1) % 100).padStart(2, '0')}`,
    };
  });
}
