/** What is thrown at a PDF that is not written as the Chromium known here writes it: what differs, and what to do. */

/** @param difference a sentence */
export function writtenOtherwise(difference: string): Error {
  const named = process.env.PUPPETEER_EXECUTABLE_PATH;
  const remedy = named
    ? `It is by ${named}, which PUPPETEER_EXECUTABLE_PATH names: leave that unset, or name a Chromium of the version that "npm ci" brings.`
    : 'Run "npm ci", which brings the Chromium that is known here.';
  return new Error(`${difference} ${remedy}`);
}
