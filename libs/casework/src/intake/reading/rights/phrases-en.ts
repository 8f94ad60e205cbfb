import { GAP, NEAR, notRule, rule, yieldingRule, yieldingTo, type Phrasebook } from './phrase-rule';

const DATA = String.raw`(?:datas?|information|informations|info|records?|details|file|files)\b`;
const MY_DATA = String.raw`(?:all )?(?:of )?(?:my|our|the|his|her|their) (?:own |personal |private |customer )*${DATA}`;
const HOLD = String.raw`(?:have|has|hold|holds|held|keep|keeps|kept|store|stores|stored|process|processes|processed|collect|collected|possess|got|know|use)\b`;
const ABOUT_ME = String.raw`(?:(?:about|on|of|concerning|regarding|relating to|related to) (?:me|us|him|her|them|my person|my account|myself|my (?:client|son|daughter|mother|father|husband|wife|child)))\b`;
const GIVE = String.raw`(?:send|sent|give|provide|share|show|see|get|receive|obtain|requesting|view|supply|forward|disclose|ask for|download)\b`;
const WANT = String.raw`(?:want|need|request|demand|would like)\b`;
const ERASE = String.raw`(?:delete|deleting|erase|erasing|wipe|destroy|remove|removing|purge|deletion|erasure|removal|forget|scrub)\b`;
const ADS = String.raw`(?:ads?|adverts?|advertis\w+|marketing|promotion\w*|promos?|newsletters?|offers|spam|junk|commercial (?:\w+ )?(?:mails?|emails?|calls?|messages?)|telemarketing|cold calls?|sales calls?)\b`;

