import './styles/fonts.css';
import './styles/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Failure } from './client/client.ts';
import { router } from './router.tsx';

const TRIES_MAX = 2;

/** The ledger changes rarely, and never under a page without the reader's doing: a minute is fresh. */
const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      // What the server refused it will refuse again; what was not reached may be.
      retry: (tries, error) => tries < TRIES_MAX && error instanceof Failure && error.status === 0,
      retryDelay: 300,
      // The server is on this machine: whether there is a network does not matter.
      networkMode: 'always',
    },
  },
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
