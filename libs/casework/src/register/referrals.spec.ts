import { loadPack } from './load-pack';
import { referralsIn } from './referrals';

const { systems } = loadPack('examples/proximus');
const named = (text: string): string[] => referralsIn(text, systems).map(({ who }) => who.en);

describe('other controllers of which a message speaks', () => {
  it.each([
    ['Je veux mes données, aussi celles de Doktr.', ['Doktr']],
    ['Zet mij op de Bel-me-niet-meer-lijst en de lijst van Robinson.', ['Do-not-call and Robinson lists']],
    ['Der Ombudsdienst hat Ihnen für mich geschrieben.', ['Telecommunications ombudsman, Testachats']],
    ['What do Banx and Facebook know?', ['Facebook, Instagram, X, LinkedIn and Google', 'Banx']],
  ])('finds them in "%s"', (text, who) => {
    expect(named(text)).toEqual(who);
  });

  it('names nobody where no word is of them, or only a part of one', () => {
    expect(named('I want a copy of my data. My doctor says banxious is no word.')).toEqual([]);
  });
});
