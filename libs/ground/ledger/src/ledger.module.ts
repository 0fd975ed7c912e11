import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LedgerEntry } from './ledger-entry.entity.js';
import { LedgerPrivate } from './ledger-private.entity.js';
import { LedgerReader } from './ledger-reader.js';
import { LedgerVerifier } from './ledger-verifier.js';
import { Ledger } from './ledger.js';
import { LedgerController } from './ledger.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([LedgerEntry, LedgerPrivate])],
  controllers: [LedgerController],
  providers: [Ledger, LedgerReader, LedgerVerifier],
  exports: [Ledger, LedgerReader, LedgerVerifier],
})
export class LedgerModule {}
