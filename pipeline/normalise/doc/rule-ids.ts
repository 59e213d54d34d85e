/** Generated from pipeline/lexicons/rules/ by `npm run generate`: change the rules, not this file. */

/** What the rules of each file name: ids, facts, numbers, tests, and what they add to. */
export interface Rules {
  readonly 'actors-alone': {
    readonly id:
      | 'of-other-things'
      | 'name-of-a-noun'
      | 'one-of-many'
      | 'given-owner'
      | 'two-given-names'
      | 'joined-to-name'
      | 'in-longer-name';
    readonly fact: never;
    readonly number: never;
    readonly test: never;
    readonly key: never;
    readonly gives: 'other' | 'unclear' | 'alone';
  };
  readonly 'actors-evidence': {
    readonly id:
      | 'office-before'
      | 'calling-before'
      | 'led-government'
      | 'photographer'
      | 'murder-of'
      | 'voice-of'
      | 'plays-a-part'
      | 'called'
      | 'among-capitals'
      | 'the-body'
      | 'romanised-does'
      | 'month-does'
      | 'the-name'
      | 'on-the-way'
      | 'in-a-place'
      | 'kind-before'
      | 'said-stranger'
      | 'verb-before'
      | 'kind-named'
      | 'year-in-brackets'
      | 'one-of-the-bodies'
      | 'one-of-the-people'
      | 'work-called'
      | 'dozens-of'
      | 'dateline'
      | 'body-suffix'
      | 'festival-says'
      | 'said-he'
      | 'says-of-itself'
      | 'lives'
      | 'person-verb'
      | 'body-verb'
      | 'honour-and-office'
      | 'honour'
      | 'person-tie'
      | 'body-tie'
      | 'place-head-behind'
      | 'aged'
      | 'aside-tie'
      | 'aside-age'
      | 'aside-people'
      | 'aside-body'
      | 'is-a-body'
      | 'aside-person'
      | 'aside-country'
      | 'tribe'
      | 'noun-behind'
      | 'many-who'
      | 'tail-of-known-name'
      | 'given-name-and-more'
      | 'according-to'
      | 'head-of'
      | 'player-of-team'
      | 'beats-by-score'
      | 'executive-of'
      | 'joined-by-bodies'
      | 'model-behind-number'
      | 'park-of-place'
      | 'owner-of-offices'
      | 'strangers'
      | 'spelled-out'
      | 'title-in-quotes';
    readonly fact: 'sure' | 'credited' | 'may-be-romanised' | 'dateline' | 'role' | 'behind-known-name' | 'acronym-behind' | 'fills-quotation';
    readonly number: never;
    readonly test: 'known-name' | 'known-place';
    readonly key: 'person' | 'organisation' | 'other';
    readonly gives: never;
  };
  readonly 'actors-fit': {
    readonly id:
      | 'out-of-time'
      | 'in-time'
      | 'same-affiliation'
      | 'same-country'
      | 'same-role';
    readonly fact: 'out-of-time' | 'in-time' | 'same-affiliation' | 'same-country' | 'same-role';
    readonly number: never;
    readonly test: never;
    readonly key: 'fit';
    readonly gives: never;
  };
  readonly 'actors-inside': {
    readonly id:
      | 'ship'
      | 'given-name-alone'
      | 'given-name-first'
      | 'has-legal-form'
      | 'office-holder'
      | 'compound-word'
      | 'short-acronym'
      | 'acronym'
      | 'common-word-first'
      | 'two-or-three-words'
      | 'many-words'
      | 'initial'
      | 'initials-as-given-name'
      | 'generation'
      | 'romanised-name'
      | 'family-name-first'
      | 'ends-as-known-name'
      | 'end-stands-alone'
      | 'small-word'
      | 'place-head-last'
      | 'common-capital-last';
    readonly fact: 'legal-form-elsewhere' | 'romanised' | 'ends-as-known-name' | 'end-stands-alone';
    readonly number: never;
    readonly test: never;
    readonly key: 'person' | 'other' | 'organisation';
    readonly gives: never;
  };
  readonly 'actors-starts': {
    readonly id:
      | 'known-start'
      | 'given-start'
      | 'romanised-start'
      | 'romanised-subject'
      | 'particle-start'
      | 'verb-start'
      | 'described-body'
      | 'description-start'
      | 'new-place'
      | 'common-capital'
      | 'common-capital-once'
      | 'closed-class-start'
      | 'body-start'
      | 'descriptor-start'
      | 'field-start'
      | 'behind-start'
      | 'named-elsewhere'
      | 'team-start'
      | 'no-proper-noun'
      | 'small-elsewhere';
    readonly fact: 'known-name' | 'romanised' | 'may-be-romanised' | 'named-elsewhere' | 'later' | 'small-elsewhere';
    readonly number: never;
    readonly test: never;
    readonly key: never;
    readonly gives: 'name' | 'sentence';
  };
  readonly 'actors-words': {
    readonly id:
      | 'given-name-leads'
      | 'romanised-word'
      | 'month-as-name'
      | 'ampersand'
      | 'digits'
      | 'initial-or-generation'
      | 'all-capitals'
      | 'inner-capital'
      | 'behind-given-name'
      | 'common-word'
      | 'body-word'
      | 'place-word'
      | 'abstract-word';
    readonly fact: 'romanised' | 'sure';
    readonly number: never;
    readonly test: never;
    readonly key: 'person' | 'organisation' | 'other';
    readonly gives: never;
  };
  readonly 'claims-proposals': {
    readonly id:
      | 'cue-then-that'
      | 'quote-then-cue'
      | 'cue-then-quote'
      | 'clause-then-cue'
      | 'cue-then-infinitive'
      | 'cue-then-preposition'
      | 'cue-then-name'
      | 'cue-then-clause'
      | 'cue-then-object'
      | 'according-to'
      | 'noun-then-that'
      | 'adjective-then-that';
    readonly fact: 'cue-then-that' | 'quote-then-cue' | 'cue-then-quote' | 'clause-then-cue' | 'cue-then-infinitive' | 'cue-then-preposition' | 'cue-then-name' | 'cue-then-clause' | 'cue-then-object' | 'according-to' | 'noun-then-that' | 'adjective-then-that';
    readonly number: never;
    readonly test: never;
    readonly key: never;
    readonly gives: never;
  };
  readonly 'claims-repairs': {
    readonly id:
      | 'subject'
      | 'hearer-before-content'
      | 'subject-of-content'
      | 'occasion'
      | 'day-in-cue'
      | 'name-stands'
      | 'clause-stands'
      | 'short-content'
      | 'apposition-in-content'
      | 'lone-relative'
      | 'adjunct'
      | 'front'
      | 'hearer-of-passive'
      | 'day'
      | 'day-beside-source'
      | 'source-with-clause'
      | 'whole-subject'
      | 'whole-noun-phrase'
      | 'loose-end'
      | 'fronted-clause'
      | 'patient'
      | 'manner'
      | 'nobody'
      | 'source-in-content'
      | 'aside-in-content'
      | 'main-verb'
      | 'writers-rest'
      | 'next-cue'
      | 'quoted-rest'
      | 'comment'
      | 'sourceless'
      | 'unlikely-mode'
      | 'no-statement'
      | 'no-speech'
      | 'unlikely-inside';
    readonly fact: 'subject' | 'hearer-before-content' | 'subject-of-content' | 'occasion' | 'day-in-cue' | 'name-stands' | 'clause-stands' | 'short-content' | 'apposition-in-content' | 'lone-relative' | 'adjunct' | 'front' | 'hearer-of-passive' | 'day' | 'day-beside-source' | 'source-with-clause' | 'whole-subject' | 'whole-noun-phrase' | 'loose-end' | 'fronted-clause' | 'patient' | 'manner' | 'nobody' | 'source-in-content' | 'aside-in-content' | 'main-verb' | 'writers-rest' | 'next-cue' | 'quoted-rest' | 'comment' | 'sourceless' | 'unlikely-mode' | 'no-statement' | 'no-speech' | 'unlikely-inside';
    readonly number: never;
    readonly test: never;
    readonly key: never;
    readonly gives: never;
  };
  readonly 'claims': {
    readonly id:
      | 'signature'
      | 'name-then-quote'
      | 'quoted-as-saying'
      | 'called-by'
      | 'inserted-cue'
      | 'impersonal'
      | 'hearing'
      | 'gauge'
      | 'in-words-of'
      | 'text-shows'
      | 'noun-of-nobody'
      | 'noun-by'
      | 'headline'
      | 'colon-then-speech'
      | 'interview-answer'
      | 'transcript-turn'
      | 'pull-quote'
      | 'report-within'
      | 'colon-then-quote'
      | 'quote-goes-on'
      | 'learned';
    readonly fact: 'signature' | 'name-then-quote' | 'quoted-as-saying' | 'called-by' | 'inserted-cue' | 'impersonal' | 'hearing' | 'gauge' | 'in-words-of' | 'text-shows' | 'noun-of-nobody' | 'noun-by' | 'headline' | 'colon-then-speech' | 'interview-answer' | 'transcript-turn' | 'pull-quote' | 'report-within' | 'colon-then-quote' | 'quote-goes-on' | 'learned';
    readonly number: never;
    readonly test: never;
    readonly key: never;
    readonly gives: never;
  };
  readonly 'figures-ages': {
    readonly id:
      | 'years-old'
      | 'aged-list'
      | 'aged'
      | 'of-age'
      | 'kin'
      | 'of-two'
      | 'or-older'
      | 'in-brackets'
      | 'died-at'
      | 'as-old-as'
      | 'older-than'
      | 'range-of-people'
      | 'person-of'
      | 'people-under'
      | 'people-under-verb'
      | 'then-or-now'
      | 'at-age'
      | 'reached'
      | 'his-age'
      | 'one-of-several'
      | 'told-of'
      | 'after-name';
    readonly fact: 'several' | 'in-digits' | 'below-hundred' | 'before-singular' | 'whole' | 'apart' | 'grown';
    readonly number: never;
    readonly test: never;
    readonly key: never;
    readonly gives: 'age';
  };
  readonly 'figures-bounds': {
    readonly id:
      | 'about-one'
      | 'topic'
      | 'over-a-time'
      | 'one-over-another'
      | 'near-a-place'
      | 'inside-things'
      | 'top-noun'
      | 'past-time'
      | 'met-few'
      | 'cleared-of'
      | 'up-to-a-place'
      | 'sum'
      | 'paid-besides'
      | 'kind-of-noun'
      | 'comparison-follows';
    readonly fact: 'one' | 'few' | 'duration' | 'counts' | 'margin' | 'sum' | 'paid' | 'behind';
    readonly number: never;
    readonly test: never;
    readonly key: never;
    readonly gives: 'nothing';
  };
  readonly 'figures-changes': {
    readonly id:
      | 'change-in-name'
      | 'change-with-particle'
      | 'crowd'
      | 'no-way-to-go'
      | 'change-as-adjective'
      | 'way-that-is-gone';
    readonly fact: 'counts' | 'length';
    readonly number: never;
    readonly test: never;
    readonly key: never;
    readonly gives: 'nothing';
  };
  readonly 'figures-exclusions': {
    readonly id:
      | 'dated'
      | 'year'
      | 'season-end'
      | 'old-year'
      | 'era'
      | 'decade'
      | 'span'
      | 'spoken-year'
      | 'short'
      | 'train'
      | 'minute-of-match'
      | 'furniture'
      | 'clock'
      | 'clocks'
      | 'nought'
      | 'month-day'
      | 'day-of-days'
      | 'slashed'
      | 'ago'
      | 'either'
      | 'chained'
      | 'score'
      | 'wickets'
      | 'golf'
      | 'mark-of-way'
      | 'place'
      | 'address'
      | 'house'
      | 'lettered'
      | 'base'
      | 'dialled'
      | 'phone'
      | 'label'
      | 'abbreviated'
      | 'provision'
      | 'ranked'
      | 'paged'
      | 'cited'
      | 'foremost'
      | 'hashed'
      | 'verses'
      | 'enumerator'
      | 'head'
      | 'listed'
      | 'caption'
      | 'attribute'
      | 'glued'
      | 'code'
      | 'plan'
      | 'coded'
      | 'name'
      | 'club'
      | 'capital'
      | 'numbered'
      | 'shop'
      | 'channel'
      | 'model'
      | 'stars'
      | 'saint'
      | 'resolution'
      | 'titled'
      | 'single'
      | 'heard'
      | 'bracketed'
      | 'book'
      | 'vague'
      | 'quantifier'
      | 'places'
      | 'idiom'
      | 'swap'
      | 'each'
      | 'pair'
      | 'owner'
      | 'among'
      | 'pronoun';
    readonly fact: 'dated' | 'listed-amount' | 'next-year' | 'sure' | 'slashed-day' | 'score' | 'many' | 'phone' | 'label' | 'digits' | 'words' | 'scaled' | 'united' | 'more-than-one' | 'exactly-one';
    readonly number: never;
    readonly test: 'unsure' | 'unit' | 'words' | 'item' | 'below-hundred' | 'measure';
    readonly key: never;
    readonly gives: 'date' | 'year' | 'clock-time' | 'label' | 'code' | 'score' | 'place' | 'unit' | 'enumerator' | 'name' | 'idiom' | 'pronoun';
  };
  readonly 'figures-phrases': {
    readonly id:
      | 'of-two-kinds'
      | 'of-two-names'
      | 'hyphens-shared'
      | 'dash-behind-plural'
      | 'compound'
      | 'owner-mark'
      | 'earlier-things'
      | 'earlier-than-now'
      | 'most-of-owner'
      | 'adverb-first'
      | 'behind-of'
      | 'day-in-name'
      | 'day'
      | 'number-within'
      | 'next-number'
      | 'outside'
      | 'saying'
      | 'postposed'
      | 'body-in-name'
      | 'behind-plural'
      | 'singular-behind-plural'
      | 'where-they-are'
      | 'outer'
      | 'adjective'
      | 'adjective-behind-noun'
      | 'nominal'
      | 'participle'
      | 'participle-within'
      | 'kind-of-work';
    readonly fact: 'first' | 'begun' | 'after-plural' | 'after-closed-plural' | 'second';
    readonly number: never;
    readonly test: never;
    readonly key: never;
    readonly gives: 'joint' | 'end' | 'part' | 'noun';
  };
  readonly 'figures': {
    readonly id:
      | 'count'
      | 'unit-word'
      | 'percent'
      | 'currency-sign'
      | 'currency-sign-assumed'
      | 'currency-sign-published'
      | 'currency-word'
      | 'currency-word-assumed'
      | 'currency-word-published'
      | 'currency-unsaid-assumed'
      | 'currency-unsaid-published'
      | 'age'
      | 'range'
      | 'two-bounds'
      | 'plural-magnitude'
      | 'fraction'
      | 'inherited-unit'
      | 'conversion'
      | 'multiple'
      | 'zero'
      | 'both'
      | 'set'
      | 'compound-unit';
    readonly fact: 'count' | 'unit-word' | 'percent' | 'currency-sign' | 'currency-sign-assumed' | 'currency-sign-published' | 'currency-word' | 'currency-word-assumed' | 'currency-word-published' | 'currency-unsaid-assumed' | 'currency-unsaid-published' | 'age' | 'range' | 'two-bounds' | 'plural-magnitude' | 'fraction' | 'inherited-unit' | 'conversion' | 'multiple' | 'zero' | 'both' | 'set' | 'compound-unit';
    readonly number: never;
    readonly test: never;
    readonly key: never;
    readonly gives: never;
  };
  readonly 'link-descriptions': {
    readonly id:
      | 'sentences-to-person'
      | 'characters-to-person'
      | 'subject-of-sentence'
      | 'subject-before'
      | 'subject-earlier'
      | 'gender-known'
      | 'both-speak'
      | 'named-often'
      | 'outside-quotation'
      | 'other-quotation';
    readonly fact: 'subject' | 'same-sentence' | 'next-sentence' | 'gender-known' | 'both-speak' | 'in-other-quotation' | 'outside';
    readonly number: 'sentences-to-person' | 'characters-to-person' | 'named-often';
    readonly test: never;
    readonly key: 'score';
    readonly gives: never;
  };
  readonly 'link-it': {
    readonly id:
      | 'sentences-between'
      | 'distance'
      | 'subject'
      | 'spoke-before'
      | 'country';
    readonly fact: 'subject' | 'spoke-before' | 'country';
    readonly number: 'sentences-between' | 'distance';
    readonly test: never;
    readonly key: 'score';
    readonly gives: never;
  };
}

export type RuleFileName = keyof Rules;

/** A hash of the ids of each file, in order: weights that were taught with others are stale. */
export const rulesHash: Readonly<Record<RuleFileName, string>> = {
  'actors-alone': '4cf510e0750c2138',
  'actors-evidence': '1883d46a65c56942',
  'actors-fit': '1ac2fcd290d21388',
  'actors-inside': 'a7b7fecdca7bd9b9',
  'actors-starts': '0f154030ed85e523',
  'actors-words': 'ab6a769e8887d594',
  'claims-proposals': '10fb9653d1e46141',
  'claims-repairs': 'fdf88eb17055669c',
  'claims': '2a8c484fef459c9b',
  'figures-ages': '445614aed3fb09c6',
  'figures-bounds': '2df7c1c298e2f61e',
  'figures-changes': 'a29447c9826483d0',
  'figures-exclusions': '068d5f8aa5fa07ee',
  'figures-phrases': '0e6c13e0ae8ccdd8',
  'figures': '9334e93533a96114',
  'link-descriptions': '065b18d2768b093d',
  'link-it': 'cf331593331f0946',
};
