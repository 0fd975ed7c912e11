import CheckCircle from '@mui/icons-material/CheckCircle';
import { Box, ButtonBase, Typography } from '@mui/material';
import type { StageView } from '@commonweal/wire';
import { useNavigate } from 'react-router-dom';
import { useWord, useWords } from '../strings/useWords.js';
import { useProcurement } from './procurement-context.js';
import { useStageInView } from './useStageInView.js';

const Mark = ({ stage, number }: { stage: StageView; number: number }) =>
  stage.state === 'done' ? (
    <CheckCircle sx={{ color: 'success.main', fontSize: 28 }} aria-hidden />
  ) : (
    <Box
      aria-hidden
      sx={{
        width: 26,
        height: 26,
        borderRadius: '50%',
        display: 'grid',
        placeItems: 'center',
        fontSize: '0.875rem',
        fontWeight: 700,
        border: 2,
        ...(stage.state === 'current'
          ? { bgcolor: 'primary.main', borderColor: 'primary.main', color: '#fff' }
          : { borderColor: '#6f7c7a', color: 'text.secondary', bgcolor: '#fff' }),
      }}
    >
      {number}
    </Box>
  );

interface StopProps {
  stage: StageView;
  number: number;
  last: boolean;
  isInView: boolean;
  onOpen: () => void;
}

const Stop = ({ stage, number, last, isInView, onOpen }: StopProps) => {
  const t = useWords();
  const word = useWord();
  return (
    <Box
      component="li"
      sx={{ flex: last ? '0 1 auto' : '1 1 0', minWidth: 0, display: 'flex', alignItems: 'center' }}
    >
      <ButtonBase
        onClick={onOpen}
        aria-current={stage.state === 'current' ? 'step' : undefined}
        aria-pressed={isInView}
        sx={{
          gap: 1,
          p: 0.75,
          borderRadius: 1,
          textAlign: 'left',
          '&:hover': { bgcolor: '#edf4f3' },
          '&[aria-pressed=true]': { bgcolor: 'primary.light' },
        }}
      >
        <Mark stage={stage} number={number} />
        <span>
          <Typography
            component="span"
            sx={{
              display: 'block',
              fontWeight: stage.state === 'current' ? 700 : 600,
              fontSize: '0.9375rem',
              lineHeight: 1.25,
            }}
          >
            {stage.title}
          </Typography>
          <Typography
            component="span"
            variant="body2"
            color="textSecondary"
            sx={{ display: 'block', fontSize: '0.8125rem' }}
          >
            {word('stageState', stage.state)}
            {stage.gate && ` · ${t('procurement.gate.endsWith')}`}
          </Typography>
        </span>
      </ButtonBase>
      {!last && (
        <Box
          aria-hidden
          sx={{
            flex: 1,
            minWidth: 12,
            height: 2,
            mx: 0.5,
            display: { xs: 'none', md: 'block' },
            bgcolor: stage.state === 'done' ? 'success.main' : 'divider',
          }}
        />
      )}
    </Box>
  );
};

interface RailProps {
  stages: StageView[];
  /** Key of the stage in view. */
  inView?: string;
  onOpen: (key: string) => void;
}

/** Stages in order, one of them in view. */
export const Rail = ({ stages, inView, onOpen }: RailProps) => {
  const t = useWords();
  return (
    <Box
      component="ol"
      aria-label={t('procurement.stages')}
      sx={{
        listStyle: 'none',
        display: 'flex',
        flexDirection: { xs: 'column', md: 'row' },
        m: 0,
        mb: 2,
        p: 1,
        bgcolor: '#fff',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1.5,
      }}
    >
      {stages.map((stage, index) => (
        <Stop
          key={stage.key}
          stage={stage}
          number={index + 1}
          last={index === stages.length - 1}
          isInView={inView === stage.key}
          onOpen={() => onOpen(stage.key)}
        />
      ))}
    </Box>
  );
};

/** Where the procurement stands on its way. */
export const StageRail = () => {
  const navigate = useNavigate();
  const { procurement, checklist } = useProcurement();
  const open = (key: string) => void navigate(`/procurements/${procurement.id}/show?stage=${key}`);
  return <Rail stages={checklist.stages} inView={useStageInView()?.key} onOpen={open} />;
};
