import { Injectable } from '@nestjs/common';
import { Clock, Config, DomainError } from '@commonweal/platform';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  type CustomFetch,
  customFetch,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { ProviderFetch } from './provider-fetch.js';

/** What must come back as it went out. */
export interface Check {
  state: string;
  nonce: string;
  verifier: string;
}

/** Whom the provider vouches for. */
export interface Vouched {
  subject: string;
  email: string | undefined;
  name: string | undefined;
  roles: string[];
}

const callbackPath = '/api/session/provider/callback';

/** How long what the provider says of itself holds: it may move, and be away. */
const freshFor = 60_000;

/** How long it has for an answer, in seconds. */
const patience = 10;

/** Nothing came back. A TypeError, since the client hands those on as they are. */
class Away extends TypeError {}

function unreachable(cause: unknown): DomainError {
  const why = cause instanceof Error ? cause.message : '';
  return new DomainError(
    'unavailable',
    'provider-unreachable',
    `The sign-in of the council cannot be reached at the moment. ${why}`.trim(),
  );
}

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

/** The council's own sign-in, asked by OpenID Connect: code flow with PKCE, state and nonce. */
@Injectable()
export class Provider {
  private known?: { client: Promise<Configuration>; until: number };

  constructor(
    private readonly config: Config,
    private readonly outside: ProviderFetch,
    private readonly clock: Clock,
  ) {}

  get isConfigured(): boolean {
    return Boolean(this.config.oidcIssuer);
  }

  /** @param anew asks for the password again, whoever is signed in there */
  async begin(anew: boolean): Promise<{ address: string; check: Check }> {
    const client = await this.client();
    const check = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const address = buildAuthorizationUrl(client, {
      redirect_uri: `${this.config.address}${callbackPath}`,
      scope: 'openid profile email',
      state: check.state,
      nonce: check.nonce,
      code_challenge: await calculatePKCECodeChallenge(check.verifier),
      code_challenge_method: 'S256',
      ...(anew ? { prompt: 'login', max_age: '0' } : {}),
    });
    return { address: address.href, check };
  }

  /**
   * @param path with the query, as the browser came back to it
   * @throws whatever is wrong with the answer: the signature, state, nonce, verifier, times, audience; DomainError unavailable
   */
  async finish(path: string, { state, nonce, verifier }: Check, anew: boolean): Promise<Vouched> {
    const tokens = await authorizationCodeGrant(await this.client(), new URL(path, this.config.address), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
      ...(anew ? { maxAge: 120 } : {}),
    }).catch((error: unknown) => {
      throw error instanceof Away ? unreachable(error) : error;
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('The provider sent no ID token');
    const email = claims['email_verified'] === false ? undefined : text(claims['email']);
    const roles = Array.isArray(claims['roles']) ? claims['roles'].map(String) : [];
    return { subject: claims.sub, email, name: text(claims['name']), roles };
  }

  /** Where one signs out there too. */
  async end(): Promise<string> {
    const client = await this.client();
    const back = `${this.config.address}/sign-in`;
    if (!client.serverMetadata().end_session_endpoint) return back;
    return buildEndSessionUrl(client, { post_logout_redirect_uri: back }).href;
  }

  /** @throws DomainError not-found, unavailable */
  private client(): Promise<Configuration> {
    const now = this.clock.now().getTime();
    if (!this.known || this.known.until <= now)
      this.known = { client: this.discovered(), until: now + freshFor };
    return this.known.client;
  }

  private async discovered(): Promise<Configuration> {
    const { oidcIssuer, oidcClientId = '', oidcClientSecret } = this.config;
    if (!oidcIssuer)
      throw new DomainError('not-found', 'no-provider', 'This council signs in with passwords of its own.');
    try {
      return await discovery(new URL(oidcIssuer), oidcClientId, oidcClientSecret, undefined, {
        [customFetch]: this.fetch,
        timeout: patience,
      });
    } catch (cause) {
      this.known = undefined;
      throw unreachable(cause);
    }
  }

  private readonly fetch: CustomFetch = (...asked) =>
    this.outside.fetch(...asked).catch((cause: unknown) => {
      throw new Away(cause instanceof Error ? cause.message : String(cause));
    });
}
