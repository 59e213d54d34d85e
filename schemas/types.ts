/** Generated from schemas/ by `npm run generate`: change the schemas, not this file. */

/**
 * raw/actors.yaml: ids, names and Wikidata ids of actors that people want to be sure of.
 */
export type Registry = {
  /**
   * The actor_id: the type, a slash, and a name in small Latin letters, digits and hyphens.
   */
  id: string;
  /**
   * What kind of actor.
   */
  type: 'person' | 'organisation' | 'country';
  /**
   * The name to publish.
   */
  name: string;
  /**
   * Other names that articles use.
   */
  also_known_as?: string[];
  /**
   * Office or function.
   */
  role?: string;
  /**
   * actor_id of the body that the role belongs to, written as ids are.
   */
  affiliation_id?: string;
  /**
   * ISO 3166-1 alpha-3.
   */
  country?: string;
  /**
   * Wikidata id.
   */
  wikidata?: string;
  /**
   * For resolving he and she.
   */
  gender?: 'female' | 'male';
  /**
   * First year in which articles may mean this actor, where another one has the same name.
   */
  active_from?: number;
  /**
   * Last year in which articles may mean this actor, where another one has the same name.
   */
  active_until?: number;
  /**
   * For other people; not published.
   */
  note?: string;
}[];

/**
 * A person, organisation or country that acts, speaks or is spoken of. In a record the counts and days are those of its one article; in the table they are over all articles.
 */
export interface Actor {
  /**
   * Key of the actor: its type and a slug of its name; a country by its ISO 3166-1 alpha-3 code; one known only by part of a name within its article.
   */
  actor_id: string;
  /**
   * What kind of actor this is.
   */
  type: 'person' | 'organisation' | 'country';
  /**
   * The fullest name that the articles (or raw/actors.yaml) give.
   */
  name: string;
  /**
   * Other names, acronyms and short forms, without pronouns.
   */
  also_known_as: string[];
  /**
   * The office or function that the articles give, with its body.
   */
  role: string | null;
  /**
   * Whether the actor has the role, had it, or holds it for another; empty where role is.
   */
  role_tense: 'present' | 'former' | 'acting' | null;
  /**
   * Earliest publication day of an article that gives the actor this role; null where only raw/actors.yaml does.
   */
  role_first_seen_on: string | null;
  /**
   * Latest publication day of an article that gives the actor this role; null where only raw/actors.yaml does.
   */
  role_last_seen_on: string | null;
  /**
   * The organisation or country that the role belongs to; where it has none, the body or party that the article puts the actor into.
   */
  affiliation_id: string | null;
  /**
   * ISO 3166-1 alpha-3 code of the country that the actor is or belongs to, where the articles say so.
   */
  country: string | null;
  /**
   * Wikidata id: of a country by its code, of others where a person gave it in raw/actors.yaml.
   */
  wikidata: string | null;
  /**
   * Whether raw/actors.yaml describes this actor.
   */
  known: boolean;
  /**
   * Number of articles that mention the actor. 0 for one who is named as who wrote or photographed alone.
   */
  articles: number;
  /**
   * Number of mentions of the actor, without those of the form byline.
   */
  mentions: number;
  /**
   * Number of claims that the actor makes, alone or with others.
   */
  claims: number;
  /**
   * Number of acts of saying that the claims belong to.
   */
  attributions: number;
  /**
   * Number of figures that the actor asserts.
   */
  figures: number;
  /**
   * As articles, without those that have same_text_as.
   */
  distinct_articles: number;
  /**
   * As mentions, without those in articles that have same_text_as.
   */
  distinct_mentions: number;
  /**
   * As claims, without those that have first_claim_id.
   */
  distinct_claims: number;
  /**
   * As figures, without those in articles that have same_text_as.
   */
  distinct_figures: number;
  /**
   * Number of articles that name the actor as who wrote or photographed them, which counts nowhere else. 0 where none does; null in rows that stayed from a release that did not read it.
   */
  bylines: number | null;
  /**
   * Earliest publication day of an article that mentions the actor; null for one who is named as who wrote or photographed alone.
   */
  first_seen_on: string | null;
  /**
   * Latest publication day of an article that mentions the actor; null as first_seen_on.
   */
  last_seen_on: string | null;
}
/**
 * One news article that was read. Its text is kept in the record and is not part of a release.
 */
