import { describe, expect, test } from 'vitest';
import { find } from './found.ts';

/** Who says it, for each attribution of a text. */
const sources = (text: string): (string | null)[] =>
  find(text).map(({ source }) => (source === null ? null : text.slice(source.start, source.end)));

/** `subject, | rest`: a comma at its end parts the subject from the cue in the rest. */
const read = (sentence: string): void => {
  const [subject = ''] = sentence.split(' | ');
  expect(sources(sentence.replace(' | ', ' '))).toContain(subject.replace(/,$/, ''));
};

describe('the subject speaks, and no name in it', () => {
  test.each([
    'Voters supporting Nina Falk | said the count was unfair.',
    'Residents living beside the Orm refinery | told inspectors that the air smelt of sulphur.',
    'The panel examining Bruno Keel’s accounts | said it had found 14 errors.',
    'A shop run by Petra Voss | announced that it would close.',
    'A woman convicted of stalking Nina Falk | told the judge that she was sorry.',
    'A driver suspected of hitting Bruno Keel | said he had not seen him.',
    'Nurses marching past the town hall | shouted that they had not been paid.',
    'A report published on Tuesday by the Lund Institute | says that rents doubled.',
    'The lawyer representing Nina Falk | denied that she had lied.',
    'Two men charged with robbing the Lund bank | told police they were innocent.',
    'A group called Rivers First | said the dam was a mistake.',
    'An officer speaking on condition of anonymity | said the raid failed.',
  ])('behind a participle: %s', read);

  test.each([
    'The complaint against Bruno Keel | says that he took bribes.',
    'The son of Nina Falk | said the house was empty.',
    'A lawyer for Bruno Keel | said his client was ill.',
    'Fishermen along the Tarn coast | said the nets were empty.',
    'Teachers in Lund and across the north | say classes are too large.',
    'Workers at plants in cities such as Tolm, Arden and Lund | said the shifts were too long.',
  ])('behind a preposition: %s', read);

  test.each([
    'A clerk who was questioned about the vault | said it was empty.',
    'The pilot who reported the crack | told the court that no one listened.',
    'The nurse who warned of the leak | told the panel that she was ignored.',
    'People who declined to give their names | said the gate was locked.',
    'Two officials who asked not to be named | said the plan was dead.',
    'The man whom police arrested in Tolm | said he was innocent.',
    'Those who think the bridge is safe | say the engineers erred.',
    'The woman whose son died in the fire | said no alarm rang.',
    'The guard who found the body | told reporters he had run.',
    'The drivers we met | said the road was closed.',
  ])('behind a relative clause: %s', read);
});

describe('what stands between commas', () => {
  test.each([
    'Petra Voss, a professor of law at Tarn University and author of two books, | said the ruling was weak.',
    'Petra Voss, 54, a nurse from Lund who lost her home, | said help came late.',
    'Rep. Bruno Keel (R., Ohio) | said the bill was dead.',
    'Sen. Nina Falk (D., N.M.), a critic of the plan, | said it would fail.',
    'Minister of Health, Youth and Sport, Petra Voss, | said the clinic would open.',
    'The minister for Trade, Mines and Energy, Bruno Keel, | told parliament that exports fell.',
    'Orm Foods, the maker of Tarn crackers and Lund biscuits, | said it would cut 40 jobs.',
    'Lund Patents Inc., based in Tolm, | said it would sue.',
  ])('tells who it is: %s', read);

  test.each([
    ['Petra Voss, speaking before Nina Falk, said: “We are late.”', 'Petra Voss'],
    ['Petra Voss, standing in for Nina Falk, told members that the fund was empty.', 'Petra Voss'],
    ['Bruno Keel, in a letter to Nina Falk, said the deal was off.', 'Bruno Keel'],
    ['Bruno Keel, at a rally in Tolm, told supporters that taxes would fall.', 'Bruno Keel'],
    ['Petra Voss, asked about Nina Falk, said she had no comment.', 'Petra Voss'],
    ['The party leader, in Tolm for a rally, also said taxes would fall.', 'The party leader'],
  ])('tells how it was said: %s', (text, subject) => {
    expect(sources(text)).toContain(subject);
  });

  test.each([
    'Petra Voss, the baker, and Bruno Keel, a teacher at the school, | said the road was blocked.',
    'Farmers, bakers and millers | said the tax would ruin them.',
    'The mayor, the police and unions | have demanded that the court reopen.',
    'Poland, Latvia and Estonia | said they would pay.',
    'The bishop of Lund and the rabbi of Tolm | said prayers would be held.',
  ])('joins several: %s', read);

  test.each([
    'Nina Falk (right), who led the team that found the wreck last year, | said it was old.',
    'Bruno Keel (pictured), who runs the group that built the dam, | said it would hold.',
    'Petra Voss (second from left), the head of the port, | told reporters it was shut.',
    'Nina Falk (above), 41, whose son drowned, | says the beach was closed.',
    'Bruno Keel – a judge and, until last May, head of the port | – said the tender was rigged.',
    'Petra Voss — a nurse and, since the spring, a judge | — said it was too slow.',
  ])('brackets and dashes before what tells more: %s', read);
});

describe('what is no part of the subject', () => {
  test.each([
    ['A court official for the first time said the case was closed.', 'A court official'],
    ['Orm Foods just this week announced it would sell the mill.', 'Orm Foods'],
    ['A defector in 1997 told the panel that the plant made gas.', 'A defector'],
    ['The bank earlier this month warned that rates would rise.', 'The bank'],
    ['The mayor, for example, says the road is safe.', 'The mayor'],
    ['The mayor for her part said the road was safe.', 'The mayor'],
    ['The mayor (above) told us that the road was safe.', 'The mayor'],
  ])('between it and the verb: %s', (text, subject) => {
    expect(sources(text)).toContain(subject);
  });

  test.each([
    ['Last year the mayor warned that the road was unsafe.', 'the mayor'],
    ['In 1996 the bank said rates would rise.', 'the bank'],
    ['In a meeting with unions the mayor said the road was safe.', 'the mayor'],
    ['At the end of the day Petra Voss said it was safe.', 'Petra Voss'],
    ['After the storm the harbour master said 12 boats were lost.', 'the harbour master'],
    ['Even before the flood the mayor had said the dam was weak.', 'the mayor'],
    ['At weekend talks in Lund and Orm, Keel and Voss said trade would grow.', 'Keel and Voss'],
    ['After the match, Nina Falk, the coach, said it was late.', 'Nina Falk, the coach'],
  ])('before it: %s', (text, subject) => {
    expect(sources(text)).toContain(subject);
  });

  test.each([
    ['“It never ends,” says Petra as she sweeps the yard.', 'Petra'],
    ['“It was cold,” said Petra Voss after climbing the tower.', 'Petra Voss'],
    ['“We saw it,” says Bruno while he mends a net.', 'Bruno'],
    ['“They knew,” said Petra Voss in a call with reporters.', 'Petra Voss'],
    ['“No one came,” said Petra Voss, who waited all night.', 'Petra Voss, who waited all night'],
  ])('behind it: %s', (text, subject) => {
    expect(sources(text)).toContain(subject);
  });
});
