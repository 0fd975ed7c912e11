import type { Role } from '@commonweal/wire';

/** Roles in the order in which forms offer them. */
export const roles: Role[] = [
  'lead',
  'contract-manager',
  'panel',
  'policy-editor',
  'policy-approver',
  'auditor',
  'admin',
  'supplier',
];
