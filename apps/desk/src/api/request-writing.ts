import type { LetterPreview, RequestView } from '@habeas/casework/requests/request-view';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './client';
import { Problem } from './problem';
import { QUEUE_KEY, requestKey } from './requests';

/** A writing call on one request: the path after `/requests/:id/`, and what is said beside the version. */
export interface RequestWriting {
  path: string;
  body?: Record<string, unknown>;
}

/**
 * Writes to a request under the version that is on the screen. The answer replaces what is shown; when somebody else
 * was faster the request is read again and the caller shows why, with what was typed still there.
 */
export function useRequestWriting(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: RequestWriting) => {
      const version = client.getQueryData<RequestView>(requestKey(id))?.version;
      return call<RequestView>('POST', `/requests/${encodeURIComponent(id)}/${path}`, { ...body, version });
    },
    onSuccess: (view) => {
      client.setQueryData(requestKey(id), view);
      void client.invalidateQueries({ queryKey: QUEUE_KEY });
    },
    onError: (error) => {
      if (error instanceof Problem && error.status === 409) void client.invalidateQueries({ queryKey: requestKey(id) });
    },
  });
}

export type ExtensionPreview = LetterPreview & { extendedDue: string; postBy: string | null };

/** The notice of an extension and the new date, before anything is stored or sent. */
export function useExtensionPreview(id: string) {
  return useMutation({
    mutationFn: (body: { reasons: string[]; explanation: string }) =>
      call<ExtensionPreview>('POST', `/requests/${encodeURIComponent(id)}/extension/preview`, body),
  });
}
