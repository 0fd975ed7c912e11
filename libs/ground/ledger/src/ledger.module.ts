import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LedgerEntry } from './ledger-entry.entity.js';
import { LedgerExport } from './ledger-export.js';
import { LedgerHead } from './ledger-head.entity.js';
import { LedgerPrivate } from './ledger-private.entity.js';
import { LedgerReader } from './ledger-reader.js';
import { LedgerSeal } from './ledger-seal.entity.js';
import { LedgerVerifier } from './ledger-verifier.js';
import { Ledger } from './ledger.js';
import { LedgerController } from './ledger.controller.js';
import { SealLedger } from './seal-ledger.job.js';
import { SealVerifier } from './seal-verifier.js';

@Module({
  imports: [TypeOrmModule.forFeature([LedgerEntry, LedgerPrivate, LedgerSeal, LedgerHead])],
  controllers: [LedgerController],
  providers: [Ledger, LedgerExport, LedgerReader, LedgerVerifier, SealLedger, SealVerifier],
  exports: [Ledger, LedgerExport, LedgerReader, LedgerVerifier],
})
export class LedgerModule {}