export const ENGLISH: Phrasebook = {
  negation: /\bnot\b|n't\b|\bdont\b|\bnever\b|\bwithout\b|\bno\b(?= (?:erasure|deletion|copy|access|need))/,
  notNegating:
    /not yet|(?:have|has|had|did)(?:n't| not| never) (?:yet |still )?(?:received|receive|had|heard|got|get|been|replied|answered)|no (?:reply|response|answer)|why|not (?:only|just|happy|satisfied|sure|clear)|(?:don't|dont|do not|didn't) (?:know|understand|see why|get why)|(?:can|could|can't|couldn't|won't|would|do) you not|can't you|couldn't you|don't hesitate|cannot|can't (?:find|log|see)/,
  falseFriends: [
    /\bbefore\b[^.!?;,]{0,20}(?:delet|eras|remov|wip)\w*[^.!?;,]{0,20}/,
    /\b(?:mobile data|data (?:bundle|usage|plan|volume|limit|roaming|pack|allowance|connection|speed)|(?:my|the) data (?:is|are|does|do|doesn't|don't|isn't|not|has|have|ran|runs) (?:not )?(?:work\w*|run out|out|slow|used|finished|empty|gone)|gb of data|login (?:data|details)|bank details|payment details|internet access|access to (?:the )?internet)\b/,
    /\b(?:port|transfer|keep|move|take)(?:ing)?\b[^.!?;,]{0,15}\b(?:my |the |our )?(?:phone |mobile )?number\b/,
    /\b(?:here (?:is|are)|please find|attached|i (?:am sending|send|enclose|attach)|i'm sending)\b[^.!?;]{0,40}\b(?:data|information|details|copy|records?)\b/,
    /\b(?:you have|every customer has|customers have|data subjects have) (?:the|a) right\b[^.!?;]{0,200}/,
    /\byou (?:have |already )*(?:deleted|erased|removed|wiped)\b|\b(?:was|were|been) (?:\w+ )?(?:deleted|erased|removed|wiped)\b/,
    /\b(?:delete|destroy)\b[^.!?;,]{0,20}\b(?:this|the) (?:e-?mail|message|communication)\b/,
    /\b(?:object\w*|objection|oppose|dispute)\b[^.!?;]{0,40}\b(?:bill|bills|invoice|charge|charges|fee|fees|amount|payment|fine|price)\b/,
    /\b(?:click|tap|here|link) [^.!?;]{0,30}unsubscribe\b|\bto unsubscribe\b|\bunsubscribe (?:here|link|from this)\b/,
    /\bmore information\b|\bfurther information\b|\binformation about (?:your|the) (?:products?|offers?|prices?|subscriptions?|packs?)\b/,
  ],
  rules: [
    rule(
      'access',
      0.95,
      'names the right of access',
      String.raw`rights? (?:of|to) access|access rights?\b|(?:subject|data) access(?: request)?|\bdsar\b|\bsar\b|(?:gdpr|personal data|privacy) access|access request`,
    ),
    rule(
      'access',
      0.9,
      'asks for a copy of their data',
      String.raw`(?:copy|copies|print-?out|printout|extract|export|overview|list|transcript|disclosure|dump)\b${GAP}(?:${DATA}|everything you|anything you|whatever you)`,
    ),
    rule(
      'access',
      0.88,
      'asks to see their data',
      String.raw`access (?:to )?${NEAR}(?:my|the|all|our|any)\b${NEAR}${DATA}|(?:access|view|see|inspect|look at)\b${NEAR}${MY_DATA}`,
    ),
    rule(
      'access',
      0.92,
      'asks which data are held',
      String.raw`(?:what|which)\b${NEAR}${DATA}${GAP}(?:\b(?:you|your|proximus|scarlet|they)\b${GAP}${HOLD}|(?:held|stored|kept|processed|collected)\b)`,
    ),
    yieldingRule(
      'access',
      0.7,
      'names all the data held',
      String.raw`(?:all|any|whatever)\b${NEAR}${DATA}${GAP}(?:\b(?:you|your|proximus|scarlet|they)\b${GAP}${HOLD}|(?:held|stored|kept|processed|collected)\b)`,
    ),
    yieldingRule(
      'access',
      0.88,
      'asks what is known about them',
      String.raw`what (?:do|does|did)\b${NEAR}${HOLD}${GAP}${ABOUT_ME}|what (?:you|proximus|scarlet)\b${NEAR}${HOLD}${GAP}${ABOUT_ME}|what you(?:'ve)? (?:know|have|got|hold) ${ABOUT_ME}`,
    ),
    yieldingRule('access', 0.82, 'asks for their data', String.raw`${GIVE}${NEAR}${MY_DATA}`),
    yieldingRule('access', 0.8, 'asks for the data about them', String.raw`${GIVE}${GAP}${DATA}${NEAR}${ABOUT_ME}`),
    rule(
      'access',
      0.8,
      'asks whether data are processed',
      String.raw`(?:confirm\w*|know|tell me|inform)\b${NEAR}(?:whether|if)\b${GAP}${DATA}`,
    ),
    rule(
      'access',
      0.75,
      'asks where their data came from or went',
      String.raw`(?:who|whom|where|how)\b${GAP}(?:sold|shared?|sell|passed|got|get|obtain\w*|find|found|come|came)\b${GAP}(?:${DATA}|my (?:number|address|e-?mail|name|phone))|(?:recipients|source|origin|retention period)\b${NEAR}of ${MY_DATA}`,
    ),
    rule(
      'access',
      0.75,
      'asks for a copy and nothing else',
      String.raw`(?:only|just|simply|merely) (?:want |need )?a copy\b(?! of (?:my |the |an? )?(?:bill|invoice|contract))`,
    ),
    rule(
      'access',
      0.6,
      'asks for a recording of themselves',
      String.raw`(?:recordings?|footage|images|transcript)\b${GAP}(?:calls?|conversation\w*|phone call|camera\w*|cctv|me\b)`,
    ),

    rule(
      'access',
      0.82,
      'wants their data',
      String.raw`${WANT}${NEAR}${MY_DATA}(?: (?:svp|stp|s'il vous plait|merci|aub|alstublieft|graag|please|pls|now|asap|bitte|zuruck|terug|hebben|haben))*$`,
    ),
    yieldingRule('access', 0.5, 'wants something about their data', String.raw`${WANT}${GAP}${MY_DATA}`),
    yieldingRule('access', 0.8, 'wants the data held', String.raw`${WANT}${NEAR}${DATA}${NEAR}\byou ${HOLD}`),
    yieldingRule(
      'access',
      0.85,
      'asks what is recorded about them',
      String.raw`what(?:'s| is| was| has been|ever)\b${GAP}(?:held|stored|recorded|kept|written|saved|on file|on record)\b${NEAR}(?:about|on|for|concerning) (?:me|us)\b|whatever you(?:'ve| have)\b${GAP}(?:on file|on me|about me|for me)`,
    ),
    rule(
      'access',
      0.6,
      'asks for a copy of what was named before',
      String.raw`copy (?:of (?:it|them|these|those|that)\b|thereof)`,
    ),
    rule(
      'access',
      0.8,
      'asks whether there are data about them',
      String.raw`(?:do|does|are) (?:you|proximus|scarlet)\b${NEAR}(?:have|hold|keep|store|process|processing|holding)\b${NEAR}${DATA}${NEAR}${ABOUT_ME}`,
    ),
    rule(
      'access',
      0.75,
      'asks for records of their use under the law',
      String.raw`(?:(?:call|location|browsing|traffic) (?:history|records|logs?|data))\b${GAP}\b(?:rgpd|gdpr|avg|dsgvo)\b|\b(?:rgpd|gdpr|avg|dsgvo)\b${GAP}(?:(?:call|location|browsing|traffic) (?:history|records|logs?|data))\b`,
    ),
    rule(
      'erasure',
      0.95,
      'names the right to erasure',
      String.raw`right (?:to be forgotten|to erasure|of erasure|to deletion)|erasure request|request for (?:the )?(?:erasure|deletion)|deletion request`,
    ),
    rule(
      'erasure',
      0.9,
      'asks to delete their data',
      String.raw`${ERASE}${GAP}(?:${DATA}|everything you|all you have)`,
    ),
    rule(
      'erasure',
      0.88,
      'asks that their data be deleted',
      String.raw`${DATA}${GAP}(?:be |been |get |is |are )?(?:\w+ )?(?:deleted|erased|wiped|removed|destroyed)\b`,
    ),
    rule(
      'erasure',
      0.55,
      'asks to delete an account or a contact detail',
      String.raw`${ERASE}${NEAR}(?:my|our|me)\b${NEAR}(?:account|profile|number|address|e-?mail|history|name)\b`,
    ),
    rule(
      'erasure',
      0.6,
      'asks to be deleted',
      String.raw`(?:forget|delete|erase) (?:me|us|everything|it all)\b|(?:forget|delete) about me\b`,
    ),
    rule(
      'erasure',
      0.6,
      'asks to delete what was named before',
      String.raw`(?:delete|erase|remove|destroy|wipe) (?:it|them|those|that|everything|all)\b`,
    ),

    rule(
      'erasure',
      0.82,
      'asks in plain words to get rid of their data',
      String.raw`(?:get rid of|take down|clear|scrap|bin|throw away)\b${NEAR}${MY_DATA}|(?:wipe|delete|erase|remove)\b${GAP}everything (?:you|u)\b`,
    ),
    rule(
      'rectification',
      0.95,
      'names the right to rectification',
      String.raw`right (?:to|of) (?:rectification|correction)|rectification request|request for (?:the )?rectification`,
    ),
    rule(
      'rectification',
      0.88,
      'asks to correct their data',
      String.raw`(?:correct|correcting|rectify|amend|update|fix|change|correction of|rectification of)\b${GAP}(?:${DATA}|my (?:first |last |sur)?(?:name|address|e-?mail|surname|date of birth|birth date)|spelling)`,
    ),
    notRule(
      'rectification',
      0.82,
      'says that data about them are wrong',
      String.raw`(?:my (?:first |last )?(?:name|surname|address|e-?mail|data|details|number|records?)|date of birth|spelling)\b${GAP}(?:wrong|incorrect|misspel\w*|inaccurate|out of date|outdated|not (?:correct|right|up to date)|a mistake|an error)\b|(?:wrong|incorrect|misspel\w*)\b${NEAR}(?:name|surname|address|date of birth|e-?mail)\b`,
    ),

    rule(
      'restriction',
      0.95,
      'names the right to restriction',
      String.raw`right to restriction|restrict\w*\b${NEAR}(?:processing|use)|processing\b${GAP}restricted|limit the processing`,
    ),
    rule(
      'restriction',
      0.85,
      'asks to freeze their data',
      String.raw`(?:freeze|suspend|block|lock)\b${NEAR}(?:processing|use of|${DATA})|put\b${NEAR}${DATA}${NEAR}on hold`,
    ),

    rule(
      'portability',
      0.95,
      'names the right to portability',
      String.raw`(?:right to )?data portability|right to portability|portability request|portability of my (?:personal )?data`,
    ),
    rule(
      'portability',
      0.9,
      'asks for their data in a machine-readable form',
      String.raw`(?:structured|machine[- ]readable|commonly used|csv|json|xml|reusable)\b${NEAR}(?:format|form|file)|machine[- ]readable|(?:format|form)\b${NEAR}(?:csv|json|xml)`,
    ),
    rule(
      'portability',
      0.88,
      'asks to move their data to another',
      String.raw`(?:transfer|transmit|send|move|forward)\b${GAP}${DATA}${GAP}(?:another|new|other|different) (?:operator|provider|company|controller|carrier)`,
    ),

    rule(
      'objection',
      0.9,
      'objects',
      String.raw`(?:i|we) (?:hereby |strongly |formally |also )*object\b|right to object|objection to|my objection|opt(?:ing)?[- ]?(?:me )?out`,
    ),
    notRule(
      'objection',
      0.9,
      'asks for no more advertising',
      String.raw`(?:no|stop\w*|not|don't|dont|never|quit|enough|fed up|sick of|cease|unwanted)\b${GAP}${ADS}|${ADS}${GAP}\b(?:stop\w*|no more|cease)\b`,
    ),
    notRule(
      'objection',
      0.85,
      'asks to be contacted no more',
      String.raw`(?:stop|quit|cease)\b${NEAR}(?:calling|contacting|emailing|e-mailing|texting|phoning|ringing|bothering|harassing|mailing|sending)\b|(?:do not|don't|dont|never)\b${NEAR}(?:call|contact|phone|ring|email|e-mail|text) (?:me|us)\b|unsubscribe|removed from\b${NEAR}(?:lists?|database)|(?:take|remove|get|delete|strike)\b${NEAR}(?:me|my \w+)\b${NEAR}(?:off|from|out of)\b${NEAR}(?:lists?|mailing|database)`,
    ),
    notRule(
      'objection',
      0.88,
      'refuses the use of location data',
      String.raw`(?:location\b|myanalytics|whereabouts)${GAP}(?:not|stop|don't|refuse|opt|object|exclude)|(?:not|stop|don't|no longer|refuse|opt(?:ing)? (?:me )?out|object|exclude)\b${GAP}(?:location (?:data|information|analytics|tracking|reports?)|my location|where i (?:go|am|was|have been)|myanalytics)\b`,
    ),
    yieldingTo(
      'restriction',
      notRule(
        'objection',
        0.85,
        'asks to stop a use of their data',
        String.raw`(?:stop|cease|do not|don't|dont|no longer|never|not want)\b${GAP}(?:us(?:e|ing)|sell(?:ing)?|shar(?:e|ing)|process(?:ing)?|pass(?:ing)?|track(?:ing)?|sold|shared|used)\b${GAP}(?:${DATA}|me\b)`,
      ),
    ),
    rule('objection', 0.8, 'objects to profiling', String.raw`(?:object\w*|stop|against|opt\w* out)\b${GAP}profiling`),

    rule(
      'consent-withdrawal',
      0.95,
      'withdraws consent',
      String.raw`(?:withdraw\w*|revok\w*|retract\w*|cancel\w*|rescind\w*|take back|withdrawal of)\b${NEAR}(?:consent|permission|agreement to|authori[sz]ation)\b`,
    ),
    notRule(
      'consent-withdrawal',
      0.85,
      'no longer agrees',
      String.raw`(?:no longer|do not|don't) (?:consent|agree)\b${GAP}(?:us|process|data|cookies|marketing)`,
    ),
    notRule(
      'consent-withdrawal',
      0.8,
      'asks to leave the directory',
      String.raw`(?:remove|delete|take|unlist\w*|no longer|not|out of|ex-directory)\b${GAP}(?:phone ?book|director(?:y|ies)|1207|1307|(?:white|yellow|golden) pages)`,
    ),

    rule(
      'automated-decision',
      0.95,
      'names automated decisions',
      String.raw`automated\b${NEAR}decisions?|automatic\b${NEAR}decisions?|decision\b${GAP}(?:automated|automatically|by (?:a|an|your|the) (?:computer|algorithm|machine|robot|system))|human (?:intervention|review|being to review)|(?:refused|rejected|declined|decided|turned down)\b${GAP}(?:computer|algorithm|automatically|machine|robot|automated|scoring|credit score)`,
    ),
    rule(
      'automated-decision',
      0.75,
      'asks for a person to decide',
      String.raw`(?:a (?:real )?(?:person|human)|someone|a human being)\b${NEAR}(?:to )?(?:review|look at|reconsider|check|decide)\b`,
    ),
  ],
};
