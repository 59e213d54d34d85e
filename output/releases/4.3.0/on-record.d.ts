/**
 * On Record: who said what, and how many, 4.3.0 (schemas 4.3.0): types of the rows.
 * `Claim` is a row of claims.parquet, `Claim<Json>` one in JSON, `Claim<Cells>` one of claims.csv.
 */
export {};

/**
 * What a reader makes of a value. One that is none of those below has types of its own.
 */
export interface Values {
  integer: unknown;
  number: unknown;
  boolean: unknown;
  day: unknown;
  list: unknown;
  empty: unknown;
}

/**
 * As hyparquet reads Parquet: days are Dates at midnight UTC, what is empty is null.
 */
export interface Parquet {
  integer: number;
  number: number;
  boolean: boolean;
  day: Date;
  list: string[];
  empty: null;
}

/**
 * As in JSON, such as that of changes.old and changes.new, each of which holds some columns or all: days are ISO 8601 texts.
 */
export interface Json {
  integer: number;
  number: number;
  boolean: boolean;
  day: string;
  list: string[];
  empty: null;
}

/**
 * As in CSV, each cell as the text that it is: days are ISO 8601, the items of a list are joined by “;”, what is empty is empty. A text that a spreadsheet would run has an apostrophe before it: datapackage.json names the pattern.
 */
export interface Cells {
  integer: string;
  number: string;
  boolean: 'true' | 'false';
  day: string;
  list: string;
  empty: '';
}

/**
 * One news article that was read. Its text is kept in the record and is not part of a release.
 * Key: article_id.
 */
export interface Article<Of extends Values = Parquet> {
  /**
   * Key of the article: the name of its file without the ending unless its sidecar gives another, or the id of its line in a corpus. At most 250 bytes; no white space, controls, invisible marks, quotation marks, semicolons, backslashes, backticks, angle brackets, carets, braces or bars; no part between slashes begins with a full stop.
   */
  article_id: string;
  /**
   * The file that it was read from, by its path below the input, and behind “#” which part of it, where it holds several: its place there (“#row=7”) or its address. A place is another when what stands before it grows or goes; the id is not. Empty where only a text was handed over.
   */
  source_path: string | Of['empty'];
  /**
   * The earliest article of the story: this one has its text, or much of it (docs/same-text.md), or people said so. Empty in the earliest itself, and where there is no other.
   * Refers to articles.article_id.
   */
  same_text_as: string | Of['empty'];
  /**
   * The headline, where it is given.
   */
  title: string | Of['empty'];
  /**
   * Who published the article.
   */
  publisher: string | Of['empty'];
  /**
   * Who wrote the article, as printed.
   */
  byline: string | Of['empty'];
  /**
   * Where the article was published.
   */
  url: string | Of['empty'];
  /**
   * The section of the newspaper or site, as printed, where it is given.
   */
  section: string | Of['empty'];
  /**
   * The language of the text, as a BCP 47 tag.
   */
  language: string;
  /**
   * The day of publication.
   * A day.
   */
  published_on: Of['day'] | Of['empty'];
  /**
   * Where published_on comes from.
   * - `stated`: Given beside the article (by its sidecar, its folder, its row or the page itself), in full in a dateline of the text, or by a line of the text that says so: “Published 28 October 2024”.
   * - `inferred`: By a line at the head or foot of the text that is nothing but a day, or says when the text was changed.
   * - `unknown`: None of these; published_on is empty. No day of the running text stands in for it.
   */
  published_on_basis: 'stated' | 'inferred' | 'unknown';
  /**
   * The day on which the article was fetched, where it is given.
   * A day.
   */
  retrieved_on: Of['day'] | Of['empty'];
  /**
   * The licence of the article’s text, where it is given: an SPDX id or a name.
   */
  licence: string | Of['empty'];
  /**
   * The rights statement of the article, where it is given.
   */
  rights: string | Of['empty'];
  /**
   * Length of the text.
   * Unit: UTF-16 code units.
   */
  characters: Of['integer'];
  /**
   * Number of words in the text.
   * Unit: words.
   */
  words: Of['integer'];
  /**
   * Number of sentences in the text.
   * Unit: sentences.
   */
  sentences: Of['integer'];
  /**
   * SHA-256 of the text in UTF-8, in hexadecimal.
   */
  sha256: string;
}

