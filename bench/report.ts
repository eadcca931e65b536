import { arch, cpus, platform, release, totalmem } from 'node:os';

/** One quantity, as often as it was measured: ours and the baseline's, in the same run of the benchmark. */
export interface Measurement {
  readonly name: string;
  readonly unit: string;
  readonly baseline: number[];
  readonly ours: number[];
}

export interface Report {
  readonly subject: string;
  readonly baseline: string;
  readonly versions: { [tool: string]: string };
  readonly measurements: Measurement[];
}

export interface Spread {
  readonly n: number;
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

export function spread(values: number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
  return { n: sorted.length, min: sorted[0], median, max: sorted[sorted.length - 1] };
}

/** How many times as much as the baseline we take, by the medians. */
export function ratio({ baseline, ours }: Measurement): number {
  return spread(ours).median / spread(baseline).median;
}

export function machine() {
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: `${cpus().length} x ${cpus()[0].model.trim()}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${platform()} ${release()} ${arch()}`,
    node: process.version,
  };
}

export function asJson(reports: Report[]): string {
  const summed = reports.map((report) => ({
    ...report,
    measurements: report.measurements.map((measurement) => ({
      ...measurement,
      baseline: spread(measurement.baseline),
      ours: spread(measurement.ours),
      ratio: ratio(measurement),
    })),
  }));
  return JSON.stringify({ machine: machine(), reports: summed }, undefined, 2);
}

export function asText(reports: Report[]): string {
  const { date, cpu, memory, system, node } = machine();
  return [`${date}, ${cpu}, ${memory}, ${system}, Node ${node}`, ...reports.map(tableOf)].join('\n\n');
}

function tableOf({ subject, baseline, versions, measurements }: Report): string {
  const rows = [
    ['', baseline, 'cdktf-aws-connect', 'ratio', 'n'],
    ...measurements.map((measurement) => [
      `${measurement.name} (${measurement.unit})`,
      range(spread(measurement.baseline)),
      range(spread(measurement.ours)),
      ratio(measurement).toPrecision(2),
      String(measurement.ours.length),
    ]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '));
  const tools = Object.entries(versions).map(([tool, version]) => `${tool} ${version}`).join(', ');
  return [`${subject} (${tools}); median, and least to most`, ...lines].join('\n');
}

function range({ min, median, max }: Spread): string {
  const [low, middle, high] = [min, median, max].map((value) => String(Number(value.toPrecision(3))));
  return low === high ? middle : `${middle} (${low}-${high})`;
}