export interface Article {
  /**
   * Key of the article: the name of its file without the ending unless its sidecar gives another, or the id of its line in a corpus. At most 250 bytes; no white space, controls, invisible marks, quotation marks, semicolons, backslashes, backticks, angle brackets, carets, braces or bars; no part between slashes begins with a full stop.
   */
  article_id: string;
  /**
   * The file that it was read from, by its path below the input, and behind “#” which part of it, where it holds several: its place there (“#row=7”) or its address. A place is another when what stands before it grows or goes; the id is not. Empty where only a text was handed over.
   */
  source_path: string | null;
  /**
   * The earliest article of the story: this one has its text, or much of it (docs/same-text.md), or people said so. Empty in the earliest itself, and where there is no other.
   */
  same_text_as: string | null;
  /**
   * The headline, where it is given.
   */
  title: string | null;
  /**
   * Who published the article.
   */
  publisher: string | null;
  /**
   * Who wrote the article, as printed.
   */
  byline: string | null;
  /**
   * Where the article was published.
   */
  url: string | null;
  /**
   * The section of the newspaper or site, as printed, where it is given.
   */
  section: string | null;
  /**
   * The language of the text, as a BCP 47 tag.
   */
  language: string;
  /**
   * The day of publication.
   */
  published_on: string | null;
  /**
   * Where published_on comes from.
   */
  published_on_basis: 'stated' | 'inferred' | 'unknown';
  /**
   * The day on which the article was fetched, where it is given.
   */
  retrieved_on: string | null;
  /**
   * The licence of the article’s text, where it is given: an SPDX id or a name.
   */
  licence: string | null;
  /**
   * The rights statement of the article, where it is given.
   */
  rights: string | null;
  /**
   * Length of the text.
   */
  characters: number;
  /**
   * Number of words in the text.
   */
  words: number;
  /**
   * Number of sentences in the text.
   */
  sentences: number;
  /**
   * SHA-256 of the text in UTF-8, in hexadecimal.
   */
  sha256: string;
}
/**
 * One row of a table that came, went or changed since the release before.
 */
export interface Change {
  /**
   * The table of the row.
   */
  table: 'articles' | 'actors' | 'mentions' | 'claims' | 'figures' | 'roles';
  /**
   * The key of the row in its table.
   */
  key: string;
  /**
   * What happened to the row.
   */
  change: 'added' | 'removed' | 'changed';
  /**
   * The columns that changed, in the order of the schema; empty unless the row changed.
   */
  columns: string[] | null;
  /**
   * What became of the article of the row, or of the actor.
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
  old: string | null;
  /**
   * JSON object: the whole row where it was added, the changed columns as they are where it changed.
   */
  new: string | null;
}
/**
 * One sentence, or the part of one, that the article attributes to somebody.
 */
