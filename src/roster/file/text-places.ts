import { Place } from '../roster-violation';

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Lines and columns of the bytes of a text. */
export class TextPlaces {
  private lineStarts?: number[];
  /** The last place that was asked for: the next one is often further along in its line. */
  private last = { line: -1, offset: 0, column: 1 };

  /** @param source The file as errors name it. */
  constructor(private readonly source: string, private readonly bytes: Buffer) {}

  public at(offset: number): Place {
    const starts = (this.lineStarts ??= this.findLines());
    let [line, after] = [0, starts.length];
    while (after - line > 1) {
      const middle = Math.floor((line + after) / 2);
      [line, after] = starts[middle] <= offset ? [middle, after] : [line, middle];
    }
    const known = this.last.line === line && this.last.offset <= offset ? this.last : { offset: starts[line], column: 1 };
    const column = known.column + [...this.bytes.subarray(known.offset, offset).toString()].length;
    this.last = { line, offset, column };
    return { text: `${this.source}:${line + 1}:${column}`, line: line + 1, column };
  }

  private findLines(): number[] {
    const starts = [0];
    this.bytes.forEach((byte, i) => {
      if (byte === NEWLINE || (byte === RETURN && this.bytes[i + 1] !== NEWLINE)) {
        starts.push(i + 1);
      }
    });
    return starts;
  }
}
