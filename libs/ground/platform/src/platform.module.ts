import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule, type TypeOrmModuleOptions } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Clock, SystemClock } from './clock.js';
import { Config } from './config.js';
import { readColumnsAsWritten } from './database/column-types.js';
import type { DatabaseAddress } from './database/database-server.js';
import { migrate } from './database/migrate.js';
import { dataSourceOptions } from './database/orm-options.js';
import { checkWorksAs } from './database/working-role.js';
import { Transaction } from './database/transaction.js';
import { Described } from './described.js';
import { DeliverEvents } from './events/deliver-events.js';
import { Events } from './events/events.js';
import { EventDelivery, OutboxEvent } from './events/outbox.js';
import {
  DatabaseAnswers,
  Health,
  HealthController,
  MigrationsAreRun,
  QueueAnswers,
} from './health/health.js';
import { AnswersInterceptor } from './http/answers.interceptor.js';
import { ListFileInterceptor } from './http/list-file.interceptor.js';
import { ProblemFilter } from './http/problem-filter.js';
import { validationPipe } from './http/validation.js';
import { openBackend } from './jobs/backend.js';
import { BullmqQueue } from './jobs/bullmq-queue.js';
import { Jobs } from './jobs/jobs.js';
import { Queue } from './jobs/queue.js';
import { EventsToDeliver } from './operations/events-to-deliver.js';
import { JobsGivenUp } from './operations/jobs-given-up.js';
import { MetricsController } from './operations/metrics.controller.js';
import { Metrics } from './operations/metrics.js';
import { Operations } from './operations/operations.js';
import { Vault } from './secrets/vault.js';

export interface PlatformOptions {
  config: Config;
  address: DatabaseAddress;
  /** Run at the start, in their order; none when somebody else has brought the database up to date. */
  migrations?: Exclude<DataSourceOptions['migrations'], undefined>;
  /** What requests and jobs work as, where somebody else has run the migrations; who connects when left out. */
  role?: string;
  /** A clock and a queue other than the real ones, for a story that is played rather than lived. */
  played?: { clock?: Clock; queue?: Queue };
}

const http = [
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_PIPE, useFactory: validationPipe },
  { provide: APP_INTERCEPTOR, useClass: AnswersInterceptor },
  { provide: APP_INTERCEPTOR, useClass: ListFileInterceptor },
];

const operated = [DatabaseAnswers, MigrationsAreRun, QueueAnswers, EventsToDeliver, JobsGivenUp];

const shared = [Transaction, Described, Jobs, Events, Operations, Metrics, Vault];

/** Technology without a business word; every other module finds its providers without importing it. */
@Global()
@Module({
  imports: [DiscoveryModule, TypeOrmModule.forFeature([OutboxEvent, EventDelivery])],
  controllers: [HealthController, MetricsController],
  providers: [...shared, ...operated, DeliverEvents, Health, ...http],
})
export class PlatformModule {
  static forRoot({ config, address, migrations, role, played }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      imports: [database(address, migrations, role)],
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useFactory: () => played?.clock ?? new SystemClock() },
        {
          provide: Queue,
          useFactory: async () =>
            played?.queue ?? new BullmqQueue(await openBackend(address, config.redisUrl)),
        },
      ],
      exports: [Config, Clock, Queue, ...shared],
    };
  }
}

function database(
  address: DatabaseAddress,
  migrations: PlatformOptions['migrations'],
  role?: string,
): DynamicModule {
  readColumnsAsWritten();
  return TypeOrmModule.forRootAsync({
    useFactory: async (): Promise<TypeOrmModuleOptions> => {
      if (migrations) role = await migrate(address, migrations);
      return {
        ...dataSourceOptions(address, { migrations: migrations ?? [] }, role),
        autoLoadEntities: true,
        retryAttempts: 1,
      };
    },
    dataSourceFactory: async (options) => {
      if (!options) throw new Error('TypeORM passes its options');
      const source = await new DataSource(options).initialize();
      if (role) await checkWorksAs(role, source);
      return source;
    },
  });
}
