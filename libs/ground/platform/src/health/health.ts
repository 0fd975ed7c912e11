import { Controller, Get, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Described } from '../described.js';
import { Public } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import { Queue } from '../jobs/queue.js';

/** Something the engine needs in order to serve. A provider that extends this class is found by itself. */
export abstract class HealthCheck {
  abstract readonly name: string;
  /** @returns what is worth telling, such as the release in force; rejects when the engine must not be sent work */
  abstract check(): Promise<string | undefined>;
}

@Injectable()
export class DatabaseAnswers extends HealthCheck {
  readonly name = 'database';

  constructor(private readonly database: DataSource) {
    super();
  }

  async check(): Promise<undefined> {
    await this.database.query('SELECT 1');
  }
}

@Injectable()
export class MigrationsAreRun extends HealthCheck {
  readonly name = 'migrations';

  constructor(private readonly database: DataSource) {
    super();
  }

  async check(): Promise<undefined> {
    if (await this.database.showMigrations()) throw new Error('some migrations have not been run');
  }
}

@Injectable()
export class QueueAnswers extends HealthCheck {
  readonly name = 'queue';

  constructor(private readonly queue: Queue) {
    super();
  }

  async check(): Promise<undefined> {
    await this.queue.ping();
  }
}

@Injectable()
export class Health {
  constructor(private readonly described: Described) {}

  /** @throws DomainError unavailable, naming under `errors` each check that failed */
  async ready(): Promise<{ status: 'ready'; checks: Record<string, string> }> {
    const { checks, errors } = await this.look();
    if (Object.keys(errors).length > 0) {
      const which = Object.keys(errors).join(', ');
      throw new DomainError('unavailable', 'not-ready', `The engine is not ready: ${which}.`, errors);
    }
    return { status: 'ready', checks };
  }

  /** What each check says, and what is wrong with those that failed. */
  async look(): Promise<{ checks: Record<string, string>; errors: Record<string, string[]> }> {
    const checks: Record<string, string> = {};
    const errors: Record<string, string[]> = {};
    const run = async (check: HealthCheck) => {
      try {
        checks[check.name] = (await check.check()) ?? 'ok';
      } catch {
        errors[check.name] = ['does not answer as it should; the log says why'];
      }
    };
    await Promise.all(this.described.all(HealthCheck).map(run));
    return { checks, errors };
  }
}

@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  @Get()
  @Public()
  alive(): { status: string } {
    return { status: 'alive' };
  }

  @Get('ready')
  @Public()
  ready() {
    return this.health.ready();
  }
}