/**
 * A person, organisation or country that acts, speaks or is spoken of. In a record the counts and days are those of its one article; in the table they are over all articles.
 * Key: actor_id.
 */
export interface Actor<Of extends Values = Parquet> {
  /**
   * Key of the actor: its type and a slug of its name; a country by its ISO 3166-1 alpha-3 code; one known only by part of a name within its article.
   */
  actor_id: string;
  /**
   * What kind of actor this is.
   * - `person`: A human being who is named.
   * - `organisation`: A body that people act through: ministry, company, party, alliance, court, newspaper.
   * - `country`: A country or its government.
   */
  type: 'person' | 'organisation' | 'country';
  /**
   * The fullest name that the articles (or raw/actors.yaml) give.
   */
  name: string;
  /**
   * Other names, acronyms and short forms, without pronouns.
   */
  also_known_as: Of['list'];
  /**
   * The office or function that the articles give, with its body.
   */
  role: string | Of['empty'];
  /**
   * Whether the actor has the role, had it, or holds it for another; empty where role is.
   * - `present`: The actor has it.
   * - `former`: The actor had it: “former”, “then”, “ex-”.
   * - `acting`: The actor holds it for the time being: “acting”, “interim”.
   */
  role_tense: 'present' | 'former' | 'acting' | Of['empty'];
  /**
   * Earliest publication day of an article that gives the actor this role; null where only raw/actors.yaml does.
   * A day.
   */
  role_first_seen_on: Of['day'] | Of['empty'];
  /**
   * Latest publication day of an article that gives the actor this role; null where only raw/actors.yaml does.
   * A day.
   */
  role_last_seen_on: Of['day'] | Of['empty'];
  /**
   * The organisation or country that the role belongs to; where it has none, the body or party that the article puts the actor into.
   * Refers to actors.actor_id.
   */
  affiliation_id: string | Of['empty'];
  /**
   * ISO 3166-1 alpha-3 code of the country that the actor is or belongs to, where the articles say so.
   */
  country: string | Of['empty'];
  /**
   * Wikidata id: of a country by its code, of others where a person gave it in raw/actors.yaml.
   */
  wikidata: string | Of['empty'];
  /**
   * Whether raw/actors.yaml describes this actor.
   */
  known: Of['boolean'];
  /**
   * Number of articles that mention the actor. 0 for one who is named as who wrote or photographed alone.
   * Unit: articles.
   */
  articles: Of['integer'];
  /**
   * Number of mentions of the actor, without those of the form byline.
   * Unit: mentions.
   */
  mentions: Of['integer'];
  /**
   * Number of claims that the actor makes, alone or with others.
   * Unit: claims.
   */
  claims: Of['integer'];
  /**
   * Number of acts of saying that the claims belong to.
   * Unit: attributions.
   */
  attributions: Of['integer'];
  /**
   * Number of figures that the actor asserts.
   * Unit: figures.
   */
  figures: Of['integer'];
  /**
   * As articles, without those that have same_text_as.
   * Unit: articles.
   */
  distinct_articles: Of['integer'];
  /**
   * As mentions, without those in articles that have same_text_as.
   * Unit: mentions.
   */
  distinct_mentions: Of['integer'];
  /**
   * As claims, without those that have first_claim_id.
   * Unit: claims.
   */
  distinct_claims: Of['integer'];
  /**
   * As figures, without those in articles that have same_text_as.
   * Unit: figures.
   */
  distinct_figures: Of['integer'];
  /**
   * Number of articles that name the actor as who wrote or photographed them, which counts nowhere else. 0 where none does; null in rows that stayed from a release that did not read it.
   * Unit: articles.
   */
  bylines: Of['integer'] | Of['empty'];
  /**
   * Earliest publication day of an article that mentions the actor; null for one who is named as who wrote or photographed alone.
   * A day.
   */
  first_seen_on: Of['day'] | Of['empty'];
  /**
   * Latest publication day of an article that mentions the actor; null as first_seen_on.
   * A day.
   */
  last_seen_on: Of['day'] | Of['empty'];
}

