import type { StandInView } from '@commonweal/wire';
import { Box, Button, Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { useCommand } from '../api/useCommand.js';
import { AskDialog, useDialog } from '../fields/AskDialog.js';
import { ChoiceInput, DateInput } from '../fields/FactInput.js';
import { PlainDate } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { Tag } from '../fields/StatusTag.js';
import { hasRole, session } from '../session/session.js';
import { useWords } from '../strings/useWords.js';

const NameStandIn = () => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useDialog();
  const people = useAnswer(['people-names'], (house) => house.names(), { enabled: isOpen }).data ?? [];
  const able = people
    .filter(({ id }) => id !== session().personId)
    .filter(({ roles }) =>
      (['lead', 'contract-manager'] as const).some((role) => roles.includes(role) && hasRole(role)),
    )
    .map(({ id, name }) => ({ value: id, title: name }));
  const of = (given: Record<string, unknown>, name: string) => {
    const value = given[name];
    return typeof value === 'string' ? value : '';
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('absence.name')}
      </Button>
      {isOpen && (
        <AskDialog
          title={t('absence.name')}
          text={t('absence.text')}
          confirm={t('shell.save')}
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={(given) =>
            run({
              do: (house) =>
                house.nameStandIn({
                  standInId: of(given, 'standInId'),
                  from: of(given, 'from'),
                  until: of(given, 'until'),
                }),
              said: 'absence.named',
            })
          }
        >
          <ChoiceInput
            source="standInId"
            label={t('absence.who')}
            help={t('absence.whoHelp')}
            values={able}
            required
          />
          <DateInput source="from" label={t('absence.from')} required />
          <DateInput source="until" label={t('absence.to')} required />
        </AskDialog>
      )}
    </>
  );
};

const Line = ({ one }: { one: StandInView }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const { id, absent, standIn, from, until, now, mayEnd, version } = one;
  const end = () => run({ do: (house) => house.endStandIn(id, version), said: 'absence.ended' });
  return (
    <Box component="li" sx={{ py: 1 }}>
      <Typography sx={{ fontWeight: 600 }}>{t('absence.line', { absent, standIn })}</Typography>
      <Typography variant="body2" color="textSecondary" component="div">
        <PlainDate value={from} /> {t('absence.until')} <PlainDate value={until} />{' '}
        {now && <Tag tone="news">{t('absence.now')}</Tag>}
      </Typography>
      {mayEnd && (
        <Button
          size="small"
          loading={busy}
          onClick={() => void end()}
          aria-label={t('absence.endOf', { absent, standIn })}
        >
          {t('absence.end')}
        </Button>
      )}
    </Box>
  );
};

/** Who stands in for whom; leads and contract managers say so for themselves. */
export const StandIns = () => {
  const t = useWords();
  const mayName = hasRole('lead', 'contract-manager');
  const { data } = useAnswer(['stand-ins'], (house) => house.standIns());
  if (!data || (!mayName && !data.length)) return null;
  return (
    <Section title={t('absence.title')} aside={mayName && <NameStandIn />}>
      {!data.length && <Typography color="textSecondary">{t('absence.none')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((one) => (
          <Line key={one.id} one={one} />
        ))}
      </Box>
    </Section>
  );
};
