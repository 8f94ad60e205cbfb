/** What a hostile letter carries: the desk must show it as text. */
export const HOSTILE =
  '<img src="https://tracker.example/p.gif" onerror="document.title=1"><script>document.title=2</script>';

/** A letter as a person writes it, with that in it. */
export const LETTER = `Madame, Monsieur,

Je souhaite recevoir une copie de toutes mes données (article 15 du RGPD), ainsi que le motif de leur traitement.
Mon numéro de client est le 600123456. Voyez aussi https://example.org/mon-dossier

${HOSTILE}

Cordialement,
Amélie Dubois-Vandenbroucke`;
