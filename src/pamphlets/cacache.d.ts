/** What cacache 21 can do and its types do not say. */
import 'cacache';

declare module 'cacache' {
  namespace rm {
    /** With its place in the index, instead of a line there that says it is gone. */
    function entry(
      cachePath: string,
      key: string,
      options: { readonly removeFully: boolean },
    ): Promise<void>;
  }
}
