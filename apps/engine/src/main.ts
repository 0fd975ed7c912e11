import './compile-cache.js';
import 'reflect-metadata';
import { type Config, ConfigError, DataFolderInUse, readConfig } from '@commonweal/platform';
import { isDemonstrationMissing } from './demonstration/is-missing.js';
import { type Engine, greeting, startEngine } from './start.js';

const interruption = new AbortController();

try {
  const config = readConfig();
  const starting = begin(config);
  stopWhenAsked(starting);
  process.stdout.write(await greeting((await starting).app, config));
} catch (error) {
  if (interruption.signal.aborted) process.exit(0);
  const isPlain = error instanceof ConfigError || error instanceof DataFolderInUse;
  process.stderr.write(`${isPlain ? error.message : describe(error)}\n`);
  process.exit(1);
}

async function begin(config: Config): Promise<Engine> {
  if (config.showsDemonstration && isDemonstrationMissing(config)) {
    const { prepareDemonstration } = await import('./demonstration/play.js');
    await prepareDemonstration(config, (words) => process.stdout.write(words), interruption.signal);
  }
  return startEngine(config);
}

/** Also while it starts: the database must not be left running alone. */
function stopWhenAsked(starting: Promise<Engine>): void {
  let ending: Promise<void> | undefined;
  const end = async (code: number) => {
    interruption.abort();
    const engine = await starting.catch(() => undefined);
    await engine?.stop();
    process.exit(code);
  };
  // A terminal and npm may both pass on one Ctrl+C.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void (ending ??= end(0)));
  process.once('uncaughtException', (error) => {
    process.stderr.write(`${describe(error)}\n`);
    void (ending ??= end(1));
  });
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
