/** A feed with nothing wrong in it, in each format, for faults to be planted in. */
import { siteUrl } from './built-folder.ts';

export const rss = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>Papers</title>
<link>${siteUrl}/</link>
<description>All papers</description><managingEditor>office@papers.example (SSP)</managingEditor><lastBuildDate>Tue, 16 Jan 2024 00:00:00 GMT</lastBuildDate><ttl>60</ttl>
<atom:link rel="self" href="${siteUrl}/feeds/rss.xml" type="application/rss+xml"/>
<item>
<title>One</title>
<link>${siteUrl}/papers/one/</link>
<guid isPermaLink="false">tag:papers.example,2024:one</guid>
<pubDate>Mon, 15 Jan 2024 00:00:00 GMT</pubDate><atom:updated>2024-01-16T00:00:00Z</atom:updated><author>a@papers.example (A)</author>
<description>One</description><content:encoded>&lt;p&gt;&lt;a href="${siteUrl}/"&gt;Home&lt;/a&gt;&lt;/p&gt;</content:encoded>
<enclosure url="${siteUrl}/papers/one/one.pdf" length="5" type="application/pdf"/>
</item>
<item><description>Two</description><guid>${siteUrl}/papers/two/</guid></item>
</channel>
</rss>
`;

export const atom = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>tag:papers.example,2024:feed</id>
<title>Papers</title>
<updated>2024-01-15T00:00:00Z</updated>
<author><name>CST</name></author>
<link rel="self" href="${siteUrl}/feeds/atom.xml"/>
<entry>
<id>tag:papers.example,2024:one</id>
<title>One</title>
<updated>2024-01-15T00:00:00+01:00</updated>
<link href="${siteUrl}/papers/one/"/>
<link rel="enclosure" href="${siteUrl}/papers/one/one.pdf" length="5" type="application/pdf"/>
<content type="html">&lt;p&gt;One&lt;/p&gt;</content>
</entry>
</feed>
`;

export const json = `{
  "version": "https://jsonfeed.org/version/1.1",
  "title": "Papers",
  "feed_url": "${siteUrl}/feeds/feed.json",
  "items": [
    {
      "id": "tag:papers.example,2024:one",
      "url": "${siteUrl}/papers/one/",
      "content_html": "<p>One</p>",
      "date_published": "2024-01-15T00:00:00Z",
      "attachments": [
        { "url": "${siteUrl}/papers/one/one.pdf", "mime_type": "application/pdf", "size_in_bytes": 5 }
      ]
    }
  ]
}
`;
