/** The feeds of the site: where each stands and what it is called. */
export const feeds = [
  { kind: 'rss', label: 'RSS', type: 'application/rss+xml', url: '/feeds/rss.xml' },
  { kind: 'atom', label: 'Atom', type: 'application/atom+xml', url: '/feeds/atom.xml' },
  { kind: 'json', label: 'JSON Feed', type: 'application/feed+json', url: '/feeds/feed.json' },
] as const;
