/** Serves a built site on the loopback address, for programs that take pages by their addresses. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getMimeType } from 'hono/utils/mime';
import { readFolder, siteFilePath } from '../../src/pamphlets/site-files.ts';

export interface ServedFolder extends AsyncDisposable {
  /** `http://127.0.0.1:40001` */
  readonly origin: string;
}

/** @param folder of a built site */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const read = readFolder(folder);
  const server = createServer(async (request, response) => {
    const path = siteFilePath(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const body = path === undefined ? undefined : await read(path);
    if (path === undefined || body === undefined) {
      response.writeHead(404).end();
      return;
    }
    // So that style sheets and typefaces are asked for once, as on any host.
    const headers = {
      'content-type': getMimeType(path) ?? 'application/octet-stream',
      'cache-control': 'max-age=3600',
    };
    response.writeHead(200, headers).end(body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
