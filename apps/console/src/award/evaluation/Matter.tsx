import type { ModerationView } from '@commonweal/wire';
import { Accordion, AccordionDetails, AccordionSummary, Box, Button, Typography } from '@mui/material';
import ExpandMore from '@mui/icons-material/ExpandMore';
import type { FieldValues } from 'react-hook-form';
import { Form } from '../../fields/Form.js';
import { useCommand } from '../../api/useCommand.js';
import { ChoiceInput, LongTextInput } from '../../fields/FactInput.js';
import { Prose } from '../../fields/Prose.js';
import { Tag } from '../../fields/StatusTag.js';
import { useWords } from '../../strings/useWords.js';
import { levelOptions } from './level-options.js';

const Given = ({ matter }: { matter: ModerationView }) => {
  const t = useWords();
  return (
    <>
      {matter.answer && (
        <Box sx={{ mb: 1.5, pl: 1.5, borderLeft: 4, borderColor: 'divider' }}>
          <Typography variant="body2" color="textSecondary">
            {t('award.evaluation.answer')}
          </Typography>
          <Prose text={matter.answer} />
        </Box>
      )}
      <Box component="ul" sx={{ m: 0, mb: 1.5, pl: 2.5 }}>
        {matter.scores.map(({ evaluator, score, comment }) => (
          <li key={evaluator}>
            <strong>{evaluator}</strong> {t('award.evaluation.gave', { score })} {comment}
          </li>
        ))}
      </Box>
    </>
  );
};

/** Where all agree the score is proposed, and the reason with it. */
function proposalOf({ agreed, reason, differs, scores }: ModerationView) {
  if (agreed !== undefined) return { score: String(agreed), reason };
  return differs ? {} : { score: String(scores[0]?.score ?? ''), reason: scores[0]?.comment };
}

interface Props {
  procurementId: string;
  matter: ModerationView;
  mayEdit: boolean;
}

const AgreeForm = ({ procurementId, matter }: Props) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const { bidId, criterion, version } = matter;
  const save = async ({ score, reason }: FieldValues) => {
    const body = { bidId, criterion, score: Number(score), reason: String(reason ?? '') };
    const outcome = await run({
      do: (house) => house.agreeScore(procurementId, body, version),
      said: 'award.evaluation.saved',
      began: proposalOf(matter),
      readAgain: async (house) => {
        const { matters } = await house.evaluation(procurementId);
        const now = matters.find((one) => one.bidId === bidId && one.criterion === criterion);
        return proposalOf(now ?? matter);
      },
    });
    return outcome.done ? undefined : outcome.errors;
  };
  return (
    <Form onSubmit={save} record={proposalOf(matter)} noValidate>
      <ChoiceInput
        source="score"
        label={t('award.evaluation.agree')}
        values={levelOptions(matter.levels)}
        required
      />
      <LongTextInput source="reason" label={t('award.evaluation.reason')} required />
      <Button type="submit" variant="contained" loading={busy}>
        {t('award.evaluation.save')}
      </Button>
    </Form>
  );
};

/** One answer of one bid, with what each evaluator gave and what is agreed. */
export const Matter = (props: Props) => {
  const t = useWords();
  const { matter, mayEdit } = props;
  const { bidder, title, differs, agreed, reason, by } = matter;
  return (
    <Accordion slotProps={{ transition: { unmountOnExit: true }, heading: { component: 'h3' } }}>
      <AccordionSummary expandIcon={<ExpandMore />}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography component="span" sx={{ fontWeight: 600 }}>
            {bidder}: {title}
          </Typography>
          {differs && <Tag tone="careful">{t('award.evaluation.differs')}</Tag>}
          {agreed !== undefined && <Tag tone="good">{t('award.evaluation.agreed', { score: agreed })}</Tag>}
        </Box>
      </AccordionSummary>
      <AccordionDetails>
        <Given matter={matter} />
        {mayEdit ? (
          <AgreeForm {...props} />
        ) : (
          agreed !== undefined && (
            <Typography>
              {t('award.evaluation.agreed', { score: agreed })}. {reason} ({by})
            </Typography>
          )
        )}
      </AccordionDetails>
    </Accordion>
  );
};
