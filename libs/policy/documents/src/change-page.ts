import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import type { ChangeCreate, ChangeView, ChecksView } from '@commonweal/wire';
import { ChangeReading } from './change-reading.js';
import { Changes } from './changes.js';
import { Publishing } from './publishing.js';
import { Reviewing } from './reviewing.js';

/** A change's commands, each answering with the change as it then stands. */
@Injectable()
export class ChangePage {
  constructor(
    private readonly read: ChangeReading,
    private readonly changes: Changes,
    private readonly reviewing: Reviewing,
    private readonly publishing: Publishing,
  ) {}

  one(id: string, caller: Caller): Promise<ChangeView> {
    return this.read.one(id, caller);
  }

  checks(id: string): Promise<ChecksView> {
    return this.read.checks(id);
  }

  async create(body: ChangeCreate, caller: Caller): Promise<ChangeView> {
    return this.one(await this.changes.create(body, caller), caller);
  }

  async after(id: string, caller: Caller, command: (changes: Changes) => Promise<void>): Promise<ChangeView> {
    await command(this.changes);
    return this.one(id, caller);
  }

  async submit(id: string, version: number, caller: Caller): Promise<ChangeView> {
    await this.reviewing.ask(id, version, caller);
    return this.one(id, caller);
  }

  async approve(
    id: string,
    version: number,
    comment: string | undefined,
    caller: Caller,
  ): Promise<ChangeView> {
    await this.reviewing.approve(id, version, comment, caller);
    return this.one(id, caller);
  }

  async return(id: string, version: number, reason: string, caller: Caller): Promise<ChangeView> {
    await this.reviewing.return(id, version, reason, caller);
    return this.one(id, caller);
  }

  async publish(id: string, version: number, caller: Caller): Promise<ChangeView> {
    await this.publishing.publish(id, version, caller);
    return this.one(id, caller);
  }
}
