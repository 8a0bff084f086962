/** The parts of Eleventy 3 and its server that this project uses; they bring no types of their own. */

declare module '@11ty/eleventy' {
  export interface EleventyConfig {
    readonly globalData: Readonly<Record<string, unknown>>;
    addGlobalData(name: string, value: unknown): void;
    addPlugin<Options>(
      plugin: (config: EleventyConfig, options: Options) => void | Promise<void>,
      options?: Options,
    ): void;
    addTemplate(
      path: string,
      content: { render: () => string | Promise<string> },
      data: { permalink: () => string | false; eleventyExcludeFromCollections: true },
    ): void;
    addPassthroughCopy(paths: Readonly<Record<string, string>>, options?: object): void;
    on(event: 'eleventy.before' | 'eleventy.after', listener: () => void | Promise<void>): void;
    setInputDirectory(path: string): void;
    setOutputDirectory(path: string): void;
    setTemplateFormats(formats: readonly string[]): void;
  }

  export interface EleventyOptions {
    readonly configPath?: string;
    readonly quietMode?: boolean;
    readonly runMode?: 'build' | 'serve' | 'watch';
    readonly config?: (config: EleventyConfig) => void | Promise<void>;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}

declare module '@11ty/eleventy-dev-server' {
  import type { IncomingMessage, Server, ServerResponse } from 'node:http';

  export interface DevServerOptions {
    readonly port: number;
    /** Files whose change makes open pages reload. */
    readonly watch: readonly string[];
    readonly logger: Readonly<Record<'info' | 'log' | 'error', (text: string) => void>>;
    readonly middleware: readonly ((
      request: IncomingMessage,
      response: ServerResponse,
      next: () => void,
    ) => void | Promise<void>)[];
  }

  export default class EleventyDevServer {
    constructor(name: string, folder: string, options: DevServerOptions);
    readonly server: Server;
    /** The folder that is served. */
    readonly dir: string;
    serve(port: number): Promise<void>;
    ready(): Promise<void>;
    close(): Promise<void>;
    /** Tells open pages that these files have changed: a page that shows one of them takes what is new, others load again. */
    reloadFiles(paths: readonly string[]): void;
    /** Likewise, without what is in the files. */
    reload(event: {
      readonly files: readonly string[];
      readonly build: { readonly templates: readonly [] };
    }): void;
    _serverListen(port: number): void;
  }
}
