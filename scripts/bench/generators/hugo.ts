/** A site for Hugo: its own Markdown, one small layout and a list, with the feeds and the sitemap that it makes of itself. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const files = {
  'layouts/_default/baseof.html': `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Params.summary }}"></head>
<body>
<header><a href="/">Papers</a></header>
<main><h1>{{ .Title }}</h1>
{{ block "main" . }}{{ .Content }}{{ end }}</main>
</body>
</html>
`,
  'layouts/_default/single.html': '{{ define "main" }}{{ .Content }}{{ end }}\n',
  'layouts/_default/list.html': `{{ define "main" }}<ul>
{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>{{ end }}
`,
};

/** @param folder to write the site into, whose papers stay where they are */
export async function writeHugoSite(folder: string, content: string): Promise<void> {
  const mounts = Object.entries({ content, layouts: 'layouts' }).map(
    ([target, source]) =>
      `[[module.mounts]]\nsource = ${JSON.stringify(source)}\ntarget = "${target}"\n`,
  );
  const config = `baseURL = "https://papers.example/"\ntitle = "Papers"\n${mounts.join('')}`;
  for (const [name, text] of Object.entries({ ...files, 'hugo.toml': config })) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}
