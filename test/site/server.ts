import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Serves a folder as GitHub Pages does: `/rules` is rules.html. */
export async function serve(folder: string, base: string): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const pathname = decodeURIComponent(new URL(request.url!, 'http://site').pathname);
    const file = fileOf(folder, pathname.startsWith(base) ? pathname.slice(base.length) : 'missing');
    response.writeHead(file ? 200 : 404, file ? { 'content-type': TYPES[extname(file)] ?? 'text/plain; charset=utf-8' } : {});
    if (file) {
      createReadStream(file).pipe(response);
    } else {
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`, close: () => server.close() };
}

export function fileOf(folder: string, page: string): string | undefined {
  return [join(folder, page), join(folder, `${page}.html`), join(folder, page, 'index.html')].find((file) => existsSync(file) && statSync(file).isFile());
}
