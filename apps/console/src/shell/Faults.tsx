import { Alert, AlertTitle, Button } from '@mui/material';
import { Component, type ReactNode } from 'react';
import { Title } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { useWords } from '../strings/useWords.js';

interface Props {
  children: ReactNode;
  /** Where one is: going elsewhere clears the fault. */
  place: string;
}

class Boundary extends Component<Props, { error?: Error; place?: string }> {
  override state: { error?: Error; place?: string } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidUpdate({ place }: Props) {
    if (this.state.error && place !== this.props.place) this.setState({ error: undefined });
  }

  override render() {
    return this.state.error ? <PageTrouble error={this.state.error} /> : this.props.children;
  }
}

/** A page that fails says so and leaves the rest of the console standing. */
export const Faults = ({ children }: { children: ReactNode }) => (
  <Boundary place={useLocation().pathname}>{children}</Boundary>
);

/** What can be done stands under the words where it is narrow. */
const faultLook = {
  my: 2,
  flexWrap: { xs: 'wrap', sm: 'nowrap' },
  '& .MuiAlert-message': { flex: '1 1 220px' },
};

export const PageFault = ({ error, onRetry }: { error: Error; onRetry?: () => void }) => {
  const t = useWords();
  const retry = onRetry ?? (() => window.location.reload());
  const isForbidden = 'status' in error && error.status === 403;
  const action = !isForbidden && (
    <Button size="small" onClick={retry}>
      {t('shell.retry')}
    </Button>
  );
  return (
    <Alert severity={isForbidden ? 'info' : 'error'} action={action} sx={faultLook}>
      <AlertTitle>{t(isForbidden ? 'shell.deniedTitle' : 'shell.pageFailed')}</AlertTitle>
      {isForbidden ? t('shell.deniedText') : error.message}
    </Alert>
  );
};

/** A page that cannot be shown at all: its title says so. */
export const PageTrouble = ({ error }: { error: Error }) => (
  <>
    <Title title={useWords()('shell.trouble')} />
    <PageFault error={error} />
  </>
);
