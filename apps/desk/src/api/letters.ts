import type { LetterPreview } from '@habeas/casework/requests/request-view';
import type { Language } from '@habeas/domain';
import { useQuery } from '@tanstack/react-query';
import { call } from './client';

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
