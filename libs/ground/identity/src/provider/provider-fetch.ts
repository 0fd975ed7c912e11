import { Injectable } from '@nestjs/common';
import type { CustomFetch } from 'openid-client';

/** How the provider is reached: the outside, for specs to take the place of. */
export abstract class ProviderFetch {
  abstract readonly fetch: CustomFetch;
}

@Injectable()
export class ByNetwork extends ProviderFetch {
  readonly fetch: CustomFetch = (address, options) => fetch(address, options);
}