export interface Claim {
  /**
   * Key of the claim.
   */
  claim_id: string;
  /**
   * The article that this was read from.
   */
  article_id: string;
  /**
   * One act of saying: claims that share it share source and cue.
   */
  attribution_id: string;
  /**
   * The actor who says it; speaker_status says why it is empty.
   */
  speaker_id: string | null;
  /**
   * All actors who say it: speaker_id, or several who say it together.
   */
  speaker_ids: string[];
  /**
   * Whether it is known who says it, and why not.
   */
  speaker_status: 'named' | 'unnamed' | 'several' | 'unresolved' | 'none';
  /**
   * What kind of source it is, named or not, by its words or by the actor; empty where neither tells, or several are of several kinds.
   */
  speaker_kind:
    'person' | 'spokesperson' | 'organisation' | 'government' | 'group' | 'document' | null;
  /**
   * The actor for whom a spokesperson speaks, where the article names it.
   */
  spoken_for_id: string | null;
  /**
   * The source as the article words it.
   */
  speaker_text: string | null;
  /**
   * Where speaker_text starts.
   */
  speaker_start: number | null;
  /**
   * Where it ends, exclusive.
   */
  speaker_end: number | null;
  /**
   * The words that attribute.
   */
  cue_text: string | null;
  /**
   * Where cue_text starts.
   */
  cue_start: number | null;
  /**
   * Where it ends, exclusive.
   */
  cue_end: number | null;
  /**
   * What kind of speech act the cue tells of; empty where punctuation alone attributes.
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
    | null;
  /**
   * The medium in which it was said, as the article words it: a newspaper, a statement, a post, a court filing. A medium that is told something (“told Reuters”) is both this and the addressee; of what a medium or a text reports of somebody (“…, Rivera said, according to TIME”), it is that.
   */
  via: string | null;
  /**
   * The medium that publishes, where it is an actor.
   */
  via_id: string | null;
  /**
   * To whom it was said, as the article words it beside the cue.
   */
  addressee: string | null;
  /**
   * To whom it was said, where it is an actor.
   */
  addressee_id: string | null;
  /**
   * Whether the words are the speaker’s own.
   */
  mode: 'direct' | 'indirect' | 'mixed';
  /**
   * Whether the saying itself is asserted or negated.
   */
  polarity: 'affirmed' | 'negated';
  /**
   * The claim, exactly as in the article.
   */
  text: string;
  /**
   * Where the claim starts in the article’s text.
   */
  start: number;
  /**
   * Where it ends, exclusive.
   */
  end: number;
  /**
   * The number in the article, from 0, of the sentence that it begins in.
   */
  sentence: number;
  /**
   * The number in the article, from 0, of the paragraph that it begins in.
   */
  paragraph: number;
  /**
   * Whether it stands in the title, or in a standfirst below it, that the text begins with; empty where no body follows that tells a title apart.
   */
  headline: boolean | null;
  /**
   * What stands just before on the same line, to find the place again.
   */
  prefix: string | null;
  /**
   * What stands just after on the same line.
   */
  suffix: string | null;
  /**
   * The whole sentence that it begins in, where excerpts.sentence of raw/dataset.yaml lets the tables have it; records always do.
   */
  sentence_text: string | null;
  /**
   * When it was said, as exactly as the article tells: a day, a month, a year or an interval, by EDTF (ISO 8601-2, level 1). Empty where the sentence tells a time that cannot be dated.
   */
  said_on: string | null;
  /**
   * The first day of said_on; empty where it has none.
   */
  said_from: string | null;
  /**
   * The last day of said_on; empty where it has none.
   */
  said_to: string | null;
  /**
   * Where said_on comes from; empty where there is none.
   */
  said_on_basis: 'stated' | 'sentence' | 'nearby-year' | 'speech' | 'published' | null;
  /**
   * The place where it was said, where the article says so.
   */
  said_at: string | null;
  /**
   * Actors that are mentioned inside the claim.
   */
  about_ids: string[];
  /**
   * The claim that this one is reported in: a report inside a report.
   */
  within_claim_id: string | null;
  /**
   * An earlier claim in the same article that this one says again.
   */
  repeats_claim_id: string | null;
  /**
   * The first claim with the same words, in an earlier article: by the same speaker, or in another copy of the same text, or a quotation of eight words and more of which one speaker is not known. Empty in that one itself, and in claims of fewer than five words. What the same article says twice has repeats_claim_id.
   */
  first_claim_id: string | null;
  /**
   * The id of the rule that made this row.
   */
  rule: string;
  /**
   * How likely the row is wholly right: its words, its mode and who says it. Of rows of 0.9 and more, about nine in ten are, on news that taught nothing (docs/claims.md); of 0.5, about half.
   */
  confidence: number;
  /**
   * Whether a person has looked at this row, and what they did.
   */
  review: 'machine' | 'accepted' | 'edited' | 'added';
}
/**
 * What holds for all files of a folder of raw/articles and of those in it: _corpus.yaml. What a file says of itself, or its own sidecar, goes before; of two such files the nearer. Every key may be left out.
 */
export interface Corpus {
  /**
   * Who published the article.
   */
  publisher?: string;
  /**
   * Who wrote it, as printed.
   */
  byline?: string;
  /**
   * BCP 47 tag of the text’s language, of registered subtags; English where it is left out.
   */
  language?: string;
  /**
   * Day of publication, ISO 8601: from 1500 to the end of next year.
   */
  published_on?: string;
  /**
   * Day on which it was fetched, ISO 8601: from 1500 to the end of next year.
   */
  retrieved_on?: string;
  /**
   * Licence of the text.
   */
  licence?: string;
  /**
   * Rights statement.
   */
  rights?: string;
  /**
   * Which column of a table, or key of a JSON object, says what, where its name is none of the usual ones.
   */
  columns?: {
    /**
     * Name of the column of the text.
     */
    text?: string;
    /**
     * Name of the column of the headline.
     */
    title?: string;
    /**
     * Name of the column of who published it.
     */
    publisher?: string;
    /**
     * Name of the column of who wrote it.
     */
    byline?: string;
    /**
     * Name of the column of the address.
     */
    url?: string;
    /**
     * Name of the column of the language.
     */
    language?: string;
    /**
     * Name of the column of the section.
     */
    section?: string;
    /**
     * Name of the column of the day of publication.
     */
    published?: string;
    /**
     * Name of the column of the day on which it was fetched.
     */
    retrieved?: string;
    /**
     * Name of the column of the number of words.
     */
    words?: string;
    /**
     * Name of the column of the provider’s id.
     */
    id?: string;
    /**
     * Name of the column of the licence.
     */
    licence?: string;
    /**
     * Name of the column of the rights statement.
     */
    rights?: string;
  };
  /**
   * Which of two small numbers of a date is the day, where no date of the file tells.
   */
  day_order?: 'day-first' | 'month-first';
  /**
   * Whether a day at the head of a file’s name, 2024-10-28-grain.txt, is that of publication.
   */
  days_in_names?: boolean;
}
/**
 * raw/dataset.yaml: what the dataset is, who made it, and on what terms.
 */