/**
 * One place in an article where an actor is named or otherwise referred to.
 * Key: mention_id.
 */
export interface Mention<Of extends Values = Parquet> {
  /**
   * Key of the mention.
   */
  mention_id: string;
  /**
   * The article that this was read from.
   * Refers to articles.article_id.
   */
  article_id: string;
  /**
   * The actor that is referred to.
   * Refers to actors.actor_id.
   */
  actor_id: string;
  /**
   * How the actor is referred to.
   * - `name`: The full name.
   * - `alias`: Another or shorter name: a surname, a short form.
   * - `acronym`: Initials that stand for the name.
   * - `role`: An office or function: “the Secretary General”.
   * - `description`: Another common noun with its article: “the company”, “the 43-year-old”.
   * - `pronoun`: A pronoun: “he”.
   * - `metonym`: A place that stands for a government: “Pyongyang”.
   * - `demonym`: An adjective or noun of nationality: “Russian”, “the Ukrainians”; a word or letter of the party that somebody is of: “a Democrat”, “R-Ohio”.
   * - `byline`: A name that says who wrote, edited or photographed the article. It counts as no mention in actors.
   */
  form:
    | 'name'
    | 'alias'
    | 'acronym'
    | 'role'
    | 'description'
    | 'pronoun'
    | 'metonym'
    | 'demonym'
    | 'byline';
  /**
   * The words of the mention, exactly as in the article.
   */
  text: string;
  /**
   * Where the mention starts in the article’s text.
   * Unit: UTF-16 code units.
   */
  start: Of['integer'];
  /**
   * Where it ends, exclusive.
   * Unit: UTF-16 code units.
   */
  end: Of['integer'];
  /**
   * The number of the sentence in the article, from 0.
   * Unit: sentences.
   */
  sentence: Of['integer'];
}

/**
 * One sentence, or the part of one, that the article attributes to somebody.
 * Key: claim_id.
 */
