/** Eleventy's server with live reload, heard by this machine alone. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import EleventyDevServer from '@11ty/eleventy-dev-server';
import { fileOf } from '../src/site/addresses.ts';

/** Of how many pages an open one is sent what is new in it: each is sent to all that are open. */
const most = 20;

/** Without this, a draft would be open to everybody on the same network. */
export class LoopbackServer extends EleventyDevServer {
  override _serverListen(port: number): void {
    this.server.listen({ port, host: '127.0.0.1' });
  }

  /** The one that it listens at: the next that is free after the one that was asked for. */
  get port(): number {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has ended.');
    return address.port;
  }

  /** Has open pages show what has changed. @param urls site paths of all files that have, or are gone */
  show(urls: readonly string[]): void {
    const pages = urls.map((url) => join(this.dir, fileOf(url))).filter(isPage);
    if (pages.length > most || !pages.every(existsSync)) this.reloadAll();
    else if (pages.length > 0) this.reloadFiles(pages);
  }

  reloadAll(): void {
    this.reload({ files: [], build: { templates: [] } });
  }
}

function isPage(path: string): boolean {
  return path.endsWith('.html');
}
