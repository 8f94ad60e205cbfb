import { namesDay, whatIsSaid } from './what-is-said';

describe('where and when a message speaks of', () => {
  it.each(['3/5', '03.05.2026', '2026-05-03', '3 mai', '1er avril', '3 mei om 14 uur', '3. März', 'on the 3rd of May'])(
    '%s is a day',
    (text) => expect(namesDay(text)).toBe(true),
  );

  it.each(['', 'last week', 'maybe 3 times', 'art. 15', '0475 12 34 56', 'the maisons 12'])('%s is none', (text) =>
    expect(namesDay(text)).toBe(false),
  );

  it('is told without the rest of the message', () => {
    const message = `Bonjour,
Je m'appelle Amélie Dubois et mon numéro de client est 700000000.
Le 3 mai j'étais dans votre magasin de Liège. Vers 14h30 on m'a filmée.
Mon adresse est privée.`;
    const said = whatIsSaid(message, ['magasin', 'caméra']);
    expect(said).toContain('3 mai');
    expect(said).toContain('14h30');
    expect(said).not.toMatch(/Amélie|700000000|adresse/);
  });

  it('is never long', () => {
    expect(whatIsSaid('camera '.repeat(400), ['camera']).length).toBeLessThanOrEqual(500);
  });
});