export interface DatasetDescription {
  /**
   * Short name, lower case.
   */
  name: string;
  /**
   * Title for people.
   */
  title: string;
  /**
   * What it is, in a paragraph.
   */
  description: string;
  /**
   * Where people find it.
   */
  homepage?: string;
  /**
   * Terms of the dataset itself; articles keep their own.
   */
  licence: {
    /**
     * SPDX or Open Definition id.
     */
    name: string;
    /**
     * Full name.
     */
    title: string;
    /**
     * Where it can be read.
     */
    path: string;
  };
  /**
   * Who made the dataset.
   *
   * Items: One of them.
   */
  contributors: {
    /**
     * Name.
     */
    title: string;
    /**
     * What they did.
     */
    roles?: string[];
    /**
     * A page about them.
     */
    path?: string;
  }[];
  /**
   * Address of the folder in which the folders of releases can be fetched; with it, descriptions of a release name its files by whole addresses.
   */
  download?: string;
  /**
   * Where the articles come from, in general; each article’s own publisher and address are in the table of articles.
   *
   * Items: One of them.
   */
  sources?: {
    /**
     * Name.
     */
    title: string;
    /**
     * Where it can be found.
     */
    path?: string;
    /**
     * Which version of it was read.
     */
    version?: string;
  }[];
  /**
   * Words to find it by.
   */
  keywords?: string[];
  /**
   * Public keys that sign releases, as ssh-keygen writes them into a .pub file; keys of earlier releases stay here.
   */
  signers?: string[];
  /**
   * How much of the articles’ words a release may show.
   */
  excerpts: {
    /**
     * Length of a claim’s prefix and suffix in the tables; 0 leaves them empty.
     */
    context_characters: number;
    /**
     * A longer claim’s text is cut there in the tables, with “…”, and so is a longer sentence; its offsets stay. Left out: nothing is cut.
     */
    longest_claim?: number;
    /**
     * Whether the tables give the whole sentence of each claim and figure in sentence_text, which needs the right to show so much of the articles; false where it is left out.
     */
    sentence?: boolean;
  };
  /**
   * What a release must keep to; one that does not is not published, unless the reason is given.
   */
  checks?: {
    /**
     * Fewer rows of a table stop a release.
     */
    least_rows?: {
      /**
       * Least rows of articles.
       */
      articles?: number;
      /**
       * Least rows of actors.
       */
      actors?: number;
      /**
       * Least rows of mentions.
       */
      mentions?: number;
      /**
       * Least rows of claims.
       */
      claims?: number;
      /**
       * Least rows of figures.
       */
      figures?: number;
      /**
       * Least rows of roles.
       */
      roles?: number;
    };
    /**
     * Greatest share of a table’s rows that may vanish, with nothing in their place, from one release to the next; 0.1 where it is left out.
     */
    vanishing_share?: number;
    /**
     * How far columns must be filled.
     *
     * Items: One column.
     */
    columns?: {
      /**
       * Table and column.
       */
      column: string;
      /**
       * Least share of rows that have a value there; an empty list is none.
       */
      least_filled?: number;
      /**
       * Greatest number of rows without a value there.
       */
      most_empty?: number;
    }[];
  };
}
/**
 * A number of an article that is no figure, with the reason. Every number in the text is in a figure, in an exclusion, or an issue unread-number.
 */
