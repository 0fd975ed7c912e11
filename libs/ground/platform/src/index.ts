export { Config, ConfigError, type ProcessRole, readConfig } from './config.js';
export { civilDate, Clock, dayBegins, dayEnds, SystemClock, timeZone } from './clock.js';
export { dayInWords } from './day-in-words.js';
export { Vault } from './secrets/vault.js';
export { grouped } from './grouped.js';
export { newId } from './new-id.js';
export { Described, described } from './described.js';
export { Log } from './logging/log.js';
export { PlatformModule, type PlatformOptions } from './platform.module.js';

export {
  type DatabaseAddress,
  type DatabaseServer,
  joinDatabase,
  openDatabase,
  poolOptions,
} from './database/database-server.js';
export { DataFolderInUse } from './database/data-folder-lock.js';
export { dataSourceOptions } from './database/orm-options.js';
export { insertAll } from './database/insert-all.js';
export { updateAll } from './database/update-all.js';
export { plainRows } from './database/plain-rows.js';
export { rowsOf, rowsTogether, type RowsOf } from './database/rows-together.js';
export { readOnce, whileStill } from './database/read-once.js';
export { migrate } from './database/migrate.js';
export { asOfOneMoment, readAtOneMoment } from './database/snapshot.js';
export { afterCommit, beforeCommit, lock, lockAll, sqlState, Transaction } from './database/transaction.js';

export { type Access, accessKey, AfterProof, proofKey, Public, Roles, SignedIn } from './http/access.js';
export {
  checkVersion,
  DomainError,
  type FieldErrors,
  invalidField,
  notFound,
  type ProblemKind,
} from './http/domain-error.js';
export { isDatabaseLost } from './http/database-problems.js';
export { escapedHtml } from './http/escaped-html.js';
export { IdParam, IfMatch, IfMatchOrNew } from './http/if-match.js';
export { refuseUnlessAwaited, WhileAwaited } from './http/while-awaited.js';
export { matching, Page, page, sortProperty } from './http/list.js';
export { faultsOf, faultsOfField, fieldErrors } from './http/validation.js';
export { acceptNoMore, httpAdapter, prepareHttp } from './http/http-application.js';

export { Job } from './jobs/job.js';
export { OneByOne } from './jobs/one-by-one.js';
export { Jobs } from './jobs/jobs.js';
export { type FailedJob, Queue } from './jobs/queue.js';
export { type Drained, MemoryQueue } from './jobs/memory-queue.js';
export { EventHandler, type EventKind, eventKind } from './events/event.js';
export { Events } from './events/events.js';
export { HealthCheck } from './health/health.js';
export { Gauge } from './operations/gauge.js';
export { Metrics } from './operations/metrics.js';
export { Operations } from './operations/operations.js';

export type { SheetCell, SheetRow } from './sheets/cells.js';
export {
  day,
  email,
  figureIn,
  isFarAway,
  type Filled,
  oneOf,
  pounds,
  type Read,
  type Reader,
  sameness,
  shown,
  text,
  whole,
  yesNo,
} from './sheets/reading/cell.js';
export { readCsv } from './sheets/reading/csv-cells.js';
export { type Column, isComplete, readTable, type Table, type TableRow } from './sheets/reading/table.js';
export { type Cell, readWorkbook } from './sheets/reading/workbook.js';
export { harmless, TooFar } from './sheets/reading/harmless.js';
export { unzip, zip } from './sheets/reading/zip.js';
export { sheetFile } from './sheets/sheet-file.js';
export { zipOf } from './sheets/zip.js';
