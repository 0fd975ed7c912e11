import type { Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { type Access, accessKey } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import { openApi } from '../../openapi.js';
import { Described, type Operation } from '../fuzz/described.js';

export interface Route {
  name: string;
  operation: Operation;
  /** The first word of its address. */
  root: string;
  access: Access | undefined;
}

/** Every route of the running application, with who may call it. */
export function routesOf(app: TestApplication): { described: Described; routes: Route[] } {
  const described = new Described(JSON.parse(JSON.stringify(openApi(app.nest))) as object);
  const declared = accessOf(app);
  const routes = described.operations.map((operation) => ({
    name: `${operation.method} ${operation.path}`,
    operation,
    root: operation.path.split('/')[2] ?? '',
    access: declared.get(operation.id),
  }));
  return { described, routes };
}

/** By the id of the operation, which names controller and method. */
function accessOf(app: TestApplication): Map<string, Access> {
  const reflector = new Reflector();
  const found = new Map<string, Access>();
  for (const { metatype } of app.get(DiscoveryService).getControllers()) {
    const controller = metatype as Type;
    const prototype = controller.prototype as Record<string, () => unknown>;
    for (const name of new MetadataScanner().getAllMethodNames(prototype)) {
      const access = reflector.getAllAndOverride<Access | undefined>(accessKey, [
        prototype[name] as () => unknown,
        controller,
      ]);
      if (access) found.set(`${controller.name}_${name}`, access);
    }
  }
  return found;
}
