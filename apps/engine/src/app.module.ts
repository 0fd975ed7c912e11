import { type DynamicModule, Module } from '@nestjs/common';
import { described, PlatformModule, type PlatformOptions } from '@commonweal/platform';
import { FailedJobsController } from './operations/failed-jobs.controller.js';
import { libs } from './libs.js';
import { ReadOperations } from './operations/read-operations.js';
import { ReadPolicy } from './policy/read-policy.js';
import { OperationsController } from './operations/operations.controller.js';

/** Every lib, and what only the whole can offer. */
@Module({
  imports: libs,
  controllers: [FailedJobsController, OperationsController],
  providers: described(new ReadOperations(), new ReadPolicy()),
})
export class AppParts {}

@Module({ imports: [AppParts] })
export class AppModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot(options)] };
  }
}
