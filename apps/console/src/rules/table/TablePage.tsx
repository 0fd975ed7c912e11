import type { ChangeView, DocumentView, SubjectKind } from '@commonweal/wire';
import { Alert, Box, Button, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { useAnswer } from '../../api/useAnswer.js';
import { useCommand } from '../../api/useCommand.js';
import { EditedChange } from '../../documents/EditedChange.js';
import { PageTrouble } from '../../shell/Faults.js';
import { Lead } from '../../shell/Lead.js';
import { Waiting } from '../../shell/Waiting.js';
import { useWords } from '../../strings/useWords.js';
import { useVocabularyOf, type Vocabulary } from '../builder/vocabulary.js';
import { RuleTable } from './RuleTable.js';
import { shapeOf } from './shape.js';
import { useValueColumns } from './useColumns.js';
import { useTable } from './useTable.js';

interface Props {
  change: ChangeView;
  rules: DocumentView[];
}

const Foot = ({ change, table }: { change: ChangeView; table: ReturnType<typeof useTable> }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const { toSave, rows, begunAgain } = table;
  const bad = rows.filter(({ problems }) => problems.some(({ severity }) => severity === 'error')).length;
  const save = async () => {
    const outcome = await run({
      do: (house) => house.saveRuleTable(change.id, toSave),
      said: 'rule.table.saved',
      began: {},
      readAgain: () => Promise.resolve({}),
    });
    if (outcome.done) begunAgain();
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', py: 1.5 }}>
      <Button
        variant="contained"
        loading={busy}
        disabled={!toSave.length || !change.may?.includes('edit')}
        onClick={() => void save()}
      >
        {t('rule.table.save', { smart_count: toSave.length })}
      </Button>
      <Button component={Link} to={`/changes/${change.id}/show`}>
        {t('change.backToChange')}
      </Button>
      <Typography variant="body2" color={bad ? 'error' : 'textSecondary'} role="status">
        {t(bad ? 'rule.table.bad' : 'rule.table.good', { smart_count: bad })}
      </Typography>
    </Box>
  );
};

const Body = ({ change, rules, words }: Props & { words: Vocabulary }) => {
  const t = useWords();
  const table = useTable(change, rules);
  const columns = useValueColumns(rules[0]?.content ?? {}, words);
  return (
    <>
      {!change.may?.includes('edit') && <Alert severity="info">{t('change.closedForEdits')}</Alert>}
      <RuleTable rows={table.rows} columns={columns} onChange={table.set} />
      <Foot change={change} table={table} />
    </>
  );
};

const Loaded = ({ change, rules }: Props) => {
  const words = useVocabularyOf(rules[0]?.content['subject'] as SubjectKind | undefined);
  return words ? <Body change={change} rules={rules} words={words} /> : <Waiting />;
};

/** All rules of the shape of one, edited as a table inside a change. */
const TablePage = () => {
  const t = useWords();
  const { id = '', key = '' } = useParams();
  const change = useAnswer(['change', id], (house) => house.change(id));
  const rules = useAnswer(['documents', 'rule', id], (house) => house.documentsOf('rule', id));
  const error = change.error ?? rules.error;
  if (error) return <PageTrouble error={error} />;
  if (!change.data || !rules.data) return <Waiting />;
  const one = rules.data.find((rule) => rule.key === key);
  const shape = one && shapeOf(one.content);
  const alike = rules.data.filter((rule) => !rule.retired && shapeOf(rule.content) === shape);
  return (
    <EditedChange.Provider value={id}>
      <Title title={t('rule.table.titleOfPage', { smart_count: alike.length })} />
      <Lead>
        {t('change.editingIn', { reference: change.data.reference, title: change.data.title })}{' '}
        {t('rule.table.keys')}
      </Lead>
      {alike.length ? (
        <Loaded change={change.data} rules={alike} />
      ) : (
        <Alert severity="info">{t('rule.table.gone')}</Alert>
      )}
    </EditedChange.Provider>
  );
};

export default TablePage;
