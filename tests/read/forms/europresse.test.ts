import { describe, expect, test } from 'vitest';
import { europresseHtml } from '../../../pipeline/read/forms/europresse.ts';
import { articlesOf, piecesOf, takes } from '../../support/forms.ts';

const foot = (number: string): string =>
  `<footer><small>© 2024 Exemple SA. Tous droits réservés.</small><p>Numéro de document : ${number}</p><div id="divPubliC"><span>Ce certificat est émis à <b>Université</b></span></div></footer>`;

const article = (header: string, text: string): string =>
  `<article><header><img src="x.gif"/><div><span class="DocPublicationName">L’Exemple   </span></div>${header}</header><section><div class="DocText"><div class="docOcurrContainer">${text}</div></div></section><aside><b>Illustration(s) : </b><p>A photo.</p></aside>${foot('news·20241028·EX·0q1503_1256056')}</article>`;

const page = (...articles: readonly string[]): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${articles.join(' ')}</body></html>`;

describe('a page of Europresse', () => {
  test('has articles', async () => {
    const header =
      '<div><span class="DocHeader">Politique, lundi 28 octobre 2024, p. 12</span></div><div><p>POLITIQUE</p></div><div class="titreArticle"><p class="sm-margin-bottom">Blé</p><p class="titreArticleVisu">Le <mark>navire</mark> part</p></div><div>Léa Exemple</div>';
    const given = page(article(header, '<p>Il part : <mark>enfin</mark>.</p> <p> Tard.</p>'));
    expect(takes(europresseHtml, given)).toBe(true);
    expect(await piecesOf(europresseHtml, given)).toEqual([
      {
        form: 'europresse-html',
        source: 'pile/a',
        part: 'document 1',
        fields: {
          id: 'news·20241028·EX·0q1503_1256056',
          title: 'Le navire part',
          publisher: 'L’Exemple',
          byline: 'Léa Exemple',
          section: 'Politique',
          published: 'lundi 28 octobre 2024',
          rights: '© 2024 Exemple SA. Tous droits réservés.',
        },
        text: 'Il part : enfin.\n\nTard.',
      },
    ]);
  });

  test('has names of classes of its own since', async () => {
    const given = `<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">Example Post, no. 43018</span></div><span class="DocHeader">Business, Monday, October 28, 2024, p. B1</span><p class="sm-margin-bottomNews">Ada Example</p><p class="rdp__articletitle">A ship leaves</p></header><section><p>It left.</p><div class="apd-wrapper"><a href="x">Also in the Example</a></div></section><footer><div class="publiC-lblNodoc">news·20241028·XP·b_7</div></footer></article>`;
    expect(await articlesOf(europresseHtml, page(given))).toMatchObject([
      {
        fields: {
          id: 'news·20241028·XP·b_7',
          title: 'A ship leaves',
          publisher: 'Example Post, no. 43018',
          byline: 'Ada Example',
          section: 'Business',
          published: 'Monday, October 28, 2024',
        },
        text: 'It left.',
      },
    ]);
  });

  test('tells of an article without its text', async () => {
    const header =
      '<span class="DocHeader">28 octobre 2024</span><p class="titreArticleVisu">Le navire</p>';
    expect(await piecesOf(europresseHtml, page(article(header, '')))).toMatchObject([
      { reason: 'no-text', message: expect.stringContaining('“Le navire” has no text') as string },
    ]);
  });
});

describe('a page of Europresse of old', () => {
  const cell = (header: string, text: string): string =>
    `<p><table><tr><td style="x"><table id="tbHeaderImages"><tr><td id="celPublication"><img src="x"></td></tr></table><span class="DocPublicationName">l'Exemple</span><br>${header}<br><br>${text}<p></p><b><i>© 2012 Exemple. Tous droits réservés.</i></b><p></p>Numéro de document : news·20121004·PO·2040056000<br><br><table><tr><td>Ce certificat est émis à <b>Université</b></td></tr></table></td></tr></table>`;
  const header =
    '<span class="DocHeader">Politique, </span><span class="DocHeader">jeudi </span><span class="DocHeader">4 octobre 2012</span><span class="DocHeader">, p. 03</span>';
  const title =
    '<span class="TitreArticleVisu">Le <span style="color:red">navire</span> part</span><br><br>';

  test('has articles in tables', async () => {
    const given = page(
      cell(header, `${title}Il part. <font style="font-weight:bold;">Enfin.</font><p></p>Tard.`),
      cell(header, `Avis<br>${title}Léa Exemple<br><p></p>Il part.`),
    );
    expect(takes(europresseHtml, given)).toBe(true);
    const fields = {
      id: 'news·20121004·PO·2040056000',
      title: 'Le navire part',
      publisher: "l'Exemple",
      section: 'Politique',
      published: 'jeudi 4 octobre 2012',
      rights: '© 2012 Exemple. Tous droits réservés.',
    };
    expect(await piecesOf(europresseHtml, given)).toEqual([
      {
        form: 'europresse-html',
        source: 'pile/a',
        part: 'document 1',
        fields,
        text: 'Il part. Enfin.\n\nTard.',
      },
      {
        form: 'europresse-html',
        source: 'pile/a',
        part: 'document 2',
        fields: { ...fields, byline: 'Léa Exemple' },
        text: 'Il part.',
      },
    ]);
  });

  test('in ISO-8859-1, and where it says so and is UTF-8', async () => {
    const said = page(cell(header, `${title}Très tard.`)).replace('utf-8', 'ISO-8859-1');
    const [asSaid] = await articlesOf(europresseHtml, Buffer.from(said, 'latin1'));
    const [asIs] = await articlesOf(europresseHtml, said);
    expect([asSaid?.text, asIs?.text]).toEqual(['Très tard.', 'Très tard.']);
  });
});