export interface Exclusion {
  /**
   * Where in the text.
   */
  start: number;
  /**
   * Where it ends, exclusive.
   */
  end: number;
  /**
   * The number as it is written.
   */
  text: string;
  /**
   * What the number is instead of a figure.
   */
  reason:
    | 'year'
    | 'date'
    | 'clock-time'
    | 'score'
    | 'place'
    | 'unit'
    | 'label'
    | 'enumerator'
    | 'code'
    | 'name'
    | 'idiom'
    | 'pronoun'
    | 'ordinal'
    | 'part'
    | 'sequence'
    | 'repeated';
  /**
   * The rule that says so.
   */
  rule: string;
}
/**
 * One numeric statement: how many, how much, how long.
 */
export interface Figure {
  /**
   * Key of the figure.
   */
  figure_id: string;
  /**
   * The article that this was read from.
   */
  article_id: string;
  /**
   * The innermost claim that contains the figure; empty where the article says it in its own voice.
   */
  claim_id: string | null;
  /**
   * The innermost speaker, or who made the poll or study that gives it; empty is the article’s own voice or an unnamed source.
   */
  asserted_by: string | null;
  /**
   * The quantity with its modifier and its unit, what a rate is per included (“about $3 a share”, “five-year”), exactly as in the article.
   */
  text: string;
  /**
   * Where it starts in the article’s text.
   */
  start: number;
  /**
   * Where it ends, exclusive.
   */
  end: number;
  /**
   * The number in the article, from 0, of the sentence that it begins in.
   */
  sentence: number;
  /**
   * The number in the article, from 0, of the paragraph that it begins in.
   */
  paragraph: number;
  /**
   * Whether it stands in the title, or in a standfirst below it, that the text begins with; empty where no body follows that tells a title apart.
   */
  headline: boolean | null;
  /**
   * The whole sentence that it begins in, where excerpts.sentence of raw/dataset.yaml lets the tables have it; records always do.
   */
  sentence_text: string | null;
  /**
   * The number in the unit of this row; empty for a range or an order of magnitude.
   */
  value: number | null;
  /**
   * The least that it can be; empty where there is no lower bound.
   */
  low: number | null;
  /**
   * The most that it can be; empty where there is no upper bound.
   */
  high: number | null;
  /**
   * How the value is meant.
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
   */
  kind: 'count' | 'money' | 'percent' | 'measure' | 'duration' | 'age' | 'rate' | 'ratio';
  /**
   * ISO 4217 for money, UCUM for measures, % or {percentage_point}; 1 for a count.
   */
  unit: string;
  /**
   * The unit as the article words it.
   */
  unit_text: string | null;
  /**
   * value in base_unit, exactly converted, in 15 digits; a difference of temperatures is in kelvins, too. Empty where value is, and where the unit has no base unit.
   */
  base_value: number | null;
  /**
   * low in base_unit; empty where low is.
   */
  base_low: number | null;
  /**
   * high in base_unit; empty where high is.
   */
  base_high: number | null;
  /**
   * The unit that figures of one kind share: UCUM’s of the SI (m, kg, s also for years and ages, K, J, m/s), the currency of money, 1 for a count, % or {percentage_point}; what a rate is per is converted, too (USD/m3, 1/s), save what has no factor (USD/{share}). Empty where the unit has none.
   */
  base_unit: string | null;
  /**
   * The noun phrase that is counted or measured.
   */
  counted: string | null;
  /**
   * The noun at the head of counted, in the singular and in small letters but for a name, so that rows group: “person” of people, the first of several nouns; empty where counted is.
   */
  counted_head: string | null;
  /**
   * What befell or describes those counted.
   */
  state: string | null;
  /**
   * Whether it is a change, or an end of one.
   */
  change: 'rise' | 'fall' | null;
  /**
   * Of the end of a change, the figure that it began with: “rose to 6% from 5.5%”.
   */
  change_from_id: string | null;
  /**
   * The time with which a change compares (“up 4% from a year earlier”), as exactly as the article tells: a day, a month, a year or an interval, by EDTF (ISO 8601-2, level 1).
   */
  since: string | null;
  /**
   * The first day of since.
   */
  since_from: string | null;
  /**
   * The last day of since.
   */
  since_to: string | null;
  /**
   * The time for which the figure holds, as exactly as the article tells: a day, a month, a year or an interval, which may have no end (“since March”), by EDTF (ISO 8601-2, level 1). Empty where its time cannot be dated.
   */
  as_of: string | null;
  /**
   * The first day of as_of; empty where it has none.
   */
  as_of_from: string | null;
  /**
   * The last day of as_of; empty where it has none.
   */
  as_of_to: string | null;
  /**
   * Where as_of comes from; empty where there is none.
   */
  as_of_basis: 'stated' | 'sentence' | 'nearby-year' | 'speech' | 'published' | null;
  /**
   * The figure of which this one is a part.
   */
  part_of: string | null;
  /**
   * Actors that the figure’s clause mentions.
   */
  about_ids: string[];
  /**
   * The id of the rule that made this row.
   */
  rule: string;
  /**
   * How sure the rule is that the row is right: 0 is not at all, 1 is certain.
   */
  confidence: number;
  /**
   * Whether a person has looked at this row, and what they did.
   */
  review: 'machine' | 'accepted' | 'edited' | 'added';
}
/**
 * What became of an id that a release before had.
 */
