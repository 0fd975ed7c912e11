import 'reflect-metadata';
import { plainToInstance, Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Matches,
  Max,
  Min,
  validateSync,
} from 'class-validator';
import { flag, list, says } from './setting.js';
import { contradictingProvider, ProviderConfig, providerProperties } from './provider-config.js';
import { signInProperties } from './sign-in-config.js';

const processRoles = ['api', 'worker'] as const;
export type ProcessRole = (typeof processRoles)[number];
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const url = (protocols: string[], remedy: string) =>
  IsUrl(
    { protocols, require_protocol: true, require_tld: false, require_valid_protocol: true },
    says(remedy),
  );

const portRemedy = 'set it to a whole number from 0 to 65535, or leave it out for 3000';
const megabytesRemedy = 'set it to a whole number of megabytes from 1 to 200, or leave it out for 20';
const receiverRemedy = 'set it to a whole number of seconds from 1 to 50, or leave it out for 15';
const patienceRemedy = 'set it to a whole number of seconds from 1 to 300, or leave it out for 60';
const keyDaysRemedy = 'set it to a whole number of days from 1 to 1096, or leave it out for 366';
const retryDaysRemedy = 'set it to a whole number of days from 1 to 30, or leave it out for 3';
const rolesRemedy = 'set it to api, worker or api,worker, or leave it out for both';

/** The settings of the engine, one environment variable each; `publicUrl` is read from `PUBLIC_URL`. */
export class Config extends ProviderConfig {
  @Type(() => Number)
  @IsInt(says(portRemedy))
  @Min(0, says(portRemedy))
  @Max(65535, says(portRemedy))
  port = 3000;

  @IsString(says('set it to the address to listen on, such as 127.0.0.1 or 0.0.0.0'))
  host = '127.0.0.1';

  @IsOptional()
  @IsString()
  dataDir?: string;

  @IsOptional()
  @Matches(/^postgres(ql)?:\/\/\S+$/, says('set it like postgres://user:password@host:5432/database'))
  databaseUrl?: string;

  @IsOptional()
  @Matches(/^rediss?:\/\/\S+$/, says('set it like redis://host:6379'))
  redisUrl?: string;

  @IsOptional()
  @url(['smtp', 'smtps'], 'set it like smtp://user:password@mail.example.org:587')
  smtpUrl?: string;

  @IsOptional()
  @Matches(
    /^[^<>@\s]+@[^<>@\s]+$|^[^<>]+<[^<>@\s]+@[^<>@\s]+>$/,
    says('set it like Commonweal <no-reply@example.org>'),
  )
  mailFrom?: string;

  /** GOV.UK Notify: the key of a service, the template `((subject))` and `((message))`, and what it calls back with. */
  @IsOptional()
  @Matches(
    /^\S+-[0-9a-f-]{36}-[0-9a-f-]{36}$/,
    says('copy the whole key from Notify: its name, the service and the secret, joined by hyphens'),
  )
  notifyApiKey?: string;

  @IsOptional()
  @IsUUID(undefined, says('copy the id of the template from Notify'))
  notifyTemplateId?: string;

  @IsOptional()
  @Matches(/^\S{20,}$/, says('make up at least 20 characters and give the same to Notify'))
  notifyCallbackToken?: string;

  @IsOptional()
  @url(['http', 'https'], 'leave it out, unless the API of Notify is reached at another address')
  notifyUrl?: string;

  /** How long a silent mail provider is waited for, in seconds; well within the lease of a dispatch. */
  @Type(() => Number)
  @IsInt(says(patienceRemedy))
  @Min(1, says(patienceRemedy))
  @Max(300, says(patienceRemedy))
  mailPatienceSeconds = 60;

  @IsOptional()
  @url(['http', 'https'], 'set it to the address people type, like https://commonweal.example.org')
  publicUrl?: string;

  @IsOptional()
  @flag
  @IsBoolean(says('set it to true or false'))
  demo?: boolean;

  @list
  @IsIn([...processRoles], { each: true, ...says(rolesRemedy) })
  roles: ProcessRole[] = [...processRoles];

  @IsIn([...logLevels], says(`set it to one of ${logLevels.join(', ')}`))
  logLevel: (typeof logLevels)[number] = 'info';

  /** The largest file that people attach, in megabytes. */
  @Type(() => Number)
  @IsInt(says(megabytesRemedy))
  @Min(1, says(megabytesRemedy))
  @Max(200, says(megabytesRemedy))
  largestFileMb = 20;

  /** What Prometheus must name to read the metrics; without it there are none to read. */
  @IsOptional()
  @Matches(/^\S{16,}$/, says('set it to at least 16 characters without spaces, or leave it out'))
  metricsToken?: string;

  /** For how many days the key of a program is good at most. */
  @Type(() => Number)
  @IsInt(says(keyDaysRemedy))
  @Min(1, says(keyDaysRemedy))
  @Max(1096, says(keyDaysRemedy))
  serviceKeyDays = 366;

  /** How long the receiver of a webhook is waited for, in seconds; less than the minute until the next attempt. */
  @Type(() => Number)
  @IsInt(says(receiverRemedy))
  @Min(1, says(receiverRemedy))
  @Max(50, says(receiverRemedy))
  webhookWaitSeconds = 15;

  /** For how many days a delivery is tried before it is given up. */
  @Type(() => Number)
  @IsInt(says(retryDaysRemedy))
  @Min(1, says(retryDaysRemedy))
  @Max(30, says(retryDaysRemedy))
  webhookRetryDays = 3;

  /** Whether webhooks may lead into a private network, and to this machine without https. */
  @flag
  @IsBoolean(says('set it to true or false'))
  webhooksToPrivate = false;

