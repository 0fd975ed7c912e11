import { Module } from '@nestjs/common';
import { DocumentKinds } from '@commonweal/documents';
import { workflowKind } from './workflow-kind.js';

@Module({})
export class WorkflowModule {
  constructor(kinds: DocumentKinds) {
    kinds.register(workflowKind);
  }
}
