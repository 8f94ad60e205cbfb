import type { LetterPreview } from '@habeas/casework/requests/request-view';
import type { Language } from '@habeas/domain';
import { useMutation, useQuery } from '@tanstack/react-query';
import { saveFile } from '../ui/save-file';
import { call, callForFile } from './client';

export interface LetterTemplate {
  template: string;
  title: string;
}

export function useLetterTemplates() {
  return useQuery({
    queryKey: ['letters'],
    queryFn: () => call<LetterTemplate[]>('GET', '/letters'),
    staleTime: Infinity,
  });
}

/** A letter as it would go out: with sample data, or with the data of one request. */
export function useLetterPreview(template: string | undefined, language: Language, requestId?: string) {
  const base = requestId ? `/requests/${encodeURIComponent(requestId)}/letters` : '/letters';
  return useQuery({
    queryKey: ['letter', requestId ?? 'sample', template, language],
    queryFn: () =>
      call<LetterPreview>('GET', `${base}/${encodeURIComponent(template ?? '')}/preview?language=${language}`),
    enabled: template !== undefined,
  });
}

/** Address of a letter of the house as a PDF, with sample data. */
export function samplePdfUrl(template: string, language: Language): string {
  return `/desk/api/letters/${encodeURIComponent(template)}/pdf?language=${language}`;
}

/** A letter of a request as a PDF for the post, saved under its name. The postal address is printed, and kept nowhere. */
export function useLetterForPost(requestId: string, messageId: string, fileName: string) {
  return useMutation({
    mutationFn: async (address: string) => {
      const path = `/requests/${encodeURIComponent(requestId)}/messages/${encodeURIComponent(messageId)}/pdf`;
      saveFile(await callForFile(path, { address }), fileName);
    },
  });
}
