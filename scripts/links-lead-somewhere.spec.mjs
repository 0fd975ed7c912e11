// The documents of the repository link to each other and show photographs: all of that must be there.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { root } from './child.mjs';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'rules/README.md',
  ...readdirSync(`${root}docs`, { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** As GitHub names the heading of a section. */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const headings = (text) => [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading));

test('links and pictures of the documents lead to something that is there', () => {
  const broken = [];
  let seen = 0;
  for (const document of documents) {
    const text = readFileSync(`${root}${document}`, 'utf8');
    for (const [, link] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(link)) continue;
      seen++;
      const [path, anchor] = link.split('#');
      const target = path ? join(dirname(document), path) : document;
      const isThere = existsSync(`${root}${target}`);
      const hasAnchor =
        !anchor || (isThere && headings(readFileSync(`${root}${target}`, 'utf8')).includes(anchor));
      if (!isThere || !hasAnchor) broken.push(`${document}: ${link}`);
    }
  }
  assert.deepEqual(broken, []);
  assert.ok(seen > 40, `only ${seen} links were looked at`);
});
