import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OneTimeSecrets } from '@commonweal/identity';
import { Config } from '@commonweal/platform';

/** A link in a mail lets its person ask for a code, for sixty days. */
const minutes = 60 * 24 * 60;

/** Addresses of the pages of suppliers, with a link that is bound to one person. */
@Injectable()
export class SupplierLinks {
  constructor(
    private readonly secrets: OneTimeSecrets,
    private readonly config: Config,
  ) {}

  async toReturn(tx: EntityManager, personId: string, returnId: string): Promise<string> {
    return `${await this.home(tx, personId)}&return=${returnId}`;
  }

  async toPage(tx: EntityManager, personId: string, name: 'certificates' | 'assessments'): Promise<string> {
    return `${await this.home(tx, personId)}&page=${name}`;
  }

  async home(tx: EntityManager, personId: string): Promise<string> {
    const { token } = await this.secrets.makeLink(tx, { purpose: 'sign-in-link', personId, minutes });
    return `${this.config.address}/supplier#link=${token}`;
  }

  inConsole(path: string): string {
    return this.config.address + path;
  }
}
