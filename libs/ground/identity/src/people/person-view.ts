import type { PersonName, PersonView, SessionView } from '@commonweal/wire';
import type { Person } from './person.entity.js';

export function personView(person: Person): PersonView {
  const { id, name, email, roles, directorates, categories, supplierId, active, version, erasedAs } = person;
  const hasPassword = Boolean(person.passwordHash);
  return {
    ...{ id, name, email, roles, directorates, categories, supplierId, active, hasPassword, version },
    ...(person.subject ? { byProvider: true } : {}),
    ...(erasedAs ? { erasedAs } : {}),
  };
}

export function personName({ id, name, roles, isService }: Person): PersonName {
  return { id, name, roles, ...(isService ? { isService } : {}) };
}

export function sessionView({
  id,
  name,
  email,
  roles,
  directorates,
  categories,
  supplierId,
}: Person): SessionView {
  return { personId: id, name, email, roles, directorates, categories, supplierId };
}
