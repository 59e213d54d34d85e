/**
 * Marks that take no room and are no letters: the soft hyphen, zero-width spaces and joiners, marks of writing
 * direction, the byte-order mark. The general category Cf of Unicode, but for signs that are seen.
 */
export const invisible = String.raw`\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF`;

/** Whether a code unit is white space, as the property White_Space of Unicode has it, or an {@link invisible} mark. */
export function isBlank(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x2000) return unit === 0x85 || unit === 0xa0 || unit === 0xad || others.has(unit);
  if (unit <= 0x206f) return unit <= 0x200f || (unit >= 0x2028 && unit <= 0x202f) || unit >= 0x205f;
  return unit === 0x3000 || unit === 0xfeff;
}

/** Rare ones below U+2000: an Arabic mark of direction, the space of Ogham, the Mongolian vowel separator. */
const others: ReadonlySet<number> = new Set([0x061c, 0x1680, 0x180e]);
