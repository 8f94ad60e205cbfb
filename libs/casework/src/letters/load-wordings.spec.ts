import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LetterWordingError, loadWordings } from './load-wordings';

describe('loadWordings', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'letters-'));
    cpSync('examples/proximus/letters', directory, { recursive: true });
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  const change = (file: string, from: string, to: string) => {
    const at = path.join(directory, file);
    const text = readFileSync(at, 'utf8');
    expect(text).toContain(from);
    writeFileSync(at, text.replaceAll(from, to));
  };
  const faults = (): string[] => {
    try {
      loadWordings(directory);
      return [];
    } catch (error) {
      if (error instanceof LetterWordingError) return error.faults;
      throw error;
    }
  };

  it('reads the model pack', () => {
    expect(faults()).toEqual([]);
  });

  it.each([
    ['{{constructor}}', 'unknown place {{constructor}}'],
    ['{{ __proto__ }}', 'is not the name of a place'],
    ['{{reference.constructor}}', 'is not the name of a place'],
    ["{{range.constructor('return 1')()}}", 'is not the name of a place'],
    ['{{subjectName}}', 'unknown place {{subjectName}}'],
    ['<% 7*7 %>', '"<%" is not allowed'],
    ['${7*7}', '"${" is not allowed'],
    ['{% include x %}', '"{%" is not allowed'],
    ['{{reference', '"{{" is not allowed'],
  ])('refuses %s in a wording, and says where', (payload, message) => {
    change('nl/clarification.yaml', 'Waarom vragen wij dit?', payload);
    const [fault] = faults();
    expect(fault).toContain(path.join('nl', 'clarification.yaml'));
    expect(fault).toContain('body: block 3');
    expect(fault).toContain(message);
  });

  it('refuses anything but the reference in a subject', () => {
    change('en/identity-code.yaml', 'Your verification code', '{{code}}: your code');
    expect(faults()[0]).toMatch(/identity-code\.yaml: subject: unknown place \{\{code\}\}/);
  });

  it('refuses a letter that leaves out what the law wants said', () => {
    change('fr/extension-notice.yaml', '  - list: reasons\n', '');
    change('fr/extension-notice.yaml', '  - part: remedies\n', '');
    change('fr/extension-notice.yaml', '{{newDate}}', 'bientôt');
    expect(faults().map((fault) => fault.replace(/^.*yaml: /, ''))).toEqual([
      'body: {{reasons}} must be in this letter',
      'body: {{newDate}} must be in this letter',
      'body: part:remedies must be in this letter',
    ]);
  });

  it('refuses remedies without authority or court', () => {
    change('de/common.yaml', '{{courtRemedy}}', 'Oder vor Gericht.');
    expect(faults()).toEqual([expect.stringContaining('parts.remedies: {{courtRemedy}} must be in it')]);
  });

  it('tells every fault of every file at once', () => {
    rmSync(path.join(directory, 'de', 'not-identified.yaml'));
    writeFileSync(path.join(directory, 'en', 'clarification.yaml'), 'subject: [unclosed');
    change('nl/common.yaml', '  volume:', '  volumes:');
    const found = faults().join('\n');
    expect(found).toMatch(/not-identified\.yaml: the file is missing/);
    expect(found).toMatch(/clarification\.yaml: .*line 1/);
    expect(found).toMatch(/common\.yaml: reasons: unknown key "volumes"/);
    expect(found).toMatch(/common\.yaml: reasons: "volume" is missing/);
  });

  it('refuses a place that may be missing outside its condition', () => {
    change('en/not-identified.yaml', '    when: askedOn\n', '');
    expect(faults()).toEqual([
      expect.stringContaining('{{askedOn}} may be missing: write it in a block with "when: askedOn"'),
    ]);
  });

  it('refuses a block that shows a place in the wrong way', () => {
    change('en/clarification.yaml', 'quote: question', 'list: question');
    expect(faults()[0]).toContain('"question" cannot be shown as "list"');
  });

  it('refuses a refusal that may stay silent about ground, authority or court', () => {
    change('nl/erasure-answer.yaml', '      - "Rechtsgrond: {{article}}"\n', '');
    change('fr/right-refused.yaml', '  - part: remedies\n', '  - part: remedies\n    when: facts\n');
    change('en/erasure-under-way.yaml', '    when: kept\n', '    when: why\n');
    change(
      'de/restriction-answer.yaml',
      '      - "{{reason}}"\n',
      '      - text: "{{reason}}"\n        when: article\n',
    );
    expect(faults().map((fault) => fault.replace(/^.*letters-[^/]*./, ''))).toEqual([
      'fr/right-refused.yaml: body: part:remedies must be unconditional',
      'nl/erasure-answer.yaml: body: {{kept.article}} must be in this letter',
      'nl/erasure-answer.yaml: body: {{shared.article}} must be in this letter',
      'nl/erasure-answer.yaml: body: {{declined.article}} must be in this letter',
      'de/restriction-answer.yaml: body: reason and article of "notRestricted" must be unconditional',
      'en/erasure-under-way.yaml: body: the list "kept" may only have "when: kept"',
    ]);
  });

  it.each([
    ['outcome is granted', 'outcome is perhaps', '"outcome" is never "perhaps"'],
    ['outcome is granted', 'outcome', '"when: outcome" cannot be decided'],
    [
      'when: erased\n  - heading: "What we keep',
      'when: erased is partial\n  - heading: "What we keep',
      'cannot be decided',
    ],
    ['{{records}}', '{{until}}', 'item of erased: unknown place {{until}}'],
    ['  - list: recipientsTold\n', '  - list: recipientsTold\n    item: ["x"]\n', '"recipientsTold" has no "item"'],
  ])('refuses a condition or an item that makes no sense: %s', (from, to, message) => {
    change('en/erasure-answer.yaml', from, to);
    expect(faults().join('\n')).toContain(message);
  });

  it('refuses a reason without words, with a foreign place, or that says less than in another language', () => {
    change('de/reasons.yaml', 'portable: ', 'portabel: ');
    change('en/reasons.yaml', 'until {until} ({article})', 'until {until}, see {article}');
    change('fr/reasons.yaml', 'Durée : {untilEvent} ({article})', 'Durée : {email} ({article})');
    const found = faults().join('\n');
    expect(found).toMatch(/de.reasons\.yaml: unknown key "portabel"/);
    expect(found).toMatch(/de.reasons\.yaml: "portable" is missing/);
    expect(found).toMatch(/en.reasons\.yaml: "kept-legal-duty": \{article\} is written " \(\{article\}\)"/);
    expect(found).toMatch(/fr.reasons\.yaml: "kept-legal-duty-open": unknown place \{email\}/);
    expect(found).toMatch(/fr.reasons\.yaml: "kept-legal-duty-open": must say how long/);
    expect(found).toMatch(/nl.reasons\.yaml: "kept-legal-duty-open" fills in untilEvent, article, fr article/);
  });
});
