import { decodeText } from '../decode.ts';
import type { Form } from './form.ts';

/** Text by itself: one article a file. */
export const text: Form = {
  id: 'text',
  title: 'a text',
  is: ({ name, text: head }) => /\.(?:txt|text)$/.test(name) && head !== '\0',
  pieces: async function* ({ path, bytes }) {
    const whole = decodeText(await bytes(), { file: path });
    yield { form: 'text', source: path, part: null, fields: {}, text: whole };
  },
};
