/** Eleventy's server with live reload, heard by this machine alone. */
import EleventyDevServer from '@11ty/eleventy-dev-server';

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
}
