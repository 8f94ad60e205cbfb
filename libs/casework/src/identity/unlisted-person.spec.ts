import type { Candidate } from './candidate.entity';
import { unlistedPerson } from './unlisted-person';

const request = { id: 'r', requesterName: 'Vera Stranger' };
const email = { type: 'email', value: 'Vera@Elsewhere.example' };
const known = { source: 'crm' } as Candidate;

describe('somebody whom no directory knows', () => {
  it('stands for themselves with the mailbox that they gave, once it was seen who they are', () => {
    expect(unlistedPerson(request, email, [], 'shop')).toMatchObject({
      source: 'office',
      displayName: 'Vera Stranger',
      contactEmail: 'vera@elsewhere.example',
      keys: [{ type: 'email', value: 'vera@elsewhere.example' }],
      chosen: false,
    });
  });

  it.each([
    ['a directory knows somebody under another identifier', email, [known], 'shop'],
    ['nobody saw them', email, [], 'phone-callback'],
    ['there is no mailbox', { type: 'phone_number', value: '+32478000000' }, [], 'shop'],
  ])('does not where %s', (_, identifier, candidates, method) => {
    expect(unlistedPerson(request, identifier, candidates, method)).toBeNull();
  });
});
