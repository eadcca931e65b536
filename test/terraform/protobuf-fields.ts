const WITH_LENGTH = 2;

/** One of a message in the binary form of Protocol Buffers. */
export interface Field {
  readonly number: number;
  readonly content: Buffer;
  /** The whole field. */
  readonly bytes: Buffer;
}

/**
 * The fields of a message, all of which have a length.
 *
 * @see https://protobuf.dev/programming-guides/encoding/
 */
export function fieldsOf(message: Buffer): Field[] {
  const fields: Field[] = [];
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = message[at++];
      value += (byte % 128) * factor;
      if (byte < 128) {
        return value;
      }
    }
  };
  while (at < message.length) {
    const start = at;
    const tag = varint();
    if (tag % 8 !== WITH_LENGTH) {
      throw new Error(`A field of wire type ${tag % 8}, where all were expected to have a length.`);
    }
    const length = varint();
    const content = message.subarray(at, at + length);
    at += length;
    fields.push({ number: Math.floor(tag / 8), content, bytes: message.subarray(start, at) });
  }
  return fields;
}
