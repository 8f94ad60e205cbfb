import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { BrowserRouter } from 'react-router';
import { createQueryClient } from './api/query-client';
import { DeskRoutes } from './desk-routes';
import { cssVariables, theme } from './theme';

export function App() {
  const [client] = useState(createQueryClient);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <BrowserRouter basename="/desk">
          <DeskRoutes />
        </BrowserRouter>
        <Notifications position="bottom-right" autoClose={6000} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
