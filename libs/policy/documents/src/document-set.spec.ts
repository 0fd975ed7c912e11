import { describe, expect, it } from '@jest/globals';
import { ReleaseDocuments } from './document-set.js';

const entry = (key: string, content: object | null, release: number) => ({
  kind: 'theme' as const,
  key,
  content,
  revision: { number: release, release },
});

describe('the documents of a release', () => {
  const first = ReleaseDocuments.of(1, [entry('a', { title: 'A' }, 1), entry('b', { title: 'B' }, 1)]);

  it('stay as they were when a later release is built on them', () => {
    const second = first.with([entry('a', { title: 'A2' }, 2), entry('b', null, 2)], 2);
    expect(second.get('theme', 'a')).toEqual({ title: 'A2' });
    expect(second.get('theme', 'b')).toBeUndefined();
    expect(second.revision('theme', 'a')).toEqual({ number: 2, release: 2 });
    expect(first.get('theme', 'a')).toEqual({ title: 'A' });
    expect(first.get('theme', 'b')).toEqual({ title: 'B' });
    expect(first.release).toBe(1);
  });

  it('cannot be written to, however deep', () => {
    const documents = ReleaseDocuments.of(1, [entry('a', { nested: { list: [1] } }, 1)]);
    const content = documents.get<{ nested: { list: number[] } }>('theme', 'a');
    expect(() => content?.nested.list.push(2)).toThrow(TypeError);
  });

  it('a draft keeps the number of the release beneath it', () => {
    expect(first.with([{ kind: 'theme', key: 'c', content: {} }]).release).toBe(1);
  });
});
