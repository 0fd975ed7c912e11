/** What a rule can be about. */
export const subjectKinds = [
  'procurement',
  'contract',
  'return',
  'return-line',
  'duty',
  'certificate',
] as const;
export type SubjectKind = (typeof subjectKinds)[number];
