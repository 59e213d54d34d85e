import type { Fault } from './characters.ts';

/** Of what an address may consist, by RFC 3986; the hosts in brackets, which are numbers of IPv6, are no news sites. */
const web = /^https?:\/\/(?:[!#$&-;=?-Z_a-z~]|%[\dA-Fa-f]{2})+$/;

/** Why a string is no address of the web; undefined where it is one. */
export function addressFault(text: string): Fault | undefined {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    return {
      message: `is no address of the web: ${url === null ? 'it cannot be read as a URL' : `its scheme is ${url.protocol}`}`,
      remedy: 'write a whole address that begins with https:// or http://, or leave it out',
    };
  if (web.test(text)) return undefined;
  return {
    message: 'is no address as RFC 3986 has it',
    remedy: `write it as ${encoded(url.href)}`,
  };
}

const unfit = /[^!#$%&-;=?-Z_a-z~]|%(?![\dA-Fa-f]{2})/gu;

const encoded = (address: string): string => address.replace(unfit, encodeURIComponent);
