import { AsyncLocalStorage } from 'node:async_hooks';
import type { LoggerService } from '@nestjs/common';
import {
  type DestinationStream,
  type Level,
  type Logger,
  pino,
  stdSerializers,
  stdTimeFunctions,
} from 'pino';

const requests = new AsyncLocalStorage<string>();

/** Runs `next` so that every line it logs names the request. */
export function inRequest<T>(id: string, next: () => T): T {
  return requests.run(id, next);
}

/** The request on whose behalf this runs, by its id; undefined outside of any. */
export function currentRequest(): string | undefined {
  return requests.getStore();
}

/** What Nest tells about each module and route at every start. */
const chatter = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer']);

const secrets = ['password', 'token', 'code', 'cookie', 'authorization', 'secret'];

/**
 * The code of an error: a SQLSTATE (57P01), or Node's and its libraries' (ENOENT, ERR_INVALID_URL). A one-time code is six digits, and a
 * recovery code sixteen letters and figures.
 */
const errorCode = /^([0-9A-Z]{5}|E[A-Z0-9]{2,13}|(UND_)?ERR_[A-Z0-9_]+)$/;

function unlessErrorCode(value: unknown, path: string[]): unknown {
  return path.at(-1) === 'code' && typeof value === 'string' && errorCode.test(value) ? value : '[secret]';
}

/** Nest's logger: one JSON object a line on standard output, with the request it belongs to, without secrets. */
export class Log implements LoggerService {
  private readonly pino: Logger;

  constructor(level: Level, destination?: DestinationStream) {
    const options = {
      level,
      base: undefined,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label: string) => ({ level: label }) },
      serializers: { err: stdSerializers.err },
      redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: unlessErrorCode },
    };
    this.pino = destination ? pino(options, destination) : pino(options);
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write(chatter.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest puts the name of whoever logs last, and before it, for errors, the trace. */
  private write(level: Level, message: unknown, rest: unknown[]): void {
    const by = rest.at(-1);
    const line = { requestId: requests.getStore(), by: typeof by === 'string' ? by : undefined };
    const stack = level === 'error' && typeof rest[0] === 'string' && rest.length > 1 ? rest[0] : undefined;
    if (message instanceof Error) this.pino[level]({ ...line, err: message }, message.message);
    else if (typeof message === 'object' && message !== null) this.pino[level]({ ...line, ...message });
    else this.pino[level]({ ...line, stack }, String(message));
  }
}
