import type { DynamicModule, Type } from '@nestjs/common';

/** Every lib with a module, from the ground up. A new lib adds its line here. */
export const libs: (Type | DynamicModule)[] = [];
