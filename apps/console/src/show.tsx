import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { App } from './App.js';
import { session } from './session/session.js';

const EnrolFirst = lazy(() => import('./account/EnrolFirst.js'));

export function show(): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root.');
  const router = createBrowserRouter([
    { path: '*', element: session().mustEnrol ? <EnrolFirst /> : <App /> },
  ]);
  createRoot(root).render(
    <StrictMode>
      <Suspense>
        <RouterProvider router={router} />
      </Suspense>
    </StrictMode>,
  );
}
