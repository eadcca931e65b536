import { CsvError, parse } from 'csv-parse/sync';
import { fieldOf } from './columns';
import { decode } from './decode';
import { Place, RosterViolation } from '../roster-violation';
import { TextPlaces } from './text-places';

/** The delimiters that spreadsheets write. */
const DELIMITERS = [',', ';', '\t'];

/** Some spreadsheets write their delimiter above the header. */
const DELIMITER_LINE = /^sep=(.)\r?\n/i;

/** A text file of cells: what they hold and where they stand. What is broken as CSV is told in `violations`. */
export class CsvTable {
  /** The rows that can be read, the header first; without empty lines. */
  public readonly records: readonly string[][] = [];
  public readonly delimiter: string = ',';
  public readonly violations: RosterViolation[] = [];

  private readonly bytes: Buffer;
  private readonly places: TextPlaces;
  private readonly bodyOffset: number = 0;
  private readonly brokenCells: number[] = [];
  private readonly isRelaxed: boolean = false;
  private foundCells?: number[][];

  /** @param source The file as errors name it. */
  constructor(source: string, file: Buffer) {
    const { text, problem } = decode(file);
    this.bytes = Buffer.from(text);
    this.places = new TextPlaces(source, this.bytes);
    if (problem) {
      const { offset, ...violation } = problem;
      this.violations.push({ ...violation, place: this.places.at(Buffer.byteLength(text.slice(0, offset))) });
      return;
    }
    const delimiterLine = DELIMITER_LINE.exec(text);
    this.bodyOffset = delimiterLine ? delimiterLine[0].length : 0;
    this.delimiter = delimiterLine ? delimiterLine[1] : this.findDelimiter();
    this.records = parse(this.body, {
      ...optionsFor(this.delimiter),
      on_skip: (error) => this.reportQuotation(error!) as undefined,
    });
    if (this.brokenCells.length > 0) {
      // After a misplaced quotation mark the strict parser misses rows: they are to be checked as well.
      this.isRelaxed = true;
      this.records = parse(this.body, optionsFor(this.delimiter, this.isRelaxed));
    }
  }

  /** Whether a record has a cell that is broken as CSV, so that its cells mean nothing. */
  public isBroken(record: number): boolean {
    if (this.brokenCells.length === 0) {
      return false;
    }
    const offsets = this.cellOffsets;
    const end = offsets[record + 1]?.[0] ?? Infinity;
    return this.brokenCells.some((offset) => offset >= offsets[record][0] && offset < end);
  }

  /** Where a cell stands, the last of its record where there is no such cell. */
  public placeOf(record: number, cell: number): Place {
    const offsets = this.cellOffsets[record] ?? [0];
    return this.places.at(offsets[Math.min(cell, offsets.length - 1)]);
  }

  private get cellOffsets(): number[][] {
    return (this.foundCells ??= this.findCells());
  }

  private get body(): Buffer {
    return this.bytes.subarray(this.bodyOffset);
  }

  /** The one that makes most known headers of the first line. */
  private findDelimiter(): string {
    const knownHeaders = (delimiter: string) => {
      const [headers = []] = parse(this.body, { ...optionsFor(delimiter), to: 1 });
      return headers.filter((header) => fieldOf(header) !== undefined).length;
    };
    return DELIMITERS.reduce((best, delimiter) => (knownHeaders(delimiter) > knownHeaders(best) ? delimiter : best));
  }

  /** Reads the file once more, in a way that is slower and tells where each cell begins. */
  private findCells(): number[][] {
    const offsets: number[][] = [];
    let current: number[] = [];
    let next = 0;
    parse(this.body, {
      ...optionsFor(this.delimiter, this.isRelaxed),
      cast: (value, { index, bytes }) => {
        current = index === 0 ? [] : current;
        current.push(this.cellAt(next, index));
        next = bytes + this.delimiter.length;
        return value;
      },
      on_record: (record, { bytes }) => {
        offsets.push(current);
        next = bytes;
        return record;
      },
    });
    return offsets;
  }

  /** Before the first cell of a record there may be empty lines. */
  private cellAt(bodyOffset: number, index: number): number {
    let offset = this.bodyOffset + bodyOffset;
    while (index === 0 && (this.bytes[offset] === 0x0a || this.bytes[offset] === 0x0d)) {
      offset++;
    }
    return offset;
  }

  private reportQuotation(error: CsvError) {
    const { code, index, bytes } = error as CsvError & { index: number; bytes: number };
    const offset = this.cellAt(index > 0 ? bytes + this.delimiter.length : bytes, index);
    const place = this.places.at(offset);
    if (this.violations.some((violation) => violation.place?.line === place.line)) {
      return;
    }
    this.brokenCells.push(offset);
    const isOpen = code === 'CSV_QUOTE_NOT_CLOSED';
    this.violations.push({
      place,
      code: isOpen ? 'QuotationMarkNotClosed' : 'QuotationMarkMisplaced',
      property: 'cell',
      allowed: isOpen
        ? 'begins with a quotation mark that is never closed, so that all that follows counts as part of the cell'
        : 'has a misplaced quotation mark',
      remedy: 'Put the whole cell into quotation marks and double the ones inside it, or remove them.',
    });
  }
}

function optionsFor(delimiter: string, isRelaxed = false) {
  return {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    relax_quotes: isRelaxed,
  };
}
