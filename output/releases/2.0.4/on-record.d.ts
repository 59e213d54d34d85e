/**
 * On Record: who said what, and how many, 2.0.4 (schemas 2.0.0): types of the rows.
 */
export {};

/**
 * One news article that was read. Its text is kept in the record and is not part of a release.
 * Key: article_id.
 */
export interface Article {
  /**
   * Key of the article: the name of its file without the ending unless its sidecar gives another, or the id of its line in a corpus.
   */
  article_id: string;
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
   * The language of the text, as a BCP 47 tag.
   */
  language: string;
  /**
   * The day of publication.
   * A day, ISO 8601.
   */
  published_on: string | null;
  /**
   * Where published_on comes from.
   * - `stated`: Given beside the article (its sidecar or corpus line) or in a dateline of the text.
   * - `inferred`: The latest day that the text names.
   * - `unknown`: Neither given nor named; published_on is empty.
   */
  published_on_basis: 'stated' | 'inferred' | 'unknown';
  /**
   * The day on which the article was fetched, where it is given.
   * A day, ISO 8601.
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
   * Unit: UTF-16 code units.
   */
  characters: number;
  /**
   * Number of words in the text.
   * Unit: words.
   */
  words: number;
  /**
   * Number of sentences in the text.
   * Unit: sentences.
   */
  sentences: number;
  /**
   * SHA-256 of the text in UTF-8, in hexadecimal.
   */
  sha256: string;
}

/**
 * A person, organisation or country that acts, speaks or is spoken of. In a record the counts and days are those of its one article; in the table they are over all articles.
 * Key: actor_id.
 */
export interface Actor {
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
  also_known_as: string[];
  /**
   * The office or function that the articles give, with its body.
   */
  role: string | null;
  /**
   * Earliest publication day of an article that gives the actor this role; null where only raw/actors.yaml does.
   * A day, ISO 8601.
   */
  role_first_seen_on: string | null;
  /**
   * Latest publication day of an article that gives the actor this role; null where only raw/actors.yaml does.
   * A day, ISO 8601.
   */
  role_last_seen_on: string | null;
  /**
   * The organisation or country that the role belongs to.
   * Refers to actors.actor_id.
   */
  affiliation_id: string | null;
  /**
   * ISO 3166-1 alpha-3 code of the country that the actor is or belongs to, where the articles say so.
   */
  country: string | null;
  /**
   * Wikidata id, where a person gave it in raw/actors.yaml.
   */
  wikidata: string | null;
  /**
   * Whether raw/actors.yaml describes this actor.
   */
  known: boolean;
  /**
   * Number of articles that mention the actor.
   * Unit: articles.
   */
  articles: number;
  /**
   * Number of mentions of the actor.
   * Unit: mentions.
   */
  mentions: number;
  /**
   * Number of claims that the actor makes.
   * Unit: claims.
   */
  claims: number;
  /**
   * Number of figures that the actor asserts.
   * Unit: figures.
   */
  figures: number;
  /**
   * Earliest publication day of an article that mentions the actor.
   * A day, ISO 8601.
   */
  first_seen_on: string | null;
  /**
   * Latest publication day of an article that mentions the actor.
   * A day, ISO 8601.
   */
  last_seen_on: string | null;
}

/**
 * One place in an article where an actor is named or otherwise referred to.
 * Key: mention_id.
 */
export interface Mention {
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
   * - `pronoun`: A pronoun: “he”.
   * - `metonym`: A place that stands for a government: “Pyongyang”.
   * - `demonym`: An adjective or noun of nationality: “Russian”, “the Ukrainians”.
   */
  form: 'name' | 'alias' | 'acronym' | 'role' | 'pronoun' | 'metonym' | 'demonym';
  /**
   * The words of the mention, exactly as in the article.
   */
  text: string;
  /**
   * Where the mention starts in the article’s text.
   * Unit: UTF-16 code units.
   */
  start: number;
  /**
   * Where it ends, exclusive.
   * Unit: UTF-16 code units.
   */
  end: number;
  /**
   * The number of the sentence in the article, from 0.
   * Unit: sentences.
   */
  sentence: number;
}

/**
 * One sentence, or the part of one, that the article attributes to somebody.
 * Key: claim_id.
 */
