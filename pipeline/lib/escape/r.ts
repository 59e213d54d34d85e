/** A string of R in ASCII: what else a script holds, R reads by the letters of the locale. */
export const asciiString = (text: string): string =>
  JSON.stringify(text).replace(
    /[^ -~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
