import type { PortalTexts } from '../portal-texts';

export const other: PortalTexts['other'] = {
  title: 'Etwas anderes zu meinen Daten',
  lead: 'Für manche Fragen brauchen Sie kein Formular. Öffnen Sie eine: Ist die Antwort bekannt, steht sie hier, und Sie müssen nicht sagen, wer Sie sind.',
  withForm: 'Wir sehen uns das für Sie an. Stellen Sie die Frage mit dem Formular.',
  ask: 'Uns danach fragen',
  formHint: 'Wählen Sie auch, was hier zutrifft.',
  answers: 'Andere Fragen, gleich mit der Antwort',
  rightsHeading: 'Geht es um Ihre eigenen Daten?',
  rights: 'Um sie zu sehen, zu berichtigen oder löschen zu lassen:',
  rightsLink: 'nutzen Sie das Formular',
};