export interface IdChange {
  /**
   * The table of the id.
   */
  table: 'articles' | 'actors' | 'mentions' | 'claims' | 'figures' | 'roles';
  /**
   * The id as it was.
   */
  old_id: string;
  /**
   * What it became; empty where nothing stands in its place.
   */
  new_id: string | null;
  /**
   * Why the id went.
   */
  why: 'removed' | 'respelled' | 'span moved' | 'split' | 'merged' | 'restored';
  /**
   * The release in which it happened.
   */
  version: string;
}
/**
 * output/index.json: every release, newest last.
 */
export interface ReleaseIndex {
  /**
   * Name of the dataset.
   */
  name: string;
  /**
   * Version of the newest release that is not withdrawn; null where all are.
   */
  latest: string | null;
  /**
   * Newest last.
   *
   * Items: One release.
   */
  releases: {
    /**
     * Semantic version of the data.
     */
    version: string;
    /**
     * Semantic version of schemas/.
     */
    schema_version: string;
    /**
     * Day of the release.
     */
    released_on: string;
    /**
     * The release’s folder, relative to index.json.
     */
    path: string;
    /**
     * Rows by table.
     */
    counts: {
      /**
       * Rows of articles.
       */
      articles: number;
      /**
       * Rows of actors.
       */
      actors: number;
      /**
       * Rows of mentions.
       */
      mentions: number;
      /**
       * Rows of claims.
       */
      claims: number;
      /**
       * Rows of figures.
       */
      figures: number;
      /**
       * Rows of roles; left out in releases before there were any.
       */
      roles?: number;
    };
    /**
     * Every file of the release, by path.
     *
     * Items: One file of the release.
     */
    files: {
      /**
       * Relative to the release’s folder.
       */
      path: string;
      /**
       * Size.
       */
      bytes: number;
      /**
       * In hexadecimal.
       */
      sha256: string;
      /**
       * IANA media type.
       */
      media_type: string;
    }[];
    /**
     * Folder of the schemas of its tables, relative to the release’s folder.
     */
    schemas: string;
    /**
     * Its difference to the release before it; null for the first.
     */
    changes: {
      /**
       * Version of the release before it.
       */
      from: string;
      /**
       * File of the changed rows, relative to the release’s folder.
       */
      csv: string;
      /**
       * The same as Parquet.
       */
      parquet: string;
      /**
       * File of what became of ids; null where no id has ever moved, and in releases that were made before it was.
       */
      ids: string | null;
      /**
       * The changes for people.
       */
      page: string;
    } | null;
    /**
     * The checks that the release did not keep to, and why it was published all the same; null where it kept to all.
     */
    accepted: {
      /**
       * Why it was published.
       */
      reason: string;
      /**
       * What stopped it.
       *
       * Items: One check, with the rows.
       */
      checks: string[];
    } | null;
    /**
     * Ids of articles that could not be read for this release: their rows are those of the release before. Left out where there are none.
     *
     * Items: Id of an article.
     */
    unread?: string[];
    /**
     * When and why it was withdrawn; null where it stands.
     */
    withdrawn: {
      /**
       * Day of the withdrawal.
       */
      on: string;
      /**
       * Why.
       */
      reason: string;
    } | null;
  }[];
}
/**
 * Something odd, not wrong, that was noticed in an article.
 */
export interface Issue {
  /**
   * What was noticed.
   */
  code:
    | 'unclosed-quotation'
    | 'stray-quotation-mark'
    | 'unread-number'
    | 'ambiguous-name'
    | 'unlinked-pronoun'
    | 'replaced-character'
    | 'no-day'
    | 'unread-field'
    | 'unsure-day'
    | 'other-length';
  /**
   * The same for a person, in a sentence.
   */
  message: string;
  /**
   * Where in the text, if at a place.
   */
  start: number | null;
  /**
   * Where it ends, exclusive.
   */
  end: number | null;
}
/**
 * One place in an article where an actor is named or otherwise referred to.
 */
