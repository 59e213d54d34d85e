import { expect, test } from 'vitest';
import { read } from './found.ts';

/** Wordings that news has every day and annotated news seldom. */
test.each([
  [
    '“It was so,” press secretary Will Moss told reporters aboard Air Force One.',
    ['press secretary Will Moss | told | It was so'],
  ],
  [
    'The vote, which Ana Rivera called “a farce” – a word she likes – was held.',
    ['Ana Rivera | called | a farce'],
  ],
  [
    'The paper quoted Ana Rivera as saying she would go.',
    ['Ana Rivera | quoted Ana Rivera as saying | she would go'],
  ],
  [
    'Ana Rivera was quoted by the paper as saying: “No.”',
    ['Ana Rivera | quoted by the paper as saying | No.'],
  ],
  [
    'Six died, according to the Health Ministry in Lund, which counts no soldiers.',
    ['the Health Ministry in Lund | according to | Six died'],
  ],
  [
    'Trust grew, she said, especially in towns that are not as poor as they were.',
    ['she | said | Trust grew … especially in towns that are not as poor as they were'],
  ],
  ['Friday Ana Rivera said that it was late.', ['Ana Rivera | said | that it was late']],
  ['The mayor then said that it was late.', ['The mayor | then said | that it was late']],
  ['It is widely believed that he left.', ['– | is widely believed | that he left']],
  ['The mayor is said to be ill.', ['– | is said | The mayor is said to be ill']],
  ['The mayor allegedly took it.', ['– | allegedly | The mayor allegedly took it']],
  ['What she called “a feast” was dull.', ['she | called | a feast']],
  ['Two men were arrested, say police.', ['police | say | Two men were arrested']],
  [
    'The WHO said that 40 died and warned of more.',
    ['The WHO | said | that 40 died', 'The WHO | warned of | more'],
  ],
  ['The road will close, she said as she left the hall.', ['she | said | The road will close']],
  ['Flour is dear, Moss said while the bakers queued.', ['Moss | said | Flour is dear']],
  ['The bridge – which divers say is cracked – stayed shut.', ['divers | say | is cracked']],
  [
    'Rivera rejected the claim by calling it “a joke.”',
    ['Rivera | rejected | the claim', 'Rivera | calling | a joke.'],
  ],
  ['The merger, confirmed Tuesday, would cost little.', []],
  ['The strike, reported Sunday, has ended.', []],
  [
    'The road will close, Rivera said in a letter published on Friday.',
    ['Rivera | said | The road will close'],
  ],
  ['The mayor (above) said: “I am proud.”', ['The mayor | said: | I am proud.']],
  ['Ana Rivera: “We will go.”', ['Ana Rivera | : | We will go.']],
  ['“It is so,” she said; “it was not.”', ['she | said | It is so … it was not.']],
  [
    'Glad of the moves - which critics say are worse than none at all - Rivera went home.',
    ['critics | say | are worse than none at all'],
  ],
  [
    'Rivera left – and Moss said the moves – the last of them – were worse than none at all.',
    ['Moss | said | the moves – the last of them – were worse than none at all'],
  ],
  [
    'Rivera agreed to go, the Lake Anglers, Bakers and Cooks Union (LABCU) said on Friday.',
    ['the Lake Anglers, Bakers and Cooks Union (LABCU) | said | Rivera agreed to go'],
  ],
  [
    '“It is so,” said lead author Ana Rivera, “but late.”',
    ['lead author Ana Rivera | said | It is so … but late.'],
  ],
  ['He met Ana Rivera, who said no.', ['who | said | no']],
  [
    'It fell after the Danish shipping group warned that it would.',
    ['the Danish shipping group | warned | that it would'],
  ],
  ['Ana Rivera on Friday rejected the plan.', ['Ana Rivera | rejected | the plan']],
  ['Prices fell, official data showed on Friday.', ['official data | showed | Prices fell']],
  [
    'Support for it slid to 21%, a poll by the Zorblat Trust showed.',
    ['a poll by the Zorblat Trust | showed | Support for it slid to 21%'],
  ],
  ['Ministers had shown “a shocking disregard” for us.', []],
  [
    '“My sister called and said that the river was coming,” said Ana Rivera.',
    [
      'Ana Rivera | said | My sister called and said that the river was coming',
      'My sister | said | that the river was coming',
    ],
  ],
  ['“They said it is late,” said Ana Rivera.', ['Ana Rivera | said | They said it is late']],
  [
    'Rivera wrote that Moss “had warned that it would fall”.',
    [
      'Rivera | wrote | that Moss “had warned that it would fall”',
      'Moss | had warned | that it would fall',
    ],
  ],
  [
    'The bank had warned in May, Rivera noted, that it was short.',
    [
      'Rivera | noted | The bank had warned in May … that it was short',
      'The bank | had warned | that it was short',
    ],
  ],
  ['The court heard that Moss had fled.', ['– | heard | that Moss had fled']],
  ['The inquest was told that it fell.', ['– | was told | that it fell']],
  ['Moss had fled, Leeds Crown Court heard on Friday.', ['– | heard | Moss had fled']],
  ['The committee heard evidence from three witnesses.', []],
  [
    'Officials have put the death toll at more than 1,000.',
    ['Officials | have put | the death toll at more than 1,000'],
  ],
  ['They put the car at 12 High Street.', []],
  [
    'Rivera spoke, citing a poll last week that put him at 38 percent.',
    [
      'Rivera | citing | a poll last week that put him at 38 percent',
      'a poll | put | him at 38 percent',
    ],
  ],
  [
    'He said the cost, estimated at 45 billion yen, would be booked.',
    ['He | said | the cost, estimated at 45 billion yen, would be booked'],
  ],
  ['Rates were cut, the paper reports.', ['the paper | reports | Rates were cut']],
  ['Fares rose by 3%, Reuters reports.', ['Reuters | reports | Fares rose by 3%']],
  [
    'Acme Energy plc (“Acme”) today announced that it would close.',
    ['Acme Energy plc (“Acme”) | announced | that it would close'],
  ],
  [
    'A spokesman for the firm that runs the dam below the lake said its gates were open.',
    ['A spokesman for the firm that runs the dam below the lake | said | its gates were open'],
  ],
  [
    'The roof is gone, clerks who mended it told Reuters.',
    ['clerks who mended it | told | The roof is gone'],
  ],
  [
    'The senator and her aides on Monday told reporters that it was fine.',
    ['The senator and her aides | told | that it was fine'],
  ],
  ['Reilly did not deny that he had left.', ['Reilly | did not deny | that he had left']],
  ['In 2014 he had written a book, “Walls That Talk”.', []],
  [
    'Celia Thornbury spoke.\n\nTHORNBURY: I will not sign it.',
    ['THORNBURY | : | I will not sign it.'],
  ],
  [
    'Citing “a lack of funds,” the mayor said the harbour would close.',
    ['the mayor | Citing | a lack of funds', 'the mayor | said | the harbour would close'],
  ],
  [
    'Pointing to “a rising tide,” the mayor said the wall must be built.',
    ['the mayor | Pointing to | a rising tide', 'the mayor | said | the wall must be built'],
  ],
  [
    'Asked about the delay, Rivera said it would be over soon.',
    ['Rivera | said | it would be over soon'],
  ],
  [
    'The minister said in a long speech announcing the new rules that no school would close.',
    ['The minister | said | that no school would close'],
  ],
  [
    'Last Friday Ana Rivera said the road would close.',
    ['Ana Rivera | said | the road would close'],
  ],
  [
    'Sunday Times writer Ana Rivera said the road would close.',
    ['Sunday Times writer Ana Rivera | said | the road would close'],
  ],
  [
    '“Every time you come,” Moss said, referring to the flood, “you bring us bad luck.”',
    [
      'Moss | said | Every time you come … you bring us bad luck.',
      'Moss | referring to | the flood',
    ],
  ],
  [
    'Moss, who calls Rivera a “fraud,” said he did not need a vote.',
    [
      'who | calls | Rivera a “fraud,”',
      'Moss, who calls Rivera a “fraud,” | said | he did not need a vote',
    ],
  ],
  [
    'Moss said the dam has “kept us safe” in a letter before claiming that the river is “a monster.”',
    [
      'Moss | said | the dam has “kept us safe” in a letter',
      'Moss | claiming | that the river is “a monster.”',
    ],
  ],
  ['The club was dubbed “the den.”', ['– | was dubbed | The club … the den.']],
  [
    'The plan has been called “a slow disaster” by Ana Rivera.',
    ['Ana Rivera | has been called | The plan … a slow disaster'],
  ],
  [
    'It was forgotten for its hopeful prediction that the town would be “the best on earth.”',
    ['its | hopeful prediction | that the town would be “the best on earth.”'],
  ],
  [
    'Mayor Ana Rivera said no. Council leader Tom Moss delivered a blunt message to her: “It is time to get on.”',
    [
      'Mayor Ana Rivera | said | no',
      'Council leader Tom Moss | delivered a blunt message to her | It is time to get on.',
    ],
  ],
  [
    'Moss said the sign showed that the mayor did not know why, and accused the town of lying.',
    [
      'Moss | said | the sign showed that the mayor did not know why',
      'the sign | showed | that the mayor did not know why',
      'Moss | accused | the town of lying',
    ],
  ],
  [
    'He was in his second year, a spokesman told The Arden Post.',
    ['a spokesman | told | He was in his second year'],
  ],
  [
    'Conceding that the dam was late, Ana Moss left the hall.',
    ['Ana Moss | Conceding | that the dam was late'],
  ],
  ['All were chosen with Republican support.', []],
  [
    'Moss noted that work – what her firm calls “a gift” – is “central” to the town.',
    ['Moss | noted | that work – what her firm calls “a gift” – is “central” to the town'],
  ],
  [
    '“Who are you?” the guard asked. “And what is that?” “A guest of the mayor, as I have told you.”',
    [
      'the guard | asked | Who are you? … And what is that?',
      '– | – | A guest of the mayor, as I have told you.',
    ],
  ],
  ['ARDEN ― Ana Rivera said it would close.', ['Ana Rivera | said | it would close']],
  ['Many live in London today.\n\nLONDON: It rains and nobody minds.', []],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});
