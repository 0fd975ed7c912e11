import type { Pack, PackLine, PackPart } from '@commonweal/wire';

/** What is different in a pack since the one that the panel read last, line by line, in the order of the pack. */
export function changesSince(before: readonly PackPart[], now: readonly PackPart[]): PackLine[] {
  const partOf = (parts: readonly PackPart[], key: string) => parts.find((part) => part.key === key);
  const gone = before.filter(({ key }) => !partOf(now, key));
  return [...now, ...gone].flatMap((part) =>
    lineChanges(part.title, partOf(before, part.key)?.lines ?? [], partOf(now, part.key)?.lines ?? []),
  );
}

const written = ({ text, detail }: PackLine) => [text, detail].filter(Boolean).join(' — ');

function lineChanges(title: string, before: readonly PackLine[], now: readonly PackLine[]): PackLine[] {
  const isSame = (a: PackLine) => (b: PackLine) => a.label === b.label && written(a) === written(b);
  const left = [...before];
  const others = now.filter((line) => !taken(left, isSame(line)));
  const changed = others.map((line) => {
    const old = taken(left, ({ label }) => label === line.label);
    return change(title, line, old ? `Was: ${written(old)} Now: ${written(line)}` : `New: ${written(line)}`);
  });
  return [...changed, ...left.map((line) => change(title, line, `No longer: ${written(line)}`))];
}

/** Takes the first one away that fits: several lines of a part may share their label. */
function taken(lines: PackLine[], fits: (line: PackLine) => boolean): PackLine | undefined {
  const at = lines.findIndex(fits);
  return at < 0 ? undefined : lines.splice(at, 1)[0];
}

const change = (title: string, { label }: PackLine, text: string): PackLine => ({
  label: `${title}: ${label}`.slice(0, 1000),
  text: text.slice(0, 20_000),
});

/** Parts that are compared: not what was compared before. */
export const changesKey = 'changes';

export const comparable = ({ parts }: Pick<Pack, 'parts'>): PackPart[] =>
  parts.filter(({ key }) => key !== changesKey);
