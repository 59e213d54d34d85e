import { describe, expect, test } from 'vitest';
import { find } from './found.ts';

const counted = (text: string) => find(text).map((each) => each.counted);

describe('the noun that an amount tells the size of', () => {
  test.each([
    ['He began his six-day swing through it.', ['swing']],
    ['The 12-hour run ended.', ['run']],
    ['She read a two-hour-old note.', ['note']],
    ['The court set a 300-euro fine.', ['fine']],
    ['The 50,000-pound prize money is split.', ['prize money']],
    ['They waved $100 bills.', ['bills']],
    ['He wrote $20,000 checks.', ['checks']],
    ['The $5 million experts ask for is gone.', [null]],
    ['Police found a 9mm handgun.', ['handgun']],
    ['Norland waits for 70mph winds.', ['winds']],
    ['They drove 5 km west.', [null]],
    ['After a three hour interview with her they left.', ['interview']],
    ['They walked two hours.', [null]],
    ['His four-day, 12-stop tour ended.', ['tour', 'stop']],
    ['She has 85 percent support among men.', ['support']],
    ['Rona won with 60 percent support.', ['support']],
    ['Prices were 101 percent higher.', ['Prices']],
  ])('%s', (text, expected) => {
    expect(counted(text)).toEqual(expected);
  });
});

describe('what stands beside an amount', () => {
  test.each([
    ['They signed $3.2 trillion worth of deals.', ['deals']],
    ['They stole £3 million worth of paintings.', ['paintings']],
    ['It sold €20 worth of the bread.', ['bread']],
    ['They sold $1 billion of five-year notes.', ['notes', 'notes']],
    ['They sold $7 billion of 12-year notes.', ['notes', 'notes']],
    ['They sold $3 billion of long-term notes.', ['long-term notes']],
    ['The gift was worth $30.', ['gift']],
    ['The tunnel (320 metres) is new.', ['tunnel']],
    ['The Lode Tower (320 metres) is new.', ['Lode Tower']],
    ['Older nurses (63 percent) and men (58 percent) thanked her.', ['Older nurses', 'men']],
    ['Rona (64 percent) and Tann (22 percent) won.', [null, null]],
    ['Ana Rivera (400m) left.', [null]],
    ['The missile has a range of 720 km.', ['range']],
    ['They tell of a range of 3 to 5 percent.', [null]],
  ])('%s', (text, expected) => {
    expect(counted(text)).toEqual(expected);
  });
});

describe('what is told again in another unit or of another time', () => {
  test.each([
    ['Net income fell to $95 million, or $2.20 a share.', ['Net income', 'Net income']],
    ['Lode shares rose $25.50, or nearly 3 percent.', ['Lode shares', 'Lode shares']],
    ['Revenue was 332 billion yen ($2.3 billion).', ['Revenue', 'Revenue']],
    ['Disapproval stood at 53 percent, up 19 percentage points.', ['Disapproval', 'Disapproval']],
    ['Debt is $1.3 trillion, up from $826 billion in 2010.', ['Debt', 'Debt']],
    ['They lost a stake of 5 percent, but 3 percent is left.', ['stake', null]],
    ['It had earnings of $7.10 a share, well above the $6.90 expected.', ['earnings', 'earnings']],
    ['Turnout was 61 percent, compared with 55 percent in May.', ['Turnout', 'Turnout']],
    ['Lode stock was down 6 percent, compared with 5 percent for Tann.', ['Lode stock', null]],
    ['The tax rose from $12 per ton in 2011 to 27 dollars by 2015.', ['tax', 'tax']],
    ['They paid $110 in rent in May, and $169 in June.', ['rent', 'rent']],
    ['Trade fell 40 percent in May, to $5.4 billion.', ['Trade', 'Trade']],
    ['Sales rose 5 percent and they gave much to $5 parties.', ['Sales', 'parties']],
    ['They hit dozens, and perhaps hundreds, of houses.', ['houses', 'houses']],
    ['Dozens, or perhaps hundreds, of boats came.', ['boats', 'boats']],
    ['Hundreds came and thousands of boats left.', [null, 'boats']],
  ])('%s', (text, expected) => {
    expect(counted(text)).toEqual(expected);
  });
});
