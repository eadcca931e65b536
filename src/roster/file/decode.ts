import { isUtf8 } from 'node:buffer';
import { latePattern } from '../../core/late';
import { RosterViolation } from '../roster-violation';

/** Text, or why the bytes are none. */
export interface Decoded {
  readonly text: string;
  readonly problem?: Pick<RosterViolation, 'code' | 'property' | 'allowed' | 'given' | 'remedy'> & { readonly offset: number };
}

const SAVE_AS_UTF8 = "Save the file as 'CSV UTF-8 (comma delimited)'.";

const FOREIGN_FORMATS: readonly { readonly begins: readonly number[]; readonly is: string }[] = [
  { begins: [0xff, 0xfe], is: 'UTF-16 text' },
  { begins: [0xfe, 0xff], is: 'UTF-16 text' },
  { begins: [0x50, 0x4b, 0x03, 0x04], is: 'an Excel workbook or another ZIP archive' },
  { begins: [0xd0, 0xcf, 0x11, 0xe0], is: 'an Excel 97-2003 workbook' },
  { begins: [0x25, 0x50, 0x44, 0x46], is: 'a PDF document' },
];

/**
 * More combining characters in a row than any language has, see the Stream-Safe Text Format of Unicode: the time to
 * normalize them grows with the square of their number. The rules then refuse the text.
 */
const MARKS_BEYOND_TEXT = latePattern(String.raw`\p{M}{31}`, 'u');

/** The text of a UTF-8 file, without its byte order mark and in Unicode Normalization Form C. */
export function decode(bytes: Buffer): Decoded {
  const format = FOREIGN_FORMATS.find(({ begins }) => begins.every((byte, i) => bytes[i] === byte));
  if (format) {
    return refuse(`is ${format.is}`, 0);
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    return refuse(nul <= 1 ? 'looks like UTF-16 text' : 'has NUL bytes', nul);
  }
  if (!isUtf8(bytes)) {
    const offset = firstInvalidByte(bytes);
    return refuse(`has the byte 0x${bytes[offset].toString(16)}, as Windows-1252 and Latin-1 text have`, offset);
  }
  const text = new TextDecoder().decode(bytes);
  return { text: MARKS_BEYOND_TEXT().test(text) ? text : text.normalize('NFC') };

  function refuse(given: string, offset: number): Decoded {
    return {
      text: bytes.toString('latin1'),
      problem: {
        code: 'RosterEncoding',
        property: 'file',
        allowed: `must be text in UTF-8, but ${given}`,
        remedy: SAVE_AS_UTF8,
        offset,
      },
    };
  }
}

/** Of bytes that are no UTF-8. */
function firstInvalidByte(bytes: Buffer): number {
  let offset = 0;
  while (isUtf8(bytes.subarray(offset, offset + lengthOfCharacter(bytes[offset])))) {
    offset += lengthOfCharacter(bytes[offset]);
  }
  return offset;
}

/** As many bytes as the first one announces. */
function lengthOfCharacter(first: number): number {
  return first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}