export interface Claim<Of extends Values = Parquet> {
  /**
   * Key of the claim.
   */
  claim_id: string;
  /**
   * The article that this was read from.
   * Refers to articles.article_id.
   */
  article_id: string;
  /**
   * One act of saying: claims that share it share source and cue.
   */
  attribution_id: string;
  /**
   * The actor who says it; speaker_status says why it is empty.
   * Refers to actors.actor_id.
   */
  speaker_id: string | Of['empty'];
  /**
   * All actors who say it: speaker_id, or several who say it together.
   * Refers to actors.actor_id.
   */
  speaker_ids: Of['list'];
  /**
   * Whether it is known who says it, and why not.
   * - `named`: One actor, speaker_id.
   * - `unnamed`: The article words a source and does not name it: “a senior official”.
   * - `several`: More than one, “Rivera and her lawyer”: speaker_ids has those who are named.
   * - `unresolved`: The article words the source by a pronoun or a name alone, and whom it means was not found.
   * - `none`: The article words no source: “it is believed”.
   */
  speaker_status: 'named' | 'unnamed' | 'several' | 'unresolved' | 'none';
  /**
   * What kind of source it is, named or not, by its words or by the actor; empty where neither tells, or several are of several kinds.
   * - `person`: Somebody who speaks for themselves or by their office.
   * - `spokesperson`: Somebody who speaks for a body or for another: spoken_for_id.
   * - `organisation`: A body that is no government: company, party, alliance, newspaper.
   * - `government`: A country, its government, or a body of it.
   * - `group`: People who are no body: residents, critics, Democrats.
   * - `document`: A text: report, statement, ruling, poll.
   */
  speaker_kind:
    | 'person'
    | 'spokesperson'
    | 'organisation'
    | 'government'
    | 'group'
    | 'document'
    | Of['empty'];
  /**
   * The actor for whom a spokesperson speaks, where the article names it.
   * Refers to actors.actor_id.
   */
  spoken_for_id: string | Of['empty'];
  /**
   * The source as the article words it.
   */
  speaker_text: string | Of['empty'];
  /**
   * Where speaker_text starts.
   * Unit: UTF-16 code units.
   */
  speaker_start: Of['integer'] | Of['empty'];
  /**
   * Where it ends, exclusive.
   * Unit: UTF-16 code units.
   */
  speaker_end: Of['integer'] | Of['empty'];
  /**
   * The words that attribute.
   */
  cue_text: string | Of['empty'];
  /**
   * Where cue_text starts.
   * Unit: UTF-16 code units.
   */
  cue_start: Of['integer'] | Of['empty'];
  /**
   * Where it ends, exclusive.
   * Unit: UTF-16 code units.
   */
  cue_end: Of['integer'] | Of['empty'];
  /**
   * What kind of speech act the cue tells of; empty where punctuation alone attributes.
   * - `say`: States; the plain verbs of speech.
   * - `tell`: States to a named hearer.
   * - `ask`: Asks a question.
   * - `answer`: Replies to somebody.
   * - `announce`: Makes public for the first time: announces, declares, unveils.
   * - `report`: Passes on a finding or news: reports, notes, describes, finds.
   * - `confirm`: Says that something is so after doubt or question.
   * - `deny`: Says that something is not so.
   * - `claim`: Says without showing: claims, alleges, insists, maintains.
   * - `argue`: Gives reasons: argues, explains, contends.
   * - `estimate`: Gives a number or extent as a judgement.
   * - `predict`: Says what will be: predicts, forecasts, expects.
   * - `believe`: Holds a view or feeling: believes, thinks, fears, hopes.
   * - `suggest`: Puts forward or hints: suggests, proposes, implies, raises the prospect.
   * - `admit`: Says against own interest: admits, acknowledges, concedes.
   * - `accuse`: Says that somebody did wrong.
   * - `condemn`: Judges harshly: condemns, criticises, denounces.
   * - `praise`: Judges well: praises, welcomes, thanks.
   * - `warn`: Says that harm may come.
   * - `promise`: Binds oneself: promises, vows, pledges.
   * - `urge`: Wants somebody to act: urges, calls for, demands, orders.
   * - `call`: Gives something a name or verdict: calls, describes as, dubs.
   * - `agree`: Says the same as another or accepts.
   * - `refuse`: Declines to say.
   * - `write`: States in writing: writes, posts, tweets.
   */
  cue_class:
    | 'say'
    | 'tell'
    | 'ask'
    | 'answer'
    | 'announce'
    | 'report'
    | 'confirm'
    | 'deny'
    | 'claim'
    | 'argue'
    | 'estimate'
    | 'predict'
    | 'believe'
    | 'suggest'
    | 'admit'
    | 'accuse'
    | 'condemn'
    | 'praise'
    | 'warn'
    | 'promise'
    | 'urge'
    | 'call'
    | 'agree'
    | 'refuse'
    | 'write'
    | Of['empty'];
  /**
   * The medium in which it was said, as the article words it: a newspaper, a statement, a post, a court filing. A medium that is told something (“told Reuters”) is both this and the addressee; of what a medium or a text reports of somebody (“…, Rivera said, according to TIME”), it is that.
   */
  via: string | Of['empty'];
  /**
   * The medium that publishes, where it is an actor.
   * Refers to actors.actor_id.
   */
  via_id: string | Of['empty'];
  /**
   * To whom it was said, as the article words it beside the cue.
   */
  addressee: string | Of['empty'];
  /**
   * To whom it was said, where it is an actor.
   * Refers to actors.actor_id.
   */
  addressee_id: string | Of['empty'];
  /**
   * Whether the words are the speaker’s own.
   * - `direct`: All of it stands in quotation marks.
   * - `indirect`: None of it does; the writer words it.
   * - `mixed`: Some of it does.
   */
  mode: 'direct' | 'indirect' | 'mixed';
  /**
   * Whether the saying itself is asserted or negated.
   * - `affirmed`: It was said.
   * - `negated`: It was not said, or was declined: “did not say whether”.
   */
  polarity: 'affirmed' | 'negated';
  /**
   * The claim, exactly as in the article.
   */
  text: string;
  /**
   * Where the claim starts in the article’s text.
   * Unit: UTF-16 code units.
   */
  start: Of['integer'];
  /**
   * Where it ends, exclusive.
   * Unit: UTF-16 code units.
   */
  end: Of['integer'];
  /**
   * The number in the article, from 0, of the sentence that it begins in.
   * Unit: sentences.
   */
  sentence: Of['integer'];
  /**
   * The number in the article, from 0, of the paragraph that it begins in.
   * Unit: paragraphs.
   */
  paragraph: Of['integer'];
  /**
   * Whether it stands in the title, or in a standfirst below it, that the text begins with; empty where no body follows that tells a title apart.
   */
  headline: Of['boolean'] | Of['empty'];
  /**
   * What stands just before on the same line, to find the place again.
   */
  prefix: string | Of['empty'];
  /**
   * What stands just after on the same line.
   */
  suffix: string | Of['empty'];
  /**
   * The whole sentence that it begins in, where excerpts.sentence of raw/dataset.yaml lets the tables have it; records always do.
   */
  sentence_text: string | Of['empty'];
  /**
   * When it was said, as exactly as the article tells: a day, a month, a year or an interval, by EDTF (ISO 8601-2, level 1). Empty where the sentence tells a time that cannot be dated.
   */
  said_on: string | Of['empty'];
  /**
   * The first day of said_on; empty where it has none.
   * A day.
   */
  said_from: Of['day'] | Of['empty'];
  /**
   * The last day of said_on; empty where it has none.
   * A day.
   */
  said_to: Of['day'] | Of['empty'];
  /**
   * Where said_on comes from; empty where there is none.
   * - `stated`: The article names it beside the cue, in the same clause.
   * - `sentence`: The article names it elsewhere in the sentence.
   * - `nearby-year`: The article names it in the sentence, without its year, which is that of the nearest day that the article names in full.
   * - `speech`: Carried over from the same speaker’s speech in this article.
   * - `published`: The day of publication, for want of a better.
   */
  said_on_basis: 'stated' | 'sentence' | 'nearby-year' | 'speech' | 'published' | Of['empty'];
  /**
   * The place where it was said, where the article says so.
   */
  said_at: string | Of['empty'];
  /**
   * Actors that are mentioned inside the claim.
   * Refers to actors.actor_id.
   */
  about_ids: Of['list'];
  /**
   * The claim that this one is reported in: a report inside a report.
   * Refers to claims.claim_id.
   */
  within_claim_id: string | Of['empty'];
  /**
   * An earlier claim in the same article that this one says again.
   * Refers to claims.claim_id.
   */
  repeats_claim_id: string | Of['empty'];
  /**
   * The first claim with the same words, in an earlier article: by the same speaker, or in another copy of the same text, or a quotation of eight words and more of which one speaker is not known. Empty in that one itself, and in claims of fewer than five words. What the same article says twice has repeats_claim_id.
   * Refers to claims.claim_id.
   */
  first_claim_id: string | Of['empty'];
  /**
   * The id of the rule that made this row.
   */
  rule: string;
  /**
   * How likely the row is wholly right: its words, its mode and who says it. Of rows of 0.9 and more, about nine in ten are, on news that taught nothing (docs/claims.md); of 0.5, about half.
   * Unit: probability.
   */
  confidence: Of['number'];
  /**
   * Whether a person has looked at this row, and what they did.
   * - `machine`: As the pipeline made it; nobody has looked.
   * - `accepted`: A person looked and found it right.
   * - `edited`: A person changed it.
   * - `added`: A person added it; the pipeline had not found it.
   */
  review: 'machine' | 'accepted' | 'edited' | 'added';
}

