/** The small layout of generators whose templates are Nunjucks. */

export const pageLayout = `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>{{ title }}</title><meta name="description" content="{{ summary }}"></head>
<body>
<header><a href="/">Papers</a></header>
<main><h1>{{ title }}</h1>
{{ content | safe }}</main>
</body>
</html>
`;
