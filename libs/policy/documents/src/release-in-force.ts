import { Injectable } from '@nestjs/common';
import { HealthCheck } from '@commonweal/platform';
import { DataSource } from 'typeorm';
import { Releases } from './releases.js';

/** The engine is ready when a release is in force. */
@Injectable()
export class ReleaseIsInForce extends HealthCheck {
  readonly name = 'release in force';

  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
  ) {
    super();
  }

  async check(): Promise<string | undefined> {
    const number = await this.releases.numberInForce(this.database.manager);
    return number === null ? 'no policy release is in force yet' : undefined;
  }
}
