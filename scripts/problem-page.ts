/** What the live site shows while the content has problems: the problems, where the editor looks. */
import type { Problem } from '../src/model/problem.ts';
import { html } from '../src/site/html.ts';

export function problemPage(problems: readonly Problem[]): string {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Problems in the content</title>
<style>body { max-inline-size: 44rem; margin: 2rem auto; padding-inline: 1rem; font: 1.125rem/1.5 sans-serif } li + li { margin-block-start: 1rem }</style>
<meta http-equiv="refresh" content="2">
</head>
<body>
<main>
<h1>The text cannot be shown yet</h1>
<p>Mend these and save: this page looks again every two seconds.</p>
<ol>
${problems.map(
  ({
    file,
    line,
    fact,
    hint,
  }) => html`<li><strong>${file}${line !== undefined && `, line ${line}`}</strong><br>${fact} ${hint}</li>
`,
)}</ol>
</main>
</body>
</html>
`.toString();
}
