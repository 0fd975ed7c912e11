import { type DynamicModule, Module } from '@nestjs/common';
import { PlatformModule, type PlatformOptions } from '@commonweal/platform';
import { FailedJobsController } from './operations/failed-jobs.controller.js';
import { libs } from './libs.js';
import { OperationsController } from './operations/operations.controller.js';

/** Every lib, and what only the whole can offer. */
@Module({ imports: libs, controllers: [FailedJobsController, OperationsController] })
export class AppParts {}

@Module({ imports: [AppParts] })
export class AppModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot(options)] };
  }
}
