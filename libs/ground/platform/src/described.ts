import { Injectable, type OnApplicationBootstrap, type Provider } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

/**
 * Finds the described values of a kind (jobs, event handlers, health checks, and the kinds other libs declare): a
 * kind is an abstract class, a value is any provider that extends it. Ask once the application has been composed.
 */
@Injectable()
export class Described implements OnApplicationBootstrap {
  private readonly known = new Map<unknown, readonly object[]>();
  private isComposed = false;

  constructor(private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap(): void {
    this.isComposed = true;
  }

  all<T extends object>(kind: abstract new (...args: never[]) => T): T[] {
    const found = (this.known.get(kind) as readonly T[] | undefined) ?? this.find(kind);
    // Nothing is added to an application that stands; looking through hundreds of providers takes longer than what is done with them.
    if (this.isComposed) this.known.set(kind, found);
    return [...found];
  }

  private find<T extends object>(kind: abstract new (...args: never[]) => T): T[] {
    const found = this.discovery
      .getProviders()
      .filter((provider) => provider.isDependencyTreeStatic() && !provider.isTransient)
      .map((provider) => provider.instance as unknown)
      .filter((instance): instance is T => instance instanceof kind);
    return [...new Set(found)];
  }
}

/** Providers for described values that need nothing injected. */
export function described(...values: object[]): Provider[] {
  return values.map((value) => ({ provide: Symbol(value.constructor.name), useValue: value }));
}
