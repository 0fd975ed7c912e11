import { describe, expect, it } from '@jest/globals';
import { inRequest, Log } from './log.js';

function logged(write: (log: Log) => void): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  write(
    new Log('info', {
      write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>),
    }),
  );
  return lines;
}

describe('the log', () => {
  it('names who speaks and the request', () => {
    const lines = logged((log) => inRequest('r1', () => log.log('hello', 'Somewhere')));
    expect(lines).toMatchObject([{ level: 'info', msg: 'hello', by: 'Somewhere', requestId: 'r1' }]);
  });

  it('keeps secrets to itself', () => {
    const text = JSON.stringify(
      logged((log) => log.warn({ password: 'hunter2', given: { token: 'abc123', name: 'x' } })),
    );
    expect(text).not.toMatch(/hunter2|abc123/);
    expect(text).toContain('"name":"x"');
  });

  it('tells the code of an error, and no code that lets somebody in', () => {
    const codes = [
      'ENOENT',
      '57P01',
      '23505',
      'ERR_INVALID_URL',
      '123456',
      'ABCD-EFGH-IJKL-MNOP',
      'ABCDEFGHIJKLMNOP',
    ];
    const told = logged((log) => codes.forEach((code) => log.error(Object.assign(new Error('x'), { code }))));
    const shown = told.map((line) => (line['err'] as { code: string }).code);
    expect(shown).toEqual([...codes.slice(0, 4), '[secret]', '[secret]', '[secret]']);
    expect(logged((log) => log.warn({ code: '654321' }))).toMatchObject([{ code: '[secret]' }]);
  });

  it('writes an error with its trace, and nothing below its level', () => {
    const lines = logged((log) => {
      log.error(new Error('broken'), 'Somewhere');
      log.debug('unheard');
      log.log('Mapped {/api} route', 'RouterExplorer');
    });
    expect(lines).toMatchObject([
      { level: 'error', msg: 'broken', err: { stack: expect.stringContaining('log.spec') } },
    ]);
  });
});