/**
 * One numeric statement: how many, how much, how long.
 * Key: figure_id.
 */
export interface Figure<Of extends Values = Parquet> {
  /**
   * Key of the figure.
   */
  figure_id: string;
  /**
   * The article that this was read from.
   * Refers to articles.article_id.
   */
  article_id: string;
  /**
   * The innermost claim that contains the figure; empty where the article says it in its own voice.
   * Refers to claims.claim_id.
   */
  claim_id: string | Of['empty'];
  /**
   * The innermost speaker, or who made the poll or study that gives it; empty is the article’s own voice or an unnamed source.
   * Refers to actors.actor_id.
   */
  asserted_by: string | Of['empty'];
  /**
   * The quantity with its modifier and its unit, what a rate is per included (“about $3 a share”, “five-year”), exactly as in the article.
   */
  text: string;
  /**
   * Where it starts in the article’s text.
   * Unit: UTF-16 code units.
   */
  start: Of['integer'];
  /**
   * Where it ends, exclusive.
   * Unit: UTF-16 code units.
   */
  end: Of['integer'];
  /**
   * The number in the article, from 0, of the sentence that it begins in.
   * Unit: sentences.
   */
  sentence: Of['integer'];
  /**
   * The number in the article, from 0, of the paragraph that it begins in.
   * Unit: paragraphs.
   */
  paragraph: Of['integer'];
  /**
   * Whether it stands in the title, or in a standfirst below it, that the text begins with; empty where no body follows that tells a title apart.
   */
  headline: Of['boolean'] | Of['empty'];
  /**
   * The whole sentence that it begins in, where excerpts.sentence of raw/dataset.yaml lets the tables have it; records always do.
   */
  sentence_text: string | Of['empty'];
  /**
   * The number in the unit of this row; empty for a range or an order of magnitude.
   * Unit: see unit.
   */
  value: Of['number'] | Of['empty'];
  /**
   * The least that it can be; empty where there is no lower bound.
   * Unit: see unit.
   */
  low: Of['number'] | Of['empty'];
  /**
   * The most that it can be; empty where there is no upper bound.
   * Unit: see unit.
   */
  high: Of['number'] | Of['empty'];
  /**
   * How the value is meant.
   * - `exactly`: Just this.
   * - `about`: Near this.
   * - `more-than`: Above this.
   * - `at-least`: This or above.
   * - `less-than`: Below this.
   * - `at-most`: This or below.
   * - `between`: From low to high.
   * - `order-of-magnitude`: Somewhere from low to high: “millions”, “dozens”.
   */
  comparator:
    | 'exactly'
    | 'about'
    | 'more-than'
    | 'at-least'
    | 'less-than'
    | 'at-most'
    | 'between'
    | 'order-of-magnitude';
  /**
   * What kind of quantity it is.
   * - `count`: How many of something.
   * - `money`: An amount of a currency.
   * - `percent`: A share in hundredths, or percentage points.
   * - `measure`: A physical quantity.
   * - `duration`: A length of time.
   * - `age`: How old.
   * - `rate`: So much per something.
   * - `ratio`: A fraction or proportion.
   */
  kind: 'count' | 'money' | 'percent' | 'measure' | 'duration' | 'age' | 'rate' | 'ratio';
  /**
   * ISO 4217 for money, UCUM for measures, % or {percentage_point}; 1 for a count.
   */
  unit: string;
  /**
   * The unit as the article words it.
   */
  unit_text: string | Of['empty'];
  /**
   * value in base_unit, exactly converted, in 15 digits; a difference of temperatures is in kelvins, too. Empty where value is, and where the unit has no base unit.
   * Unit: see base_unit.
   */
  base_value: Of['number'] | Of['empty'];
  /**
   * low in base_unit; empty where low is.
   * Unit: see base_unit.
   */
  base_low: Of['number'] | Of['empty'];
  /**
   * high in base_unit; empty where high is.
   * Unit: see base_unit.
   */
  base_high: Of['number'] | Of['empty'];
  /**
   * The unit that figures of one kind share: UCUM’s of the SI (m, kg, s also for years and ages, K, J, m/s), the currency of money, 1 for a count, % or {percentage_point}; what a rate is per is converted, too (USD/m3, 1/s), save what has no factor (USD/{share}). Empty where the unit has none.
   */
  base_unit: string | Of['empty'];
  /**
   * The noun phrase that is counted or measured.
   */
  counted: string | Of['empty'];
  /**
   * The noun at the head of counted, in the singular and in small letters but for a name, so that rows group: “person” of people, the first of several nouns; empty where counted is.
   */
  counted_head: string | Of['empty'];
  /**
   * What befell or describes those counted.
   */
  state: string | Of['empty'];
  /**
   * Whether it is a change, or an end of one.
   * - `rise`: It went up.
   * - `fall`: It went down.
   */
  change: 'rise' | 'fall' | Of['empty'];
  /**
   * Of the end of a change, the figure that it began with: “rose to 6% from 5.5%”.
   * Refers to figures.figure_id.
   */
  change_from_id: string | Of['empty'];
  /**
   * The time with which a change compares (“up 4% from a year earlier”), as exactly as the article tells: a day, a month, a year or an interval, by EDTF (ISO 8601-2, level 1).
   */
  since: string | Of['empty'];
  /**
   * The first day of since.
   * A day.
   */
  since_from: Of['day'] | Of['empty'];
  /**
   * The last day of since.
   * A day.
   */
  since_to: Of['day'] | Of['empty'];
  /**
   * The time for which the figure holds, as exactly as the article tells: a day, a month, a year or an interval, which may have no end (“since March”), by EDTF (ISO 8601-2, level 1). Empty where its time cannot be dated.
   */
  as_of: string | Of['empty'];
  /**
   * The first day of as_of; empty where it has none.
   * A day.
   */
  as_of_from: Of['day'] | Of['empty'];
  /**
   * The last day of as_of; empty where it has none.
   * A day.
   */
  as_of_to: Of['day'] | Of['empty'];
  /**
   * Where as_of comes from; empty where there is none.
   * - `stated`: The article names it beside the figure, in the same clause.
   * - `sentence`: The article names it elsewhere in the sentence.
   * - `nearby-year`: The article names it in the sentence, without its year, which is that of the nearest day that the article names in full.
   * - `speech`: When it was said.
   * - `published`: The day of publication, for want of a better.
   */
  as_of_basis: 'stated' | 'sentence' | 'nearby-year' | 'speech' | 'published' | Of['empty'];
  /**
   * The figure of which this one is a part.
   * Refers to figures.figure_id.
   */
  part_of: string | Of['empty'];
  /**
   * Actors that the figure’s clause mentions.
   * Refers to actors.actor_id.
   */
  about_ids: Of['list'];
  /**
   * The id of the rule that made this row.
   */
  rule: string;
  /**
   * How sure the rule is that the row is right: 0 is not at all, 1 is certain.
   * Unit: probability.
   */
  confidence: Of['number'];
  /**
   * Whether a person has looked at this row, and what they did.
   * - `machine`: As the pipeline made it; nobody has looked.
   * - `accepted`: A person looked and found it right.
   * - `edited`: A person changed it.
   * - `added`: A person added it; the pipeline had not found it.
   */
  review: 'machine' | 'accepted' | 'edited' | 'added';
}

