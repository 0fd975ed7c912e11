import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';

/** The tab of the browser says what the h1 says. */
export function usePageTitle(): void {
  useEffect(() => {
    const heading = document.getElementById('react-admin-title');
    if (!heading) return;
    const follow = () => {
      const text = heading.textContent?.trim();
      document.title = text ? `${text} – Commonweal` : 'Commonweal';
    };
    const observer = new MutationObserver(follow);
    observer.observe(heading, { childList: true, subtree: true, characterData: true });
    follow();
    return () => observer.disconnect();
  }, []);
}

/** A page that was gone to is read from its top: by the eye and by a screen reader. Tabs of one page keep their place. */
export function usePageFocus(): void {
  const { pathname } = useLocation();
  const page = pathname.split('/').slice(0, 4).join('/');
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    window.scrollTo(0, 0);
    document.getElementById('main-content')?.focus({ preventScroll: true });
  }, [page]);
}
