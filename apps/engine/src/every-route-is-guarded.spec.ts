import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, type Type } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryModule, DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { accessKey, Public } from '@commonweal/platform';
import { type TestApplication, testApplication } from '@commonweal/platform/testing';
import { FailedJobsController } from './operations/failed-jobs.controller.js';
import { libs } from './libs.js';
import { OperationsController } from './operations/operations.controller.js';

@Controller('forgotten')
class ForgottenController {
  @Get()
  open() {
    return true;
  }

  @Get('declared')
  @Public()
  declared() {
    return true;
  }
}

/** Handlers of a controller that neither declare who may call them nor stand in a class that does. */
function unguarded(controller: Type): string[] {
  const reflector = new Reflector();
  const prototype = controller.prototype as Record<string, () => unknown>;
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .map((name) => ({ name, handler: prototype[name] }))
    .filter(({ handler }) => handler && Reflect.hasMetadata(PATH_METADATA, handler))
    .filter(
      ({ handler }) =>
        !reflector.getAllAndOverride<unknown>(accessKey, [handler as () => unknown, controller]),
    )
    .map(({ name }) => `${controller.name}.${name}`);
}

describe('every route', () => {
  let app: TestApplication;
  beforeAll(async () => void (app = await testApplication({ modules: [DiscoveryModule, ...libs] })));
  afterAll(() => app.close());

  it('declares who may call it', () => {
    const controllers = app
      .get(DiscoveryService)
      .getControllers()
      .map(({ metatype }) => metatype as Type);
    expect(controllers.length).toBeGreaterThan(3);
    expect([...controllers, FailedJobsController, OperationsController].flatMap(unguarded)).toEqual([]);
  });

  it('would be noticed if it did not', () => {
    expect(unguarded(ForgottenController)).toEqual(['ForgottenController.open']);
  });
});
