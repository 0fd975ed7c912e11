import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EffectDescription, SubjectKind } from '@commonweal/wire';
import type { DocumentSet } from '@commonweal/documents';
import { grouped } from '@commonweal/platform';

/** One effect of one rule on one subject: what appears, stays or goes. */
export interface EffectInstance {
  subjectKind: SubjectKind;
  subjectId: string;
  rule: string;
  effect: string;
  arguments: Record<string, unknown>;
  /** Decision behind it; absent while planning. */
  decisionId?: string;
}

/** A message that writing would plan, or that it would cancel. */
export interface ForeseenMessage {
  /** Of one that is planned already. */
  id?: string;
  /** Name of who would read it. */
  to: string;
  /** Key of its template. */
  template: string;
  /** What it is about, in words, and its path in the console. */
  about: string;
  link?: string;
  /** The day on which it would go out, `YYYY-MM-DD`. */
  sendOn: string;
  why: string;
}

/** Messages that writing would plan, cancel and alter. */
export interface ForeseenMessages {
  planned: ForeseenMessage[];
  cancelled: ForeseenMessage[];
  /** Planned already, and to go out on another day or in other words; its `why` says which. */
  altered?: ForeseenMessage[];
}

/** Under which documents, and on which day, something is foreseen. */
export interface Foresight {
  today: string;
  documents: DocumentSet;
}

/** What a rule may do, described by the lib whose rows it writes. */
export interface Effect extends Omit<EffectDescription, 'whenUnknown'> {
  /** `ignored`: nothing stands. `waits`: it stands as "cannot decide yet". `stands`: it holds as if it applied (a block). */
  whenUnknown: 'ignored' | 'waits' | 'stands';
  /** Faults of the arguments beyond their types, in words. */
  check?(args: Record<string, unknown>, documents: DocumentSet): string[];
  /** Those on which a person has acted: they stay, marked as no longer required, when their rule lets go. All of one kind of subject. */
  touched?(tx: EntityManager, instances: EffectInstance[]): Promise<EffectInstance[]>;
  /** Messages that `appears` or `goes` would plan or cancel; none when left out. */
  plan?(
    tx: EntityManager,
    appears: EffectInstance[],
    goes: EffectInstance[],
    under: Foresight,
  ): Promise<ForeseenMessages>;
  /** Rows beside the standing effects, written in the same transaction; all of them are of one kind of subject. */
  appears?(tx: EntityManager, instances: EffectInstance[]): Promise<void>;
  goes?(tx: EntityManager, instance: EffectInstance): Promise<void>;
}

/** All effects, registered by the modules of the libs whose rows they write. */
@Injectable()
export class Effects {
  private readonly effects = new Map<string, Effect>();

  register(...effects: Effect[]): this {
    for (const effect of effects) {
      if (this.effects.has(effect.effect))
        throw new Error(`The effect "${effect.effect}" is registered twice.`);
      this.effects.set(effect.effect, effect);
    }
    return this;
  }

  /** Those of effects on subjects of one kind on which a person has acted. */
  async touched(tx: EntityManager, instances: EffectInstance[]): Promise<ReadonlySet<EffectInstance>> {
    const found = new Set<EffectInstance>();
    for (const [code, own] of grouped(instances, ({ effect }) => effect))
      for (const instance of (await this.find(code)?.touched?.(tx, own)) ?? []) found.add(instance);
    return found;
  }

  find(code: string): Effect | undefined {
    return this.effects.get(code);
  }

  all(): Effect[] {
    return [...this.effects.values()];
  }
}
