import type { LettersToPostView, LetterToPost } from '@habeas/casework/requests/post-view';
import type { RequestView } from '@habeas/casework/requests/request-view';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './client';
import { requestKey } from './requests';

const POST_KEY = ['post'];

/** Letters on paper that wait for the post, oldest first, page after page. */
export function useLettersToPost(enabled: boolean) {
  return useInfiniteQuery({
    queryKey: POST_KEY,
    queryFn: ({ pageParam, signal }) =>
      call<LettersToPostView>('GET', pageParam ? `/post?after=${pageParam}` : '/post', undefined, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled,
  });
}

/** Says that a letter left with the post on a day. */
export function usePosted() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ letter, postedOn }: { letter: LetterToPost; postedOn: string }) =>
      call<RequestView>(
        'POST',
        `/requests/${encodeURIComponent(letter.requestId)}/messages/${encodeURIComponent(letter.messageId)}/posting`,
        { version: letter.version, postedOn },
      ),
    onSuccess: (_, { letter }) => client.invalidateQueries({ queryKey: requestKey(letter.requestId) }),
    onSettled: () => client.invalidateQueries({ queryKey: POST_KEY }),
  });
}

/** Takes a notice out that would be void by now. */
export function useTakeOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (letter: LetterToPost) =>
      call<RequestView>(
        'POST',
        `/requests/${encodeURIComponent(letter.requestId)}/messages/${encodeURIComponent(letter.messageId)}/withdrawal`,
        { version: letter.version },
      ),
    onSuccess: (_, letter) => client.invalidateQueries({ queryKey: requestKey(letter.requestId) }),
    onSettled: () => client.invalidateQueries({ queryKey: POST_KEY }),
  });
}
