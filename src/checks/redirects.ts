/** Checks that addresses from which readers are to be led on do so: by their pages, and in the file for hosts. */
import type { RedirectEntry } from '../model/manifest.ts';
import type { Problem } from '../model/problem.ts';
import { fileAt } from './addresses.ts';
import { type BuiltSite, builtFile, readText } from './built-site.ts';
import { elementsOf } from './parsed-page.ts';

/** What hosts read: an address, where it leads and the status, on a line each. */
const hostFile = '_redirects';

export async function checkRedirects(site: BuiltSite): Promise<Problem[]> {
  const { redirects } = site.manifest;
  const ledOn = new Set(redirects.map(({ path }) => path));
  const problems: Problem[] = [];
  for (const redirect of redirects) {
    for (const fact of await faultsOf(site, ledOn, redirect)) {
      problems.push(problemOf(site, redirect.path ?? hostFile, fact));
    }
  }
  const written = site.paths.has(hostFile) ? await readText(site, hostFile) : '';
  const lines = new Set(written.split('\n').filter((line) => line !== ''));
  const wanted = new Set(redirects.map(({ url, to, status }) => `${url} ${to} ${status}`));
  const facts = [
    ...[...wanted].filter((line) => !lines.has(line)).map((line) => `It has no line "${line}".`),
    ...[...lines]
      .filter((line) => !wanted.has(line))
      .map((line) => `The manifest knows nothing of "${line}".`),
  ];
  return [...problems, ...facts.map((fact) => problemOf(site, hostFile, fact))];
}

/** @param ledOn the files of all pages that lead on to others */
async function faultsOf(
  site: BuiltSite,
  ledOn: ReadonlySet<string | undefined>,
  { url, path, to }: RedirectEntry,
): Promise<string[]> {
  if (path === undefined) {
    const isThere = fileAt(site, to) !== undefined || site.announced.has(to.slice(1));
    return isThere ? [] : [`From ${url}, it leads on to ${to}, where there is nothing.`];
  }
  if (!site.paths.has(path)) return [`There is no page at ${url} that leads on to ${to}.`];
  const target = fileAt(site, to);
  const elements = [...elementsOf(await readText(site, path))];
  const has = (tag: string, attributes: Readonly<Record<string, string>>) =>
    elements.some(
      (element) =>
        element.tag === tag &&
        Object.entries(attributes).every(([name, value]) => element.attributes[name] === value),
    );
  const canonical = new URL(to, site.manifest.siteUrl).href;
  return [
    ...(target === undefined ? [`It leads on to ${to}, where there is no page.`] : []),
    ...(target !== undefined && ledOn.has(target)
      ? [`It leads on to ${to}, which leads on to another page.`]
      : []),
    // At once: a delay would move the page away under its reader (WCAG 2.2, 2.2.1).
    ...(has('meta', { 'http-equiv': 'refresh', content: `0; url=${to}` })
      ? []
      : [`It does not lead on to ${to} at once.`]),
    ...(has('link', { rel: 'canonical', href: canonical })
      ? []
      : [`It does not name ${canonical} as the page to be found.`]),
    ...(has('meta', { name: 'robots', content: 'noindex' })
      ? []
      : ['It does not keep itself out of search engines.']),
    ...(has('a', { href: to }) ? [] : [`It has no link to ${to}.`]),
  ];
}

function problemOf(site: BuiltSite, path: string, fact: string): Problem {
  return {
    code: 'redirect',
    severity: 'error',
    file: builtFile(site, path),
    fact,
    hint: 'Run npm run build, which makes the site anew; if it is still so, mend what writes this file.',
  };
}