export interface Claim {
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
   * The actor who says it; empty where the source is unnamed or there is none.
   * Refers to actors.actor_id.
   */
  speaker_id: string | null;
  /**
   * The source as the article words it.
   */
  speaker_text: string | null;
  /**
   * Where speaker_text starts.
   * Unit: UTF-16 code units.
   */
  speaker_start: number | null;
  /**
   * Where it ends, exclusive.
   * Unit: UTF-16 code units.
   */
  speaker_end: number | null;
  /**
   * The words that attribute.
   */
  cue_text: string | null;
  /**
   * Where cue_text starts.
   * Unit: UTF-16 code units.
   */
  cue_start: number | null;
  /**
   * Where it ends, exclusive.
   * Unit: UTF-16 code units.
   */
  cue_end: number | null;
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
    | null;
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
  start: number;
  /**
   * Where it ends, exclusive.
   * Unit: UTF-16 code units.
   */
  end: number;
  /**
   * What stands just before, to find the place again.
   */
  prefix: string | null;
  /**
   * What stands just after.
   */
  suffix: string | null;
  /**
   * The day on which it was said.
   * A day, ISO 8601.
   */
  said_on: string | null;
  /**
   * Where said_on comes from; empty where there is none.
   * - `stated`: The sentence names the day.
   * - `inferred`: Carried over from the same speaker’s speech in this article.
   * - `published`: The day of publication, for want of a better.
   */
  said_on_basis: 'stated' | 'inferred' | 'published' | null;
  /**
   * The place where it was said, where the article says so.
   */
  said_at: string | null;
  /**
   * Actors that are mentioned inside the claim.
   * Refers to actors.actor_id.
   */
  about_ids: string[];
  /**
   * The claim that this one is reported in: a report inside a report.
   * Refers to claims.claim_id.
   */
  within_claim_id: string | null;
  /**
   * An earlier claim in the same article that this one says again.
   * Refers to claims.claim_id.
   */
  repeats_claim_id: string | null;
  /**
   * The id of the rule that made this row.
   */
  rule: string;
  /**
   * How sure the rule is that the row is right: 0 is not at all, 1 is certain.
   * Unit: probability.
   */
  confidence: number;
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
export interface Figure {
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
  claim_id: string | null;
  /**
   * The innermost speaker; empty is the article’s own voice or an unnamed source.
   * Refers to actors.actor_id.
   */
  asserted_by: string | null;
  /**
   * The quantity with its modifier, exactly as in the article.
   */
  text: string;
  /**
   * Where it starts in the article’s text.
   * Unit: UTF-16 code units.
   */
  start: number;
  /**
   * Where it ends, exclusive.
   * Unit: UTF-16 code units.
   */
  end: number;
  /**
   * The number in the unit of this row; empty for a range or an order of magnitude.
   * Unit: see unit.
   */
  value: number | null;
  /**
   * The least that it can be; empty where there is no lower bound.
   * Unit: see unit.
   */
  low: number | null;
  /**
   * The most that it can be; empty where there is no upper bound.
   * Unit: see unit.
   */
  high: number | null;
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
  unit_text: string | null;
  /**
   * The noun phrase that is counted or measured.
   */
  counted: string | null;
  /**
   * What befell or describes those counted.
   */
  state: string | null;
  /**
   * Whether it is a change, or an end of one.
   * - `rise`: It went up.
   * - `fall`: It went down.
   */
  change: 'rise' | 'fall' | null;
  /**
   * The day for which the figure holds.
   * A day, ISO 8601.
   */
  as_of: string | null;
  /**
   * Where as_of comes from; empty where there is none.
   * - `stated`: The sentence names the day.
   * - `inferred`: The day on which it was said.
   * - `published`: The day of publication, for want of a better.
   */
  as_of_basis: 'stated' | 'inferred' | 'published' | null;
  /**
   * The figure of which this one is a part.
   * Refers to figures.figure_id.
   */
  part_of: string | null;
  /**
   * Actors that the figure’s clause mentions.
   * Refers to actors.actor_id.
   */
  about_ids: string[];
  /**
   * The id of the rule that made this row.
   */
  rule: string;
  /**
   * How sure the rule is that the row is right: 0 is not at all, 1 is certain.
   * Unit: probability.
   */
  confidence: number;
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
export interface Change {
  /**
   * The table of the row.
   * - `articles`: News articles that were read.
   * - `actors`: Persons, organisations and countries.
   * - `mentions`: Places where an actor is named or referred to.
   * - `claims`: What the articles attribute to somebody.
   * - `figures`: Numeric statements.
   */
  table: 'articles' | 'actors' | 'mentions' | 'claims' | 'figures';
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
  columns: string[] | null;
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
  old: string | null;
  /**
   * JSON object: the whole row where it was added, the changed columns as they are where it changed.
   */
  new: string | null;
}

/**
 * What became of an id that a release before had.
 */
export interface IdChange {
  /**
   * The table of the id.
   * - `articles`: News articles that were read.
   * - `actors`: Persons, organisations and countries.
   * - `mentions`: Places where an actor is named or referred to.
   * - `claims`: What the articles attribute to somebody.
   * - `figures`: Numeric statements.
   */
  table: 'articles' | 'actors' | 'mentions' | 'claims' | 'figures';
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
   * - `removed`: Nothing stands in its place.
   * - `respelled`: The same under another id: its words or its name changed.
   * - `span moved`: The same with more or fewer words.
   * - `split`: It became more than one; each has a row here.
   * - `merged`: It became one with another.
   * - `restored`: An id that had gone is there again.
   */
  why: 'removed' | 'respelled' | 'span moved' | 'split' | 'merged' | 'restored';
  /**
   * The release in which it happened.
   */
  version: string;
}

/**
 * The rows of each table, by its name.
 */
export interface Tables {
  'articles': Article[];
  'actors': Actor[];
  'mentions': Mention[];
  'claims': Claim[];
  'figures': Figure[];
  'changes': Change[];
  'id-changes': IdChange[];
}
