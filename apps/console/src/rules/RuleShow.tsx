import type { DocumentView, RuleContent } from '@commonweal/wire';
import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Basis } from '../decisions/DecisionBody.js';
import { DocumentPage } from '../documents/DocumentPage.js';
import { useFacts } from '../documents/useDocuments.js';
import { Particulars } from '../fields/Particulars.js';
import { PlainDate } from '../fields/Plain.js';
import { Prose } from '../fields/Prose.js';
import { Scroll } from '../fields/Scroll.js';
import { Section } from '../fields/Section.js';
import { StatusTag } from '../fields/StatusTag.js';
import { useWord, useWords } from '../strings/useWords.js';
import { valueInWords } from '../fields/value-in-words.js';
import { RuleUse } from './RuleUse.js';

const Examples = ({ examples }: { examples: RuleContent['examples'] }) => {
  const t = useWords();
  const facts = useFacts();
  return (
    <Scroll label={t('rule.examples')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('rule.example')}</TableCell>
            <TableCell>{t('rule.facts')}</TableCell>
            <TableCell>{t('rule.expected')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {examples.map((example) => (
            <TableRow key={example.title}>
              <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
                {example.title}
              </TableCell>
              <TableCell>
                {Object.entries(example.facts).map(([name, value]) => (
                  <div key={name}>
                    {facts.get(name)?.title ?? name}: {valueInWords(value, facts.get(name))}
                  </div>
                ))}
              </TableCell>
              <TableCell>
                <StatusTag group="verdict" value={example.expect} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Scroll>
  );
};

const RuleBody = ({ document }: { document: DocumentView }) => {
  const t = useWords();
  const word = useWord();
  const rule = document.content as unknown as RuleContent;
  return (
    <>
      <Section title={t('rule.sentence')}>
        <Prose text={document.english} />
      </Section>
      <RuleUse rule={document.key} />
      <Section title={t('rule.basis')}>
        <Basis basis={rule.basis} />
      </Section>
      <Section title={t('rule.examples')} hint={t('rule.examplesHint')}>
        <Examples examples={rule.examples} />
      </Section>
      <Section title={t('rule.particulars')}>
        <Particulars
          of={[
            [t('rule.subject'), word('subject', rule.subject)],
            [t('rule.owner'), rule.owner],
            [t('rule.reviewBy'), <PlainDate key="by" value={rule.reviewBy} />],
            [t('rule.appliesFrom'), rule.from && <PlainDate value={rule.from} />],
            [t('rule.appliesUntil'), rule.until && <PlainDate value={rule.until} />],
            [t('rule.priority'), rule.priority],
          ]}
        />
      </Section>
    </>
  );
};

const RuleShow = () => (
  <DocumentPage kind="rule">{(document) => <RuleBody document={document} />}</DocumentPage>
);

export default RuleShow;
