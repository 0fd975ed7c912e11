import { Injectable } from '@nestjs/common';
import { ActorNames } from '@commonweal/ledger';
import { People } from './people.js';

/** The people of the council and of suppliers, for whoever reads the ledger. */
@Injectable()
export class NamesActors extends ActorNames {
  constructor(private readonly people: People) {
    super();
  }

  async of(ids: string[]): Promise<Map<string, string>> {
    const found = await this.people.findAll(ids);
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}