  /** Folders of the policy packs that make release 1. */
  @IsOptional()
  @list
  @Matches(/\S/, { each: true, ...says('set it to folders joined by commas, or leave it out') })
  packs?: string[];

  /** The demonstration is shown unless it was switched off or the database is somebody's own. */
  get showsDemonstration(): boolean {
    return this.demo ?? !this.databaseUrl;
  }

  /** What release 1 is made of: the demonstration is Coventry's, any other council begins without a framework. */
  get packFolders(): string[] {
    const everyCouncil = ['rules/statutory', 'rules/council'];
    const coventry = ['rules/coventry', 'rules/coventry-council'];
    return this.packs ?? (this.showsDemonstration ? [...everyCouncil, ...coventry] : everyCouncil);
  }

  /** Where the engine keeps its data; the demonstration has a folder of its own. */
  get dataFolder(): string {
    return this.dataDir ?? (this.showsDemonstration ? '.data-demo' : '.data');
  }

  /** The address people type, without a slash at its end. */
  get address(): string {
    return (this.publicUrl ?? `http://localhost:${this.port}`).replace(/\/+$/, '');
  }

  /** Whether browsers come by https, so that cookies travel by nothing else. */
  get isSecure(): boolean {
    return this.address.startsWith('https:');
  }

  get sender(): string {
    return this.mailFrom ?? `Commonweal <no-reply@${new URL(this.address).hostname}>`;
  }
}

/** The settings are wrong: `faults` names each variable and says what to do about it. */
export class ConfigError extends Error {
  constructor(readonly faults: string[]) {
    super(`The settings are wrong:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

const properties = {
  PORT: 'port',
  HOST: 'host',
  DATA_DIR: 'dataDir',
  DATABASE_URL: 'databaseUrl',
  REDIS_URL: 'redisUrl',
  SMTP_URL: 'smtpUrl',
  NOTIFY_API_KEY: 'notifyApiKey',
  NOTIFY_TEMPLATE_ID: 'notifyTemplateId',
  NOTIFY_CALLBACK_TOKEN: 'notifyCallbackToken',
  NOTIFY_URL: 'notifyUrl',
  MAIL_FROM: 'mailFrom',
  MAIL_PATIENCE_SECONDS: 'mailPatienceSeconds',
  PUBLIC_URL: 'publicUrl',
  DEMO: 'demo',
  ROLES: 'roles',
  LOG_LEVEL: 'logLevel',
  PACKS: 'packs',
  LARGEST_FILE_MB: 'largestFileMb',
  METRICS_TOKEN: 'metricsToken',
  SERVICE_KEY_DAYS: 'serviceKeyDays',
  WEBHOOK_WAIT_SECONDS: 'webhookWaitSeconds',
  WEBHOOK_RETRY_DAYS: 'webhookRetryDays',
  WEBHOOKS_TO_PRIVATE: 'webhooksToPrivate',
  ...signInProperties,
  ...providerProperties,
} as const satisfies Record<string, keyof Config>;

type Variables = Record<string, string | undefined>;

/** @throws ConfigError with all faults at once */
export function readConfig(variables: Variables = process.env): Config {
  const given = Object.entries(properties).flatMap(([name, property]) =>
    variables[name] === undefined || variables[name] === '' ? [] : [[property, variables[name]]],
  );
  const config = plainToInstance(Config, Object.fromEntries(given), { exposeDefaultValues: true });
  const faults = [
    ...unknown(variables),
    ...wrong(config, variables),
    ...contradicting(config),
    ...contradictingProvider(config),
  ];
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}

function wrong(config: Config, variables: Variables): string[] {
  return validateSync(config).map(({ property, constraints }) => {
    const name = Object.entries(properties).find(([, known]) => known === property)?.[0] ?? property;
    const shown = /_(URL|TOKEN|KEY|SECRET)$/.test(name) ? '' : ` ("${variables[name]}")`;
    return `${name}${shown} is wrong: ${Object.values(constraints ?? {})[0]}`;
  });
}

function contradicting({ demo, databaseUrl, smtpUrl, notifyApiKey, notifyTemplateId }: Config): string[] {
  const faults = [];
  if (demo && databaseUrl)
    faults.push(
      'DEMO is wrong: the demonstration has a database of its own; leave DATABASE_URL out, or set DEMO to false',
    );
  if (smtpUrl && notifyApiKey)
    faults.push('SMTP_URL and NOTIFY_API_KEY are both set: mail goes one way; leave one of them out');
  if (Boolean(notifyApiKey) !== Boolean(notifyTemplateId))
    faults.push('NOTIFY_API_KEY and NOTIFY_TEMPLATE_ID belong together: set both, or leave both out');
  return faults;
}

/** A name of ours that does not exist, or one that is a slip of the finger away from ours. */
function unknown(variables: Variables): string[] {
  const names = Object.keys(properties);
  const known = names.join(', ');
  return Object.keys(variables).flatMap((name) => {
    if (name.startsWith('COMMONWEAL_')) return [`${name} is unknown: remove it; the settings are ${known}`];
    const meant = names.find((ours) => ours.length >= 8 && ours !== name && isOneSlipFrom(name, ours));
    return meant ? [`${name} is unknown: did you mean ${meant}?`] : [];
  });
}

function isOneSlipFrom(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start++;
  const endsAlike = (skipTyped: number, skipMeant: number) =>
    typed.slice(start + skipTyped) === meant.slice(start + skipMeant);
  const swapped = typed[start] === meant[start + 1] && typed[start + 1] === meant[start] && endsAlike(2, 2);
  return endsAlike(1, 1) || endsAlike(1, 0) || endsAlike(0, 1) || swapped;
}
