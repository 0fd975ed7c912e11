import { staffRoles } from '@commonweal/wire';

/** Who reads what is in a procurement; an administrator does not. */
export const readers = staffRoles.filter((role) => role !== 'admin');
