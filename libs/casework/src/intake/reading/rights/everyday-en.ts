import {
  GAP,
  LONG,
  NEAR,
  notRule,
  OPERATOR,
  rule,
  yieldingRule,
  yieldingTo,
  type EverydayPhrases,
} from './phrase-rule';

const MINE = String.raw`(?:my|our|his|her|their)`;
const DATA = String.raw`(?:data|info|information|details|records?|files?)\b`;
const SYSTEMS = String.raw`(?:systems?|servers?|databases?|archives?|computers?|books)\b`;
const FILMED = String.raw`(?:footage|images?|videos?|pictures|cctv|tapes?)\b`;
const ONCE_AGREED = String.raw`(?:agreed|ticked|consented|allowed|accepted|opted in|said yes|gave (?:you )?(?:my )?(?:permission|consent|the ok))`;
const USED = String.raw`(?:data|location|browsing|ads?|advertising|marketing|personali[sz]ed|cookies|partners|details|analys\w*|permission|consent)`;
const DECIDER = String.raw`(?<!\b(?:my|our) )(?:computer|algorithm|robot|software|system|ai|artificial intelligence|machine|bot|(?:risk |credit )?scor(?:e|ing))\b`;
const REFUSED = String.raw`(?:refus|reject|declin|turned? down|den[iy]|decid)\w*`;
const UNTIL = String.raw`(?:until|till|while|as long as|pending|for as long as|in the meantime|for the time being)`;
const STOPPED = String.raw`(?:freez\w*|stop(?:ped)? (?:using|processing)|not (?:be )?process(?:ed)?\b|not (?:be )?us(?:e|ed)\b|no longer us(?:e|ed)\b|don't use|don't touch|not touch)`;

