import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { Releases, titleOf } from '@commonweal/documents';
import { documentKinds, staffRoles } from '@commonweal/wire';
import { type Asked, mostLike } from '../likeness.js';
import { type Found, SearchSource } from '../search-source.js';

interface Row {
  kind: string;
  key: string;
  title: string;
}

/** Policy documents in force: rules, indicators, parameters and all the others. */
@Injectable()
export class DocumentsFound extends SearchSource {
  readonly kind = 'document';
  readonly roles = staffRoles;

  constructor(private readonly releases: Releases) {
    super();
  }

  async find(tx: EntityManager, _caller: Caller, asked: Asked): Promise<Found[]> {
    const documents = await this.releases.inForce(tx);
    const all = documentKinds.flatMap((kind) =>
      [...documents.all(kind)].map(([key, content]) => ({ kind, key, title: titleOf(content, key) })),
    );
    const rows = tx
      .createQueryBuilder()
      .select(['document.kind as kind', 'document.key as key', 'document.title as title'])
      .from(
        '(SELECT * FROM json_to_recordset(CAST(:all AS json)) AS one (kind text, key text, title text))',
        'document',
      );
    mostLike(rows, asked, ['document.title', 'document.key']).setParameter('all', JSON.stringify(all));
    return (await rows.getRawMany<Row>()).map(({ kind, key, title }) => ({
      ...{ id: `${kind}:${key}`, title, about: key, document: kind },
      link: `/documents/${kind}:${key}/show`,
    }));
  }
}
