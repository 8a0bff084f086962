/** The parts of Eleventy 3 that this project uses; it brings no types of its own. */

declare module '@11ty/eleventy' {
  export interface EleventyConfig {
    readonly globalData: Readonly<Record<string, unknown>>;
    addGlobalData(name: string, value: unknown): void;
    addPlugin<Options>(
      plugin: (config: EleventyConfig, options: Options) => void | Promise<void>,
      options?: Options,
    ): void;
    addExtension(extension: string | readonly string[], options: object): void;
    addTemplate(
      path: string,
      content: { render: () => string | Promise<string> },
      data: { permalink: () => string | false; eleventyExcludeFromCollections: true },
    ): void;
    addPassthroughCopy(paths: Readonly<Record<string, string>>, options?: object): void;
    addWatchTarget(path: string): void;
    on(event: 'eleventy.before', listener: () => void | Promise<void>): void;
    setInputDirectory(path: string): void;
    setOutputDirectory(path: string): void;
    setFrontMatterParsingOptions(options: object): void;
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
    init(): Promise<void>;
    write(): Promise<unknown>;
    watch(): Promise<void>;
    stopWatch(): Promise<void>;
  }
}