/** How people ask in English who know nothing of the law and none of its words. */
export const EVERYDAY_ENGLISH: EverydayPhrases = {
  falseFriends: [
    /\b(?:pictures?|images?|videos?|recordings?)\b[^.!?;]{0,40}\b(?:tv|telly|television|decoder|screen|channels?)\b|\b(?:tv|telly|television|decoder|screen)\b[^.!?;]{0,40}\b(?:pictures?|images?|videos?)\b/,
    /\b(?:changed my mind|second thoughts|thought better of it)\b[^.!?;]{0,80}\b(?:router|order\w*|decoder|contract|subscription|handset|purchase)\b/,
    /\bsystem\b[^.!?;]{0,30}(?:refus|reject|declin)\w*[^.!?;]{0,20}\b(?:pin|puk|code|password|login|card)\b/,
    /\bi (?:get|receive|am getting|got|received) no\b/,
  ],
  rules: [
    rule(
      'access',
      0.78,
      'asks who gave their data',
      String.raw`who (?:on earth )?(?:gave|sold|passed|handed) (?:you|to you)\b${NEAR}\b(?:my|our)\b|where (?:on earth )?did you (?:get|find|obtain)\b${NEAR}\b(?:my|our)\b`,
    ),
    rule(
      'access',
      0.6,
      'asks to be sent a copy',
      String.raw`(?:send|provide|give|get|receive)\b${NEAR}\ba copy\b(?! of (?:my |the |an? )?(?:bill|invoice|contract|id\b|passport))`,
    ),
    rule(
      'erasure',
      0.85,
      'asks that all be deleted',
      String.raw`(?:everything|the lot|it all|all of it|my (?:account|profile|details))\b${NEAR}(?:deleted|erased|wiped|removed|destroyed|gone)\b`,
    ),
    notRule(
      'rectification',
      0.8,
      'says that what is held no longer holds',
      String.raw`(?:address|name|number|e-?mail|details)\b${NEAR}(?:no longer|not) (?:correct|right|valid|current|accurate)`,
    ),
    notRule(
      'rectification',
      0.7,
      'names the old and the new',
      String.raw`old\b${NEAR}(?:address|name|number|e-?mail)\b${GAP}new\b`,
    ),
    rule(
      'portability',
      0.85,
      'asks for their data in the form of a file',
      String.raw`data\b${GAP}\b(?:as|in) (?:a |an )?(?:csv|json|xml|excel)`,
    ),
    yieldingRule(
      'access',
      0.44,
      'asks for all that is known of them',
      String.raw`(?:send|give|show|tell|provide|forward|email|see|have|get|want|need|obtain|receive|list of|copy of)\b${NEAR}\b(?:everything|anything|whatever|all(?: that)?)\b`,
    ),
    yieldingRule(
      'access',
      0.7,
      'names all that is known of them',
      String.raw`(?:everything|anything|all|whatever)\b (?:that )?(?:you|proximus|scarlet|it)\b${NEAR}(?:have|has|hold|holds|keep|keeps|store|stored|know|got|collected)\b${GAP}(?:about|on|of|concerning|regarding) (?:me|us|him|her|them)\b`,
    ),
    rule(
      'access',
      0.8,
      'asks who was given their data',
      String.raw`(?:companies|firms|parties|partners|people) (?:to whom|who|that|you)\b${GAP}\b${MINE}\b|(?:who|which of your (?:staff|people|colleagues|agents|employees))\b${NEAR}(?:looked at|looked into|opened|accessed|viewed|read|checked)\b${NEAR}\b${MINE} (?:file|account|records?|data|details)|(?:who|whom|which (?:companies|firms|parties|partners|people))\b${GAP}(?:s[oe]ld?|sell|g[ai]ven?|gave|shar\w*|pass\w*|hand\w*|leak\w*)\b${NEAR}\b${MINE} (?:\w+ ){0,3}(?:number|name|address|e-?mail|data|details|information|info)\b|who (?:else )?(?:has|have|had|can) (?:seen|see|accessed|access|looked at|got) (?:it|them|that|${MINE})\b`,
    ),
    rule(
      'access',
      0.8,
      'asks which of their data others are given',
      String.raw`(?:what|which)\b${NEAR}${DATA}${NEAR}\b(?:he|she|they|my (?:employer|boss|ex|wife|husband))\b${NEAR}(?:get|see|receive)s?\b|(?:what|which)\b${NEAR}${DATA}${GAP}\byou\b${NEAR}(?:send|give|pass|share|sell|forward|disclose|hand)\b`,
    ),
    rule(
      'access',
      0.55,
      'asks for the pictures of a camera',
      String.raw`(?:copy|see|get|have|receive|obtain|view|send|request|access)\b${NEAR}${FILMED}`,
    ),
    rule(
      'access',
      0.5,
      'says that a camera filmed them',
      String.raw`(?:cameras?|cctv)\b${GAP}(?:film|record|caught|captur)\w*|(?:film|record|caught|captur)\w*\b${NEAR}(?:cameras?|cctv)\b|\bcctv\b`,
    ),
    rule(
      'access',
      0.7,
      'asks for the record of what they did',
      String.raw`(?:call|location|browsing|sms|text) (?:history|log|logs|records?)\b|(?:list|record|log)\b${GAP}(?:calls|texts|masts|antennas|cell towers|locations)\b`,
    ),
    rule(
      'access',
      0.6,
      'asks to be given a recording',
      String.raw`(?:send|give|have|get|copy of|receive|hear|listen to|hand over|provide)\b${NEAR}\brecordings?\b`,
    ),
    rule(
      'erasure',
      0.9,
      'asks to delete all that is known of them',
      String.raw`(?:clear out|tidy up|(?:delet|eras|wip|remov|destroy|scrub)\w*)\b${NEAR}\b(?:everything|anything|whatever|all (?:that|you|of it))\b`,
    ),
    rule(
      'erasure',
      0.6,
      'asks that a picture of them be taken away',
      String.raw`(?:remove|delete|take down|take)\b${NEAR}\b(?:my|our|his|her) (?:photos?|pictures?|videos?|image)\b`,
    ),
    rule(
      'erasure',
      0.85,
      'asks that what is held disappear',
      String.raw`(?:get rid of|wipe|bin|scrap|clear out|shred|dump)\b${NEAR}(?:everything|it all|the lot|all of it|${MINE} ${DATA})|(?:take|get|remove|delete|wipe)\b${NEAR}(?:me|everything|us)\b${NEAR}(?:off|out of|from)\b${NEAR}${SYSTEMS}`,
    ),
    notRule(
      'erasure',
      0.82,
      'asks that nothing be kept',
      String.raw`(?:don't|do not|no longer|not) want you to (?:keep|hold|store|have|retain)\b|(?:keep|hold|store|retain) (?:nothing|no ${DATA})|(?:don't|do not|no longer) (?:want|wish) to (?:exist|be in|be on|appear)\b${NEAR}(?:for you|with you|${SYSTEMS})`,
    ),
    rule(
      'erasure',
      0.5,
      'asks why they are still there',
      String.raw`why (?:am i|are we|is my \w+|do you) still (?:\w+ )?(?:in|on|have|keep|hold|there)\b`,
    ),
    rule(
      'rectification',
      0.8,
      'says that their name changed',
      String.raw`(?:my|our) (?:last |sur|family )?name (?:is now|has changed|changed)|i(?:'m| am) now (?:called|mrs|ms|mr)\b`,
    ),
    notRule(
      'rectification',
      0.8,
      'says how their name is written',
      String.raw`(?:bills?|invoices?|letters?|contract|account|envelopes?)\b${GAP}(?:says?|spell\w*|spelt|writ\w*|shows?|addressed)\b${GAP}(?:instead of|should be|but (?:my|it)|not|i am|i'm)\b|my (?:first |last |sur|family )?(?:name|surname)\b${NEAR}(?:is|'s|should be)\b${GAP}\bnot\b|misspel\w*|mis-spel\w*|wrong\b${NEAR}(?:birthday|birth ?date|dob|title|gender|initials)\b`,
    ),
    rule(
      'rectification',
      0.62,
      'says that they moved or that a contact detail changed',
      String.raw`(?:i|we)(?:'ve| have)? (?:just |recently )?moved (?:house|home|to|from)\b|(?:changed|change of|new) (?:my |our )?(?:postal |home |e-?mail )?(?:address|e-?mail|surname|phone number)\b|(?:address|e-?mail)\b${NEAR}(?:has changed|no longer (?:works|valid|exists))`,
    ),
    rule(
      'rectification',
      0.5,
      'gives what is right',
      String.raw`(?:from now on|in future|going forward),? (?:please )?use\b|(?:correct|right|proper) (?:one|spelling|address|name|date) is\b|update (?:your|my|the) (?:records?|files?|address|details)`,
    ),
    notRule(
      'restriction',
      0.88,
      'asks that their data rest until something is settled',
      String.raw`${UNTIL}\b${LONG}${STOPPED}|${STOPPED}${GAP}(?:${DATA}|it|them)${LONG}\b${UNTIL}\b`,
    ),
    notRule(
      'restriction',
      0.7,
      'asks that data be kept as evidence',
      String.raw`(?:keep|preserve|retain|hold on to|(?:do not|don't) (?:delete|erase|destroy|wipe))\b${LONG}\b(?:court|evidence|lawsuit|legal (?:claim|case|proceedings)|police|trial|solicitor)\b`,
    ),
    notRule(
      'restriction',
      0.85,
      'asks that their data be kept and not used',
      String.raw`(?:only|just|merely) (?:keep|store|hold|retain)\b${GAP}${DATA}|(?:keep|store|hold|retain)\b${NEAR}(?:${DATA}|it|them)${NEAR}\b(?:but|and|without)\b${NEAR}(?:stop|not|don't|using|touching)\b`,
    ),
    rule(
      'portability',
      0.88,
      'asks to take their data along',
      String.raw`(?:take|bring|move|carry|export|transfer)\b${NEAR}${MINE} (?:\w+ )?${DATA}${GAP}(?:to|with|over|elsewhere|along)\b${GAP}(?:operator|provider|company|carrier|supplier|me\b|elsewhere)|(?:hand over|send|give|transfer|pass|forward)\b${NEAR}${MINE} (?:\w+ )?${DATA}${GAP}to ${OPERATOR}`,
    ),
    rule(
      'portability',
      0.85,
      'asks for a file that another can load',
      String.raw`(?:excel|spreadsheet|csv|json|xml|file|usb stick)\b${GAP}(?:import\w*|upload\w*|load\w*|read\w* (?:it )?in)\b`,
    ),
    notRule(
      'objection',
      0.86,
      'asks that calls and leaflets stop',
      String.raw`(?:stop|quit|cease|end|no more|put an end to)\b${NEAR}(?:the |these |those |all |your )?(?:calls?|calling|phone calls|leaflets?|brochures?|mailings?|visits?|salesm[ae]n|texts|sms|e-?mails?)\b|(?:calls?|leaflets?|texts|e-?mails?|sms)\b${NEAR}(?:to stop|must stop|should stop|stopped)\b|(?:take|remove|get)\b${NEAR}(?:it|me|us|${MINE} \w+)\b${NEAR}(?:off|from)\b${NEAR}lists?\b|leave (?:me|us) alone`,
    ),
    yieldingTo(
      'restriction',
      notRule(
        'objection',
        0.85,
        'asks not to be analysed',
        String.raw`(?:do not|don't|didn't|not|never|refuse|no longer)\b${NEAR}(?:agree|want|wish|consent|like|happy|use|using)?${GAP}(?:analys\w*|analyz\w*|profil\w*|track\w*|monitor\w*|surveys?|statistics|market research|evaluat\w*)`,
      ),
    ),
    yieldingTo(
      'restriction',
      notRule(
        'objection',
        0.8,
        'asks that their data not be shown or used',
        String.raw`(?:do not|don't|not) want\b${NEAR}(?:my|our|his|her)\b${GAP}(?:shown|shared|used|passed|sold|disclosed|given)\b`,
      ),
    ),
    rule(
      'objection',
      0.44,
      'says that sellers call or write',
      String.raw`(?:calls?|calling|ringing|visits?)\b${GAP}(?:salesm[ae]n|sales ?people|sellers|call cent(?:re|er)s?|telemarketers?)\b|(?:salesm[ae]n|sales ?people|sellers|call cent(?:re|er)s?|telemarketers?)\b${GAP}(?:call|ring|phone)`,
    ),
    rule('consent-withdrawal', 0.44, 'tells that they once agreed', String.raw`${ONCE_AGREED}\b${LONG}\b${USED}\b`),
    notRule(
      'consent-withdrawal',
      0.9,
      'takes the permission back',
      String.raw`(?:take|taking|took|want)\b${NEAR}(?:permission|consent|agreement|authori[sz]ation)\b${NEAR}back\b|(?:permission|consent)\b${NEAR}no longer (?:valid|stands|applies|given)`,
    ),
    rule(
      'consent-withdrawal',
      0.42,
      'changed their mind',
      String.raw`changed my mind|thought better of it|second thoughts|undo (?:that|this|it)\b`,
    ),
    rule(
      'automated-decision',
      0.9,
      'says that a computer refused them',
      String.raw`${DECIDER}${GAP}${REFUSED}${GAP}\b(?:my|me|our|us)\b|${REFUSED}${GAP}(?:by|because of|based on) (?:an? |your |the )?(?:\w+ )?${DECIDER}`,
    ),
    rule(
      'automated-decision',
      0.85,
      'asks how a score or a machine decided',
      String.raw`decisions?\b${NEAR}(?:made |taken )?by (?:an? |your |the )?(?:machine|computer|robot|algorithm|system)|logic\b${GAP}(?:score|decision|refusal|rejection)`,
    ),
    notRule(
      'automated-decision',
      0.75,
      'asks for a person to look',
      String.raw`(?:an? |no )(?:real |actual |human |living )?(?:person|human|human being)\b${NEAR}(?:to )?(?:look|review|check|reconsider|decid|saw|examin|consider)\w*`,
    ),
  ],
};
