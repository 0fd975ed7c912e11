import type { DocumentSet, FoundingEdit } from '@commonweal/documents';
import { DomainError, invalidField } from '@commonweal/platform';
import type {
  CalendarContent,
  ClosureDaysGiven,
  CouncilNamed,
  DirectorateGiven,
  DirectoratesGiven,
  FactContent,
  ParameterContent,
} from '@commonweal/wire';

/** What a set-up edits must be there: the pack `council` brings it. */
export function mustHave<C extends object>(
  documents: DocumentSet,
  kind: FoundingEdit['kind'],
  key: string,
): C {
  const content = documents.get<C>(kind, key);
  if (content) return content;
  throw new DomainError(
    'conflict',
    'no-such-document',
    `The packs that this council began with hold no ${kind} "${key}". Begin with the pack "council", or set it in a change.`,
  );
}

const nameKey = 'council-name';
const directorateKey = 'directorate';
const closureKey = 'council-closure';
const said = 'First set-up';

export function nameIn(documents: DocumentSet): string {
  return String(documents.get<ParameterContent>('parameter', nameKey)?.series.at(-1)?.value ?? '');
}

export function nameEdits({ name }: CouncilNamed, documents: DocumentSet): FoundingEdit[] {
  return [parameterEdit(nameKey, name.trim(), documents)];
}

/** The parameter with that one value from its first day on. */
export function parameterEdit(key: string, value: string | number, documents: DocumentSet): FoundingEdit {
  const parameter = mustHave<ParameterContent>(documents, 'parameter', key);
  const from =
    parameter.series[0]?.from ?? documents.get<CalendarContent>('calendar', closureKey)?.coversFrom ?? '';
  return { kind: 'parameter', key, content: { ...parameter, series: [{ from, value, source: said }] } };
}

export function directoratesIn(documents: DocumentSet): DirectorateGiven[] {
  return (documents.get<FactContent>('fact', directorateKey)?.values ?? []).map(({ value, title }) => ({
    value,
    title,
  }));
}

/** @throws DomainError invalid: fewer than two, or two of one name */
export function directorateEdits(
  { directorates }: DirectoratesGiven,
  documents: DocumentSet,
): FoundingEdit[] {
  if (directorates.length < 2)
    throw invalidField('directorates', 'Name at least two: people work in one of them, or in all.');
  const values = directorates.map(({ value, title }) => ({
    value: value || keyOf(title),
    title: title.trim(),
  }));
  values.forEach(({ value, title }, index) => {
    const first = values.findIndex((one) => one.value === value || one.title === title);
    if (first < index)
      throw invalidField(
        `directorates.${index}.title`,
        `“${title}” stands there twice, or much like another.`,
      );
    if (!value) throw invalidField(`directorates.${index}.title`, `“${title}” needs at least one letter.`);
  });
  const fact = mustHave<FactContent>(documents, 'fact', directorateKey);
  return [{ kind: 'fact', key: directorateKey, content: { ...fact, values } }];
}

const keyOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9\s-]/g, '')
    .trim()
    .replace(/[\s-]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');

export function closureDaysIn(documents: DocumentSet): ClosureDaysGiven {
  const calendar = documents.get<CalendarContent>('calendar', closureKey);
  return {
    coversUntil: calendar?.coversUntil ?? '',
    days: (calendar?.days ?? []).map((day) => ({ ...day })),
  };
}

/** @throws DomainError invalid: a day that stands there twice, or outside the calendar */
export function closureEdits(
  { coversUntil, days }: ClosureDaysGiven,
  documents: DocumentSet,
): FoundingEdit[] {
  const calendar = mustHave<CalendarContent>(documents, 'calendar', closureKey);
  const { coversFrom } = calendar;
  if (coversUntil < coversFrom)
    throw invalidField('coversUntil', `The calendar begins on ${coversFrom}: it cannot end before.`);
  days.forEach(({ date }, index) => {
    const at = `days.${index}.date`;
    if (days.findIndex((one) => one.date === date) < index)
      throw invalidField(at, `${date} stands there twice.`);
    if (date < coversFrom || date > coversUntil)
      throw invalidField(
        at,
        `${date} is not between ${coversFrom} and ${coversUntil}, which the calendar covers.`,
      );
  });
  const inOrder = [...days].sort((a, b) => (a.date < b.date ? -1 : 1));
  const content = {
    ...calendar,
    coversUntil,
    days: inOrder.map(({ date, title }) => ({ date, title })),
    source: said,
  };
  return [{ kind: 'calendar', key: closureKey, content }];
}
