import { listInWords } from '@commonweal/rules';
import { rulings, type RulingWord } from '@commonweal/wire';

export interface Ballot {
  /** Members who may take part: they sit on the panel now and are not responsible for the matter. */
  members: readonly string[];
  /** Who is at the meeting; null on the urgent route, where whoever votes takes part. */
  present: readonly string[] | null;
  /** Who declared a conflict of interest. */
  conflicted: readonly string[];
  votes: readonly { personId: string; vote: RulingWord }[];
  quorum: number;
}

export interface Count {
  /** Members who make up the quorum: without a conflict, and present or, on the urgent route, having voted. */
  counted: string[];
  isQuorate: boolean;
  cast: Record<RulingWord, number>;
  /** What has most votes: several when they are tied, none when nobody voted. */
  leading: RulingWord[];
}

/** The one place where votes are counted. */
export function countVotes({ members, present, conflicted, votes, quorum }: Ballot): Count {
  const may = (personId: string) => members.includes(personId) && !conflicted.includes(personId);
  const voters = votes.filter(({ personId }) => may(personId));
  const taking = present ?? voters.map(({ personId }) => personId);
  const counted = [...new Set(taking.filter(may))];
  const valid = voters.filter(({ personId }) => counted.includes(personId));
  const cast = Object.fromEntries(
    rulings.map((word) => [word, valid.filter(({ vote }) => vote === word).length]),
  ) as Record<RulingWord, number>;
  const most = Math.max(...Object.values(cast));
  return {
    counted,
    isQuorate: counted.length >= quorum,
    cast,
    leading: most ? rulings.filter((word) => cast[word] === most) : [],
  };
}

const names: Record<RulingWord, string> = {
  approve: 'approve',
  'approve-with-conditions': 'approve with conditions',
  defer: 'defer',
  reject: 'reject',
};

/** "2 to approve and 1 to defer." */
export function countInWords({ cast, leading }: Count): string {
  const parts = rulings.filter((word) => cast[word]).map((word) => `${cast[word]} to ${names[word]}`);
  if (!parts.length) return 'Nobody has voted yet.';
  const tie = leading.length > 1 ? ' The votes are tied: whoever presides decides among these.' : '';
  return `${listInWords(parts, 'and')}.${tie}`;
}

/** The same as it is put on record with the ruling. */
export function outcomeInWords(count: Count, ruling: RulingWord): string {
  const parts = rulings
    .filter((word) => count.cast[word])
    .map((word) => `${count.cast[word]} to ${names[word]}`);
  const tie = count.leading.length > 1 ? ` A tie, decided by the casting vote: ${names[ruling]}.` : '';
  return `${listInWords(parts, 'and')}.${tie}`;
}
