import { type ReactNode, useEffect, useRef } from 'react';
import { follow, home } from './place.js';
import { say } from './say.js';

interface FrameProps {
  name?: string;
  onSignOut: () => void;
  children: ReactNode;
}

export const Frame = ({ name, onSignOut, children }: FrameProps) => (
  <>
    <a className="skip" href="#main">
      {say('skip')}
    </a>
    <header className="top">
      <a href={home} onClick={follow} className="brand">
        <img src="/favicon.svg" alt="" width="28" height="28" />
        {say('brand')}
      </a>
      {name && (
        <div className="who">
          <span>{say('signedInAs', { name })}</span>
          <button type="button" className="plain" onClick={onSignOut}>
            {say('signOut')}
          </button>
        </div>
      )}
    </header>
    <main id="main" tabIndex={-1}>
      {children}
    </main>
  </>
);

/** False until the first page has been shown: its heading is not focused, later ones are. */
let isSecondPage = false;

interface PageProps {
  title: string;
  /** Said in the tab of the browser before the title while there is a problem on the page. */
  faulty?: boolean;
  /** Above the heading. */
  before?: ReactNode;
  children: ReactNode;
}

/** A page under its heading; who comes to it is told its title. */
export const Page = ({ title, faulty, before, children }: PageProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${faulty ? say('errorTitle', { title }) : title} – ${say('brand')}`;
  }, [title, faulty]);
  useEffect(() => {
    if (isSecondPage) heading.current?.focus({ preventScroll: true });
    isSecondPage = true;
  }, [title]);
  return (
    <>
      {before}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </>
  );
};

export const Waiting = () => (
  <p role="status" className="hint">
    {say('loading')}
  </p>
);

export const BackToReturns = () => (
  <p className="back no-print">
    <a href={home} onClick={follow}>
      {say('back')}
    </a>
  </p>
);
