/** Eleventy's server with live reload, heard by this machine alone. */
import EleventyDevServer from '@11ty/eleventy-dev-server';

/** Without this, a draft would be open to everybody on the same network. */
export class LoopbackServer extends EleventyDevServer {
  override _serverListen(port: number): void {
    this.server.listen({ port, host: '127.0.0.1' });
  }
}
