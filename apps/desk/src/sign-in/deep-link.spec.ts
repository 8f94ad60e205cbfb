import { signInFor, wantedPath } from './deep-link';

describe('the way back after signing in', () => {
  it('leads to the page that was wanted, with its anchor', () => {
    const path = '/requests/4f/timeline#event-12';
    expect(wantedPath(new URLSearchParams(signInFor(path).split('?')[1]).get('to'))).toBe(path);
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/sign-in', null])(
    'does not lead to %s',
    (to) => {
      expect(wantedPath(to)).toBe('/');
    },
  );
});
