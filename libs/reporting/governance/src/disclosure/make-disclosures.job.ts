import { Injectable } from '@nestjs/common';
import { Attachment, FileStore } from '@commonweal/files';
import { Job, zipOf } from '@commonweal/platform';
import { DataSource, In } from 'typeorm';
import { jsonOf, pageOf, placeInBundle } from './bundle.js';
import { Disclosure } from './disclosure.entity.js';
import { KeepBundle } from './keep-bundle.js';

/** Makes the files of bundles that were decided; one that was broken off is made anew. */
@Injectable()
export class MakeDisclosures extends Job {
  readonly name = 'make-disclosures';
  override readonly every = '*/10 * * * *';

  constructor(
    private readonly database: DataSource,
    private readonly files: FileStore,
    private readonly keeping: KeepBundle,
  ) {
    super();
  }

  async run(id?: string): Promise<void> {
    const waiting = { state: 'making' as const, ...(id ? { id } : {}) };
    for (const bundle of await this.database.manager.findBy(Disclosure, waiting)) await this.make(bundle);
  }

  private async make(bundle: Disclosure): Promise<void> {
    const ids = bundle.content.parts.flatMap(({ told }) =>
      told.flatMap(({ attachmentId }) => attachmentId ?? []),
    );
    const found = await this.database.manager.findBy(Attachment, { id: In(ids) });
    const files = ids.flatMap(
      (each) => found.find((file) => file.id === each && !file.contentDeletedAt) ?? [],
    );
    const places = new Map(files.map(({ id, name }, at) => [id, placeInBundle(name, at + 1)]));
    const parts: [string, AsyncIterable<string | Uint8Array>][] = [
      ['index.html', once(pageOf(bundle, places))],
      ['bundle.json', once(jsonOf(bundle, places))],
      ...files.map(({ id, hash }, at): [string, AsyncIterable<Uint8Array>] => [
        places.get(id) ?? id,
        this.counted(bundle.id, at + 1, hash),
      ]),
    ];
    await this.keeping.keep(bundle, await this.files.putStream(zipOf(parts)));
  }

  /** The content of a file; that it is in is told to who waits. */
  private async *counted(id: string, done: number, hash: string): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.files.read(hash)) yield chunk as Uint8Array;
    await this.database.manager.update(Disclosure, id, { done });
  }
}

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}
