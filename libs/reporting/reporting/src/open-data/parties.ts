import type { Supplier } from '@commonweal/suppliers';
import type { OcdsOrganization, OcdsOrganizationReference } from '@commonweal/wire';
import type { Publishing } from './what-policy-says.js';

/** The council, which buys and runs the procedure. */
export function councilParty({ council, organisation }: Publishing): OcdsOrganization {
  return {
    id: organisation ? `${organisation.scheme}-${organisation.id}` : 'council',
    name: council,
    ...(organisation ? { identifier: { ...organisation, legalName: council } } : {}),
    roles: ['buyer', 'procuringEntity'],
  };
}

export function supplierParty(supplier: Supplier): OcdsOrganization {
  const { id, name, sme, vcse } = supplier;
  const scheme = registerOf(supplier);
  return {
    ...{ id, name },
    ...(scheme && supplier.registrationNumber
      ? { identifier: { scheme, id: supplier.registrationNumber, legalName: name } }
      : {}),
    roles: ['supplier'],
    details: { scale: sme ? 'sme' : 'large', vcse },
  };
}

export const referenceTo = ({ id, name }: OcdsOrganization): OcdsOrganizationReference => ({ id, name });

/** By the form of the number: Companies House has eight characters, the Charity Commission six or seven figures. */
function registerOf({ registrationNumber }: Supplier): string | undefined {
  const number = registrationNumber ?? '';
  if (/^(\d{8}|[A-Z]{2}\d{6})$/.test(number)) return 'GB-COH';
  return /^\d{6,7}(-\d{1,3})?$/.test(number) ? 'GB-CHC' : undefined;
}