export interface Mention {
  /**
   * Key of the mention.
   */
  mention_id: string;
  /**
   * The article that this was read from.
   */
  article_id: string;
  /**
   * The actor that is referred to.
   */
  actor_id: string;
  /**
   * How the actor is referred to.
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
   */
  start: number;
  /**
   * Where it ends, exclusive.
   */
  end: number;
  /**
   * The number of the sentence in the article, from 0.
   */
  sentence: number;
}
/**
 * All that was read from one article: one JSON object, the hand-over from normalise to convert.
 */
export interface ArticleRecord {
  /**
   * The article’s row and its text.
   */
  article: {
    /**
     * Key of the article: the name of its file without the ending unless its sidecar gives another, or the id of its line in a corpus. At most 250 bytes; no white space, controls, invisible marks, quotation marks, semicolons, backslashes, backticks, angle brackets, carets, braces or bars; no part between slashes begins with a full stop.
     */
    article_id: string;
    /**
     * The file that it was read from, by its path below the input, and behind “#” which part of it, where it holds several: its place there (“#row=7”) or its address. A place is another when what stands before it grows or goes; the id is not. Empty where only a text was handed over.
     */
    source_path: string | null;
    /**
     * What stands beside the article: the article whose text it has, or its own id where it is no copy. Null where nothing is said: which articles are copies is found when all are together.
     */
    same_text_as: string | null;
    /**
     * The headline, where it is given.
     */
    title: string | null;
    /**
     * Who published the article.
     */
    publisher: string | null;
    /**
     * Who wrote the article, as printed.
     */
    byline: string | null;
    /**
     * Where the article was published.
     */
    url: string | null;
    /**
     * The section of the newspaper or site, as printed, where it is given.
     */
    section: string | null;
    /**
     * The language of the text, as a BCP 47 tag.
     */
    language: string;
    /**
     * The day of publication.
     */
    published_on: string | null;
    /**
     * Where published_on comes from.
     */
    published_on_basis: 'stated' | 'inferred' | 'unknown';
    /**
     * The day on which the article was fetched, where it is given.
     */
    retrieved_on: string | null;
    /**
     * The licence of the article’s text, where it is given: an SPDX id or a name.
     */
    licence: string | null;
    /**
     * The rights statement of the article, where it is given.
     */
    rights: string | null;
    /**
     * Length of the text.
     */
    characters: number;
    /**
     * Number of words in the text.
     */
    words: number;
    /**
     * Number of sentences in the text.
     */
    sentences: number;
    /**
     * SHA-256 of the text in UTF-8, in hexadecimal.
     */
    sha256: string;
    /**
     * The text as it was read; every offset counts its UTF-16 code units.
     */
    text: string;
  };
  /**
   * By start.
   */
  mentions: Mention[];
  /**
   * By actor_id.
   */
  actors: Actor[];
  /**
   * By start.
   */
  claims: Claim[];
  /**
   * By start.
   */
  figures: Figure[];
  /**
   * By start.
   */
  roles: Role[];
  /**
   * The ids of the mentions that stand in by-lines and credits, in the order of the mentions, whose form here is that of the name. They stay in the record: in the table of mentions their form is byline.
   */
  credits: string[];
  /**
   * The times that the article names, by start. They stay in the record: no table has them.
   */
  dates: TimeExpression[];
  /**
   * The numbers that are no figures, by start. They stay in the record: no table has them.
   */
  exclusions: Exclusion[];
  /**
   * By start.
   */
  issues: Issue[];
}
/**
 * One place in an article that gives an actor a role, a body or a nationality.
 */