/**
 * One place in an article that gives an actor a role, a body or a nationality.
 * Key: role_id.
 */
export interface Role<Of extends Values = Parquet> {
  /**
   * Key of the role.
   */
  role_id: string;
  /**
   * The article that this was read from.
   * Refers to articles.article_id.
   */
  article_id: string;
  /**
   * Whose role, body or nationality it is.
   * Refers to actors.actor_id.
   */
  actor_id: string;
  /**
   * The office, function or trade, with its body where one is told; empty where only a body or a nationality is given.
   */
  role: string | Of['empty'];
  /**
   * Whether the actor has it, had it, or holds it for another; empty where role is.
   * - `present`: The actor has it.
   * - `former`: The actor had it: “former”, “then”, “ex-”.
   * - `acting`: The actor holds it for the time being: “acting”, “interim”.
   */
  role_tense: 'present' | 'former' | 'acting' | Of['empty'];
  /**
   * The organisation or country that the role belongs to.
   * Refers to actors.actor_id.
   */
  affiliation_id: string | Of['empty'];
  /**
   * ISO 3166-1 alpha-3 code of the country that these words give.
   */
  country: string | Of['empty'];
  /**
   * What tells the country.
   * - `office`: The office is one of the country: “Kenya’s foreign minister”.
   * - `body`: The body belongs to the country: “of the Kenyan Navy”.
   * - `nationality`: A word of nationality: “the Kenyan runner”.
   * - `place`: A town or region that the words put into the country: “a nurse from Kisumu, Kenya”.
   */
  country_basis: 'office' | 'body' | 'nationality' | 'place' | Of['empty'];
  /**
   * The words that give it, exactly as in the article; where only a body or a nationality is given, the words of that.
   */
  text: string;
  /**
   * Where it starts in the article’s text.
   * Unit: UTF-16 code units.
   */
  start: Of['integer'];
  /**
   * Where it ends, exclusive.
   * Unit: UTF-16 code units.
   */
  end: Of['integer'];
  /**
   * The words of the body or country that the role belongs to; empty where the article gives it elsewhere.
   */
  affiliation_text: string | Of['empty'];
  /**
   * Where affiliation_text starts in the article’s text.
   * Unit: UTF-16 code units.
   */
  affiliation_start: Of['integer'] | Of['empty'];
  /**
   * Where it ends, exclusive.
   * Unit: UTF-16 code units.
   */
  affiliation_end: Of['integer'] | Of['empty'];
  /**
   * The words that tell the country; empty where the body tells it.
   */
  country_text: string | Of['empty'];
  /**
   * Where country_text starts in the article’s text.
   * Unit: UTF-16 code units.
   */
  country_start: Of['integer'] | Of['empty'];
  /**
   * Where it ends, exclusive.
   * Unit: UTF-16 code units.
   */
  country_end: Of['integer'] | Of['empty'];
  /**
   * The number in the article, from 0, of the sentence that it begins in.
   * Unit: sentences.
   */
  sentence: Of['integer'];
  /**
   * The id of the rule that read it.
   */
  rule: string;
  /**
   * How likely the row is right: 0 is not at all, 1 is certain. Empty throughout until it is measured.
   * Unit: probability.
   */
  confidence: Of['number'] | Of['empty'];
  /**
   * Whether a person has looked at this row, and what they did.
   * - `machine`: As the pipeline made it; nobody has looked.
   * - `accepted`: A person looked and found it right.
   * - `edited`: A person changed it.
   * - `added`: A person added it; the pipeline had not found it.
   */
  review: 'machine' | 'accepted' | 'edited' | 'added';
}

