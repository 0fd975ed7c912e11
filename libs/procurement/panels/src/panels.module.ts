import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentKinds } from '@commonweal/documents';
import { panelKind } from './panel-kind.js';
import { Ruling } from './ruling.entity.js';
import { Rulings } from './rulings.js';

@Module({ imports: [TypeOrmModule.forFeature([Ruling])], providers: [Rulings], exports: [Rulings] })
export class PanelsModule {
  constructor(kinds: DocumentKinds) {
    kinds.register(panelKind);
  }
}
