import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as http2 from 'node:http2';
import * as net from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { fieldsOf } from './protobuf-fields';

const CALLS = '/tfplugin5.Provider/';
const NEEDED_TYPES = /^aws_(connect|secretsmanager)_/;

/** The fields of the provider's answer to GetSchema that map a type to its schema. */
const SCHEMAS_BY_TYPE = [2, 3, 8, 9];

/** A whole answer of the provider. */
interface Answer {
  readonly headers: http2.IncomingHttpHeaders;
  readonly body: Buffer;
  readonly trailers: http2.IncomingHttpHeaders;
}

/**
 * Stands between Terraform and the provider, and spares both what takes nearly all of the time of a run: the schemas of more than a
 * thousand types that no test uses, and checking the same provider block again, for which the provider checks all of itself. All else
 * passes.
 *
 * @see https://github.com/hashicorp/terraform/blob/main/docs/plugin-protocol/README.md
 */
export class ProviderProxy {
  /** @param provider The socket of the provider. @param socket Where Terraform finds the proxy. */
  public static async start(provider: string, socket: string): Promise<ProviderProxy> {
    const proxy = new ProviderProxy(provider);
    await new Promise<void>((resolve) => proxy.server.listen(socket, resolve));
    return proxy;
  }

  private readonly server = http2.createServer();
  private readonly sessions = new Set<http2.ServerHttp2Session>();
  private readonly provider: http2.ClientHttp2Session;
  private schema?: Promise<Answer>;

  private constructor(provider: string) {
    this.provider = http2.connect('http://provider', { createConnection: () => net.connect(provider) });
    this.server.on('session', (session) => {
      this.sessions.add(session);
      session.on('close', () => this.sessions.delete(session));
    });
    this.server.on('stream', (stream, headers) => void this.serve(stream, headers));
  }

  public stop(): void {
    this.provider.destroy();
    this.sessions.forEach((session) => session.destroy());
    this.server.close();
  }

  private async serve(stream: http2.ServerHttp2Stream, headers: http2.IncomingHttpHeaders): Promise<void> {
    switch (headers[':path']) {
      case `${CALLS}GetSchema`: {
        const request = await bodyOf(stream);
        this.schema ??= this.ask(headers, request).then(withoutOtherTypes);
        return answer(stream, await this.schema);
      }
      case `${CALLS}PrepareProviderConfig`: {
        const request = await bodyOf(stream);
        return answer(stream, await sharedAnswer(request, () => this.ask(headers, request)));
      }
      default:
        return this.pass(stream, headers);
    }
  }

  private async ask(headers: http2.IncomingHttpHeaders, body: Buffer): Promise<Answer> {
    const request = this.provider.request({ ...headers });
    request.end(body);
    return new Promise((resolve, reject) => {
      const parts: Buffer[] = [];
      let [answered, trailers]: http2.IncomingHttpHeaders[] = [{}, {}];
      request.on('response', (received) => (answered = received));
      request.on('trailers', (received) => (trailers = received));
      request.on('data', (part) => parts.push(part));
      request.on('end', () => resolve({ headers: answered, body: Buffer.concat(parts), trailers }));
      request.on('error', reject);
    });
  }

  private pass(stream: http2.ServerHttp2Stream, headers: http2.IncomingHttpHeaders): void {
    const request = this.provider.request({ ...headers });
    let trailers: http2.IncomingHttpHeaders = {};
    stream.pipe(request);
    request.on('response', (received) => stream.respond({ ...received }, { waitForTrailers: true }));
    request.on('trailers', (received) => (trailers = received));
    request.pipe(stream);
    stream.on('wantTrailers', () => stream.sendTrailers({ ...trailers }));
    stream.on('close', () => request.close());
    [stream, request].forEach((each) => each.on('error', () => stream.destroy()));
  }
}

const PORT = /127\.0\.0\.1:\d+/g;

/**
 * The answer to a request, which suites of a run of the tests share, whatever the port of their stand-in. What the answer says of the
 * provider block, Terraform does not use.
 */
async function sharedAnswer(request: Buffer, ask: () => Promise<Answer>): Promise<Answer> {
  const key = createHash('sha256').update(request.toString('latin1').replace(PORT, '')).digest('hex');
  const file = path.join(os.tmpdir(), `provider-block-${key}.json`);
  if (!fs.existsSync(file)) {
    const { body, ...others } = await ask();
    const written = `${file}.${process.pid}`;
    fs.writeFileSync(written, JSON.stringify({ ...others, body: body.toString('base64') }));
    fs.renameSync(written, file);
  }
  const { headers, trailers, body } = JSON.parse(fs.readFileSync(file, 'utf8'));
  return { headers, trailers, body: Buffer.from(body, 'base64') };
}

async function bodyOf(stream: http2.ServerHttp2Stream): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) {
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function answer(stream: http2.ServerHttp2Stream, { headers, body, trailers }: Answer): void {
  stream.respond({ ...headers }, { waitForTrailers: true });
  stream.on('wantTrailers', () => stream.sendTrailers({ ...trailers }));
  stream.end(body);
}

/** A message of gRPC has five bytes before it: whether it is compressed, and its length. */
function withoutOtherTypes({ headers, body, trailers }: Answer): Answer {
  const fields = fieldsOf(body.subarray(5)).filter(
    ({ number, content }) => !SCHEMAS_BY_TYPE.includes(number) || NEEDED_TYPES.test(fieldsOf(content)[0].content.toString()),
  );
  const message = Buffer.concat(fields.map(({ bytes }) => bytes));
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  return { headers, body: Buffer.concat([head, message]), trailers };
}