/**
 * One row of a table that came, went or changed since the release before.
 * Key: table, key.
 */
export interface Change<Of extends Values = Parquet> {
  /**
   * The table of the row.
   * - `articles`: News articles that were read.
   * - `actors`: Persons, organisations and countries.
   * - `mentions`: Places where an actor is named or referred to.
   * - `claims`: What the articles attribute to somebody.
   * - `figures`: Numeric statements.
   * - `roles`: Places that give an actor a role, a body or a nationality.
   */
  table: 'articles' | 'actors' | 'mentions' | 'claims' | 'figures' | 'roles';
  /**
   * The key of the row in its table.
   */
  key: string;
  /**
   * What happened to the row.
   * - `added`: The row is new.
   * - `removed`: The row is there no more.
   * - `changed`: The row is still there, with other values.
   */
  change: 'added' | 'removed' | 'changed';
  /**
   * The columns that changed, in the order of the schema; empty unless the row changed.
   */
  columns: Of['list'] | Of['empty'];
  /**
   * What became of the article of the row, or of the actor.
   * - `article added`: The article is new.
   * - `article removed`: The article is there no more.
   * - `article edited`: The text of the article is another.
   * - `read otherwise`: The text is the same, the rules are not.
   * - `described otherwise`: Of an article’s own row: its text is the same, what is said of it is not.
   * - `first seen`: No article named the actor before.
   * - `no longer seen`: No article names the actor any more.
   * - `seen otherwise`: Articles name the actor otherwise or more or less often.
   */
  why:
    | 'article added'
    | 'article removed'
    | 'article edited'
    | 'read otherwise'
    | 'described otherwise'
    | 'first seen'
    | 'no longer seen'
    | 'seen otherwise';
  /**
   * JSON object: the whole row where it was removed, the changed columns as they were where it changed.
   */
  old: string | Of['empty'];
  /**
   * JSON object: the whole row where it was added, the changed columns as they are where it changed.
   */
  new: string | Of['empty'];
}

/**
 * The rows of each table, by its name.
 */
export interface Tables<Of extends Values = Parquet> {
  'articles': Article<Of>[];
  'actors': Actor<Of>[];
  'mentions': Mention<Of>[];
  'claims': Claim<Of>[];
  'figures': Figure<Of>[];
  'roles': Role<Of>[];
  'changes': Change<Of>[];
}
