/** What a person may be. Roles combine in one person. */
export const roles = [
  'lead',
  'contract-manager',
  'panel',
  'policy-editor',
  'policy-approver',
  'supplier',
  'auditor',
  'admin',
] as const;
export type Role = (typeof roles)[number];

/** Every role held by people of the council: all but `supplier`. */
export const staffRoles = roles.filter((role) => role !== 'supplier');
