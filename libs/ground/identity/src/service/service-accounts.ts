import { Injectable } from '@nestjs/common';
import { Ledger } from '@commonweal/ledger';
import { Described, DomainError, invalidField, newId, notFound, Transaction } from '@commonweal/platform';
import type { ServiceAccountCreate, ServiceAccountMade, ServiceAccountView } from '@commonweal/wire';
import type { Caller } from '../access/caller.js';
import { Person } from '../people/person.entity.js';
import { hashToken, newToken } from '../tokens/hash-token.js';
import { KeyTerm } from './key-term.js';
import { accountView } from './service-account-list.js';
import { ServiceKey } from './service-key.entity.js';
import { ServiceScope } from './service-scope.js';

/** Programs that work with the council's data, each under a key of its own. */
@Injectable()
export class ServiceAccounts {
  constructor(
    private readonly transaction: Transaction,
    private readonly ledger: Ledger,
    private readonly described: Described,
    private readonly term: KeyTerm,
  ) {}

  /** @throws DomainError invalid on `expiresOn` or `scopes` */
  create(body: ServiceAccountCreate, caller: Caller): Promise<ServiceAccountMade> {
    this.term.check(body.expiresOn);
    this.checkScopes(body.scopes);
    const { expiresOn, directorates, categories } = body;
    const scopes = [...new Set(body.scopes)];
    return this.transaction.run(async (tx) => {
      const id = newId();
      const place = { roles: [], directorates, categories, supplierId: null, active: true, isService: true };
      const program = tx.create(Person, {
        ...place,
        id,
        name: body.name.trim(),
        email: `${id}@service.invalid`,
      });
      await tx.save(program);
      const secret = `cw_${newToken()}`;
      const kept = { hash: hashToken(secret), start: secret.slice(0, 9), scopes, expiresOn };
      const key = tx.create(ServiceKey, { personId: id, ...kept, usedAt: null, revokedAt: null });
      await tx.insert(ServiceKey, key);
      const given = { scopes, directorates, categories, expiresOn };
      const personal = { private: { after: { name: program.name } } };
      await this.ledger.write(tx, { ...entry(id, 'program-added', caller, given), ...personal });
      return { ...accountView(program, key, this.term.today), key: secret };
    });
  }

  /** At once and for good. @throws DomainError not-found, conflict when it was done before */
  revoke(id: string, caller: Caller): Promise<ServiceAccountView> {
    return this.transaction.run(async (tx) => {
      const program = await tx.findOneBy(Person, { id, isService: true });
      const key = await tx.findOneBy(ServiceKey, { personId: id });
      if (!program || !key) throw notFound('service account');
      if (key.revokedAt)
        throw new DomainError('conflict', 'revoked-already', 'This key was revoked already.');
      key.revokedAt = this.term.now;
      await tx.save(key);
      await tx.update(Person, id, { active: false });
      await this.ledger.write(tx, entry(id, 'key-revoked', caller, {}));
      return accountView(program, key, this.term.today);
    });
  }

  private checkScopes(scopes: string[]): void {
    if (!scopes.length) throw invalidField('scopes', 'Say what the program is let into.');
    const known = this.described.all(ServiceScope).map(({ key }) => key);
    const unknown = scopes.find((scope) => !known.includes(scope));
    if (unknown !== undefined)
      throw invalidField('scopes', `There is no “${unknown}” to let a program into.`);
  }
}

const entry = (subjectId: string, action: string, { personId: actorId }: Caller, data: object) => ({
  ...{ subjectKind: 'person', subjectId, action, actorId, data },
});
