const BLANK = /[ \t\r\n]*/y;
const OPEN_OBJECT = /[ \t\r\n]*\{/y;
const CLOSE_OBJECT = /[ \t\r\n]*\}/y;
const OPEN_LIST = /[ \t\r\n]*\[/y;
const CLOSE_LIST = /[ \t\r\n]*\]/y;
const COMMA = /[ \t\r\n]*,/y;
const KEY = /[ \t\r\n]*"(?:[^"\\\x00-\x1f]|\\["\\/bfnrt]|\\u[\da-fA-F]{4})*"[ \t\r\n]*:/uy;
const SCALAR =
  /[ \t\r\n]*(?:"(?:[^"\\\x00-\x1f]|\\["\\/bfnrt]|\\u[\da-fA-F]{4})*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy;

/**
 * The line, counted from 1, at which a text stops being JSON; undefined where it is JSON. What Node says of an error differs between
 * its versions, and quotes the text.
 */
export function lineOfJsonError(text: string): number | undefined {
  let position = 0;
  const read = (pattern: RegExp): boolean => {
    pattern.lastIndex = position;
    const isThere = pattern.test(text);
    position = isThere ? pattern.lastIndex : position;
    return isThere;
  };
  const readItems = (readItem: () => boolean, close: RegExp): boolean => {
    if (read(close)) {
      return true;
    }
    do {
      if (!readItem()) {
        return false;
      }
    } while (read(COMMA));
    return read(close);
  };
  const readValue = (): boolean =>
    read(OPEN_OBJECT) ? readItems(() => read(KEY) && readValue(), CLOSE_OBJECT)
      : read(OPEN_LIST) ? readItems(readValue, CLOSE_LIST)
        : read(SCALAR);
  const isValue = readValue();
  read(BLANK);
  return isValue && position === text.length ? undefined : text.slice(0, position).split('\n').length;
}