export interface Role {
  /**
   * Key of the role.
   */
  role_id: string;
  /**
   * The article that this was read from.
   */
  article_id: string;
  /**
   * Whose role, body or nationality it is.
   */
  actor_id: string;
  /**
   * The office, function or trade, with its body where one is told; empty where only a body or a nationality is given.
   */
  role: string | null;
  /**
   * Whether the actor has it, had it, or holds it for another; empty where role is.
   */
  role_tense: 'present' | 'former' | 'acting' | null;
  /**
   * The organisation or country that the role belongs to.
   */
  affiliation_id: string | null;
  /**
   * ISO 3166-1 alpha-3 code of the country that these words give.
   */
  country: string | null;
  /**
   * What tells the country.
   */
  country_basis: 'office' | 'body' | 'nationality' | 'place' | null;
  /**
   * The words that give it, exactly as in the article; where only a body or a nationality is given, the words of that.
   */
  text: string;
  /**
   * Where it starts in the article’s text.
   */
  start: number;
  /**
   * Where it ends, exclusive.
   */
  end: number;
  /**
   * The words of the body or country that the role belongs to; empty where the article gives it elsewhere.
   */
  affiliation_text: string | null;
  /**
   * Where affiliation_text starts in the article’s text.
   */
  affiliation_start: number | null;
  /**
   * Where it ends, exclusive.
   */
  affiliation_end: number | null;
  /**
   * The words that tell the country; empty where the body tells it.
   */
  country_text: string | null;
  /**
   * Where country_text starts in the article’s text.
   */
  country_start: number | null;
  /**
   * Where it ends, exclusive.
   */
  country_end: number | null;
  /**
   * The number in the article, from 0, of the sentence that it begins in.
   */
  sentence: number;
  /**
   * The id of the rule that read it.
   */
  rule: string;
  /**
   * How likely the row is right: 0 is not at all, 1 is certain. Empty throughout until it is measured.
   */
  confidence: number | null;
  /**
   * Whether a person has looked at this row, and what they did.
   */
  review: 'machine' | 'accepted' | 'edited' | 'added';
}
/**
 * A time that an article names, with what it means: every day, month, year, season, duration and the like, whether or not a claim or a figure has it.
 */
export interface TimeExpression {
  /**
   * Where in the text.
   */
  start: number;
  /**
   * Where it ends, exclusive.
   */
  end: number;
  /**
   * The time as it is written.
   */
  text: string;
  /**
   * What kind of time it is, as TimeML’s TIMEX3 parts them.
   */
  kind: 'date' | 'time' | 'duration' | 'set';
  /**
   * The time that is meant, as exactly as the article tells, by EDTF (ISO 8601-2, level 1); empty where no time of the calendar is meant (now, for years), or none can be told.
   */
  value: string | null;
  /**
   * The first day of value; empty where it has none.
   */
  from: string | null;
  /**
   * The last day of value; empty where it has none.
   */
  to: string | null;
  /**
   * What tells value besides its words; empty where there is none.
   */
  basis: 'full' | 'text' | 'published' | 'told' | null;
  /**
   * The id of the pattern that found it, in pipeline/lexicons/dates.yaml.
   */
  rule: string;
}
/**
 * What the text of an article does not say about it: raw/articles/NAME.yaml beside NAME.txt. Every key may be left out.
 */
export interface Sidecar {
  /**
   * Key of the article where it is not the name of the file: keeps every id as it was when the file is renamed. At most 250 bytes; no white space, controls, invisible marks, quotation marks, semicolons, backslashes, backticks, angle brackets, carets, braces or bars; no part between slashes begins with a full stop.
   */
  article_id?: string;
  /**
   * Id of the article whose text this one has, or “none” where it is no copy of an earlier one: goes before what is found by comparing texts.
   */
  same_text_as?: string;
  /**
   * The headline.
   */
  title?: string;
  /**
   * Who published the article.
   */
  publisher?: string;
  /**
   * Who wrote it, as printed.
   */
  byline?: string;
  /**
   * Where it was published: a whole address, https:// or http://.
   */
  url?: string;
  /**
   * The section of the newspaper or site, as printed.
   */
  section?: string;
  /**
   * BCP 47 tag of the text’s language, of registered subtags; English where it is left out.
   */
  language?: string;
  /**
   * Day of publication, ISO 8601: from 1500 to the end of next year.
   */
  published_on?: string;
  /**
   * Day on which it was fetched, ISO 8601: from 1500 to the end of next year.
   */
  retrieved_on?: string;
  /**
   * Licence of the text.
   */
  licence?: string;
  /**
   * Rights statement.
   */
  rights?: string;
}
/**
 * output/withdrawals/VERSION.json: that a release is not to be used, since when and why.
 */
export interface Withdrawal {
  /**
   * Name of the dataset.
   */
  name: string;
  /**
   * Version of the release that is withdrawn.
   */
  version: string;
  /**
   * Day of the withdrawal.
   */
  on: string;
  /**
   * Why, for those who use the release.
   */
  reason: string;
}
