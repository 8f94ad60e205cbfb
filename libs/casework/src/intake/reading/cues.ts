import type { Language } from '@habeas/domain';
import type { Sentence } from './sentences';

export type Cue =
  'reminder' | 'complaint' | 'disputed' | 'answer' | 'privacy' | 'representative' | 'deceased' | 'encrypted';

type Cues = Record<Cue, RegExp>;

const NEVER = /(?!)/;

const EVERY_LANGUAGE: Cues = {
  reminder: NEVER,
  complaint: NEVER,
  disputed: NEVER,
  answer: NEVER,
  privacy: /\b(?:rgpd|gdpr|avg|dsgvo|ds-gvo|dpo|2016\/679|privacy)\b/,
  representative: NEVER,
  deceased: NEVER,
  encrypted: /-----begin pgp message-----/,
};

const CUES: Readonly<Record<Language, Cues>> = {
  fr: {
    reminder:
      /(?:sans|aucune|pas (?:encore )?(?:recu|eu) (?:de|d'|la|une)?) ?(?:reponse|retour|nouvelles?)\b|toujours (?:rien|pas|sans)\b.{0,30}(?:recu|reponse|nouvelles|repondu)|toujours rien|\b(?:relance|deuxieme demande|seconde demande|2e demande)\b|^rappel\b(?! de (?:paiement|facture|votre))|\brappel (?:de|concernant) ma\b|reviens vers vous|ma (?:demande|lettre|requete) (?:du|de|d'il y a|date)\b|(?:j'attends|attends) (?:toujours|encore)|pas encore repondu|reste[e]? sans suite|sans nouvelles|(?:je vous ai|nous vous avons) (?:deja )?(?:ecrit|demande|envoye)\b.{0,40}\b(?:le \d|du \d|en (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|sept|oct|nov|dec)|il y a|au mois)|ca fait .{2,20}(?:jours|semaines|mois|ans?) que je vous ai|jamais eu de (?:nouvelles|reponse)|n'ai (?:encore |toujours )?rien (?:recu|eu|entendu)|delai.{0,40}(?:depasse|expire|ecoule)/,
    complaint:
      /\b(?:plainte|plaindre|reclamation|inadmissible|inacceptable|scandaleux|honteux|mecontente?|furieu\w+|conteste|contestation|ombudsman|mediateur|mise en demeure)\b|autorite de protection|\bapd\b|trop (?:eleve|cher|facture)/,
    disputed:
      /a cote de la question|vous ne repondez pas (?:a|la)|ce n'est pas ce que (?:j'ai|je) (?:demand\w+|voulais)|(?:votre|la|cette) (?:reponse|decision|lettre|explication)\b.{0,80}(?:ne (?:me |nous )?(?:satisfai|convien|convainc|repond)\w*|incompl\w+|insuffisan\w+|pas d'accord|inaccepta\w+|illegal\w*|faus\w*|erron\w+|ne vaut)|(?:conteste|pas satisfaite?|pas d'accord avec|insatisfaite?|mecontente?)\b.{0,40}(?:votre|la|cette) (?:reponse|decision|refus)|vous (?:avez )?refus\w+\b.{0,60}(?:sans (?:raison|motif|justif)|a tort)/,
    answer:
      /(?:comme demande|suite a votre (?:demande|mail|e-mail|courrier|message)|en reponse a|voici (?:les?|la|mon|ma|mes)\b|ci-joint|vous trouverez|je (?:vous )?confirme|mon code est|le code est|oui,? c'est)/,
    privacy:
      /vie privee|protection des donnees|donnees (?:a caractere )?personnel\w*|reglement general|delegue a la protection|mes droits/,
    representative:
      /\b(?:au nom de|pour le compte de|mandat\w*|procuration|mon client|ma cliente|notre client\w*|mes clients|en qualite d'avocat|tuteur|tutrice|administrateur de biens|en ma qualite)\b|\b(?:de|pour) (?:ma (?:mere|fille|femme|grand-mere|soeur|compagne)|mon (?:pere|fils|mari|grand-pere|frere|compagnon|enfant|epoux|epouse))\b/,
    deceased: /\b(?:decede\w*|deces|defunte?|feu mon|succession|heritier\w*)\b/,
    encrypted: NEVER,
  },
  nl: {
    reminder:
      /(?:nog (?:steeds |altijd )?|tot op heden |tot nu toe |tot vandaag )(?:geen|niets|niks|niet|nie)\b.{0,40}(?:antwoord|reactie|nieuws|gehoord|ontvangen|gekregen|vernomen|gebeurd)|nog (?:steeds|altijd) (?:niets|niks)$|zonder (?:antwoord|reactie)|geen (?:enkel |enkele )?(?:antwoord|reactie)|\b(?:herinnering|tweede verzoek|tweede aanvraag|rappel)\b(?! (?:voor |van )?(?:de |uw |een )?(?:betaling|factuur))|mijn (?:verzoek|aanvraag|vraag|brief|mail|e-mail) (?:van|dd|d\.d)\b|kom (?:ik )?(?:nog eens |even )?terug op|wacht (?:ik )?(?:nog )?(?:steeds|altijd)|(?:vroeg|schreef|mailde|stuurde|verzocht) ik (?:u|jullie)\b|ik (?:schreef|mailde|verzocht) (?:u|jullie)\b|verder (?:niets|niks)(?= ?(?:$|gehoord|vernomen|ontvangen))|(?:niets|niks) (?:meer )?(?:\w+ ){0,3}(?:gehoord|ontvangen|vernomen)|termijn.{0,40}(?:verstreken|voorbij|verlopen|overschreden)|heb (?:u|jullie) (?:al )?(?:eerder )?(?:geschreven|gemaild)/,
    complaint:
      /\b(?:klacht\w*|klagen|onaanvaardbaar|schandalig|schandalige|schande|ontevreden|kwaad|boos|woedend|betwist\w*|ombudsman\w*|ombudsdienst|ingebrekestelling|belachelijk)\b|gegevensbeschermingsautoriteit|\bgba\b|te (?:veel|hoog) aangerekend/,
    disputed:
      /naast de kwestie|antwoordt? niet op mijn|niet wat ik (?:gevraagd|vroeg)|(?:dit|dat) is onvolledig|(?:uw|jullie|dit|het|deze) (?:antwoord|beslissing|reactie|uitleg|weigering)\b.{0,80}(?:onvolledig|ontoereikend|niet (?:voldoende|volledig|correct|akkoord)|lachertje|onwettig|onaanvaardbaar|klopt niet|slaat nergens|te vaag|voldoet niet)|(?:niet (?:akkoord|eens|tevreden)|ontevreden|betwist)\b.{0,40}(?:uw|jullie|dit|het|deze) (?:antwoord|beslissing|reactie|weigering)|ben het (?:er|daar)\w* niet mee eens|(?:u|jullie) weiger\w*\b.{0,60}zonder (?:reden|uitleg|motiv)/,
    answer:
      /(?:zoals gevraagd|in antwoord op|naar aanleiding van uw|als antwoord|hierbij|in bijlage|bijgevoegd|ik bevestig|mijn code is|de code is|ziehier)/,
    privacy: /persoonsgegevens|gegevensbescherming|privacy\w*|mijn rechten/,
    representative:
      /\b(?:namens|in opdracht van|volmacht|gevolmachtigde|mijn client(?:e)?|onze client(?:e)?|client(?:e)? |als advocaat|raadsman|bewindvoerder|voogd|in mijn hoedanigheid)\b|\b(?:van|voor) mijn (?:moeder|vader|zoon|zoontje|dochter|dochtertje|man|vrouw|oma|opa|grootmoeder|grootvader|broer|zus|partner|kind|echtgeno\w+)\b/,
    deceased: /\b(?:overleden|overlijden|wijlen|nalatenschap|erfgena\w+|gestorven)\b/,
    encrypted: NEVER,
  },
  de: {
    reminder:
      /(?:noch (?:immer )?|bis heute |bislang |bisher |immer noch )(?:keine\w*|nicht|nichts)\b.{0,40}(?:antwort|ruckmeldung|reaktion|erhalten|gehort|bekommen|passiert|geschehen)|(?:immer noch|bis heute) nichts$|ohne (?:antwort|ruckmeldung)|keine (?:antwort|ruckmeldung)|\b(?:erinnerung|zweite anfrage|zweites schreiben|nachfrage)\b|mein\w* (?:anfrage|antrag|schreiben|brief|mail|e-mail|bitte) vom\b|warte (?:ich )?(?:noch )?immer|komme ich (?:noch einmal )?zuruck auf|(?:schrieb|bat) ich (?:sie|ihnen|euch)\b|(?:habe|hatte) (?:ich )?(?:sie|ihnen|euch) (?:bereits |schon |am \S+ )?(?:\w+ ){0,4}(?:geschrieben|gebeten|angeschrieben)|nichts (?:mehr )?(?:\w+ ){0,3}gehort|frist.{0,40}(?:abgelaufen|verstrichen|uberschritten)/,
    complaint:
      /\b(?:beschwer\w*|reklamation|unzumutbar|unverschamt\w*|skandal\w*|inakzeptabel|unzufrieden|verargert|ombudsmann|ombudsstelle|frechheit)\b|datenschutzbehorde|aufsichtsbehorde|zu hoch(?:e)? (?:rechnung|berechnet)/,
    disputed:
      /am thema vorbei|nicht (?:das,? )?(?:was|wonach) ich (?:gefragt|gebeten|verlangt)|das ist unvollstandig|unbrauchbar|(?:ihre?|eure?|diese|die) (?:antwort|auskunft|entscheidung|stellungnahme|begrundung|ablehnung)\b.{0,80}(?:unvollstandig|ungenugend|unzureichend|rechtswidrig|falsch|nicht (?:vollstandig|ausreichend|richtig|korrekt)|mangelhaft|unverschamt)|(?:nicht (?:einverstanden|zufrieden)|unzufrieden)\b.{0,40}(?:ihre\w*|eure\w*|der|dieser) (?:antwort|auskunft|entscheidung|ablehnung)|damit (?:bin ich )?nicht (?:einverstanden|zufrieden)|sie (?:verweigern|weigern)\b.{0,60}(?:ohne (?:grund|begrundung)|zu unrecht)/,
    answer:
      /(?:wie (?:gewunscht|verlangt|gefordert|erbeten)|in beantwortung|bezugnehmend auf ihr|anbei|beigefugt|hiermit (?:bestatige|sende|ubermittle)|ich bestatige|mein code (?:ist|lautet)|der code (?:ist|lautet))/,
    privacy: /personenbezogen\w*|datenschutz\w*|grundverordnung|meine rechte/,
    representative:
      /\b(?:im namen|im auftrag|vollmacht|bevollmachtig\w*|mein\w* mandant\w*|unser\w* mandant\w*|mandantschaft|als (?:rechts)?anwalt|vormund|betreuer|in meiner eigenschaft)\b|\b(?:meiner (?:mutter|tochter|frau|oma|grossmutter|schwester)|meines (?:vaters|sohnes|mannes|opas|grossvaters|bruders)|fur mein\w* (?:mutter|vater|sohn|tochter|mann|frau|kind))\b/,
    deceased: /\b(?:verstorben\w*|gestorben|todesfall|nachlass|erbe[n]?|erbin)\b/,
    encrypted: NEVER,
  },
  en: {
    reminder:
      /still (?:nothing|waiting)\b|(?:still|have|has|had)(?: ?n't| not)? (?:still )?(?:no|not|never|nothing|yet to)\b.{0,40}(?:received|reply|response|heard|answer|hear)|haven't (?:received|heard|had)|(?:no|without|any) (?:reply|response|answer)|\b(?:reminder|follow(?:ing)?[- ]?up|chasing|second request)\b(?! (?:for|of) (?:payment|the bill|my bill))|my (?:request|letter|e-?mail|message) (?:of|from|dated|sent)\b|still waiting|(?:wrote|written|e-?mailed|asked|sent) (?:to )?you\b.{0,40}\b(?:on|in|ago|last|since)\b|heard nothing|not heard (?:back|anything|from)|nothing (?:back|since)|(?:deadline|month|time limit).{0,30}(?:passed|expired|is up)/,
    complaint:
      /\b(?:complain\w*|complaint|unacceptable|disgrace\w*|outrage\w*|appalling|dissatisfied|unhappy|furious|angry|ombudsman|dispute)\b|data protection authority|overcharg\w*/,
    disputed:
      /not what i asked|didn't answer my|you have not answered|(?:this|that) is incomplete|(?:your|this|the) (?:reply|answer|response|decision|letter|explanation|refusal)\b.{0,80}(?:incomplete|unsatisf\w+|inadequate|insufficient|not (?:good enough|complete|acceptable|correct|what i)|wrong|unlawful|unacceptable|nonsense|evasive)|(?:not (?:happy|satisfied|content)|unhappy|dissatisfied|disagree|disappointed|challenge|contest|dispute)\b.{0,40}(?:your|this|the) (?:reply|answer|response|decision|refusal)|you (?:have )?refus\w+\b.{0,80}without (?:\w+ ){0,3}(?:reason|explanation|grounds)/,
    answer:
      /(?:as requested|in reply to|in response to your|further to your|please find|attached|i (?:hereby )?confirm|my code is|the code is|here (?:is|are))/,
    privacy: /personal data|data protection|privacy|my rights|data subject/,
    representative:
      /\b(?:on behalf of|my client|our client|power of attorney|i represent|acting for|solicitors?|guardian|in my capacity)\b|\b(?:of|for|about) my (?:mother|father|mum|mom|dad|son|daughter|husband|wife|grandmother|grandfather|gran|brother|sister|partner|child)\b/,
    deceased: /\b(?:deceased|passed away|late (?:husband|wife|mother|father)|died|estate of|executor)\b/,
    encrypted: NEVER,
  },
};

const MASKED =
  /rappel de (?:paiement|facture)|betalingsherinnering|herinnering (?:voor|van) (?:de )?betaling|zahlungserinnerung|payment reminder/g;

/** Which cues the sentences give, each in its own language. */
export function cuesIn(sentences: readonly Sentence[]): Set<Cue> {
  const found = new Set<Cue>();
  for (const { folded, language } of sentences) {
    const text = folded.replace(MASKED, '~');
    for (const cue of Object.keys(EVERY_LANGUAGE) as Cue[]) {
      if (CUES[language][cue].test(text) || EVERY_LANGUAGE[cue].test(text)) found.add(cue);
    }
  }
  return found;
}
