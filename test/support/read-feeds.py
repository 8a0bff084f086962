"""Prints what feedparser reads in each of the feeds that are named, as JSON."""
import json
import sys

import feedparser


def instant(parsed):
    return "%04d-%02d-%02dT%02d:%02d:%02d.000Z" % tuple(parsed)[:6] if parsed else None


def read(path):
    with open(path, "rb") as file:
        found = feedparser.parse(file.read(), response_headers={"content-type": "application/xml"})
    return {
        "wellFormed": not found.bozo,
        "version": found.version,
        "title": found.feed.title,
        "url": found.feed.link,
        "updated": instant(found.feed.updated_parsed),
        "links": [[link.rel, link.href] for link in found.feed.links],
        "entries": [
            {
                "id": entry.id,
                "title": entry.title,
                "url": entry.link,
                "published": instant(entry.published_parsed),
                "updated": instant(entry.updated_parsed),
                "summary": entry.summary,
                "content": entry.content[0].value,
                "language": entry.content[0].language,
                "authors": [author.name for author in entry.get("authors", []) if "name" in author],
                "topics": [tag.label or tag.term for tag in entry.get("tags", [])],
                "enclosures": [[link.href, int(link.length), link.type] for link in entry.enclosures],
            }
            for entry in found.entries
        ],
    }


json.dump([read(path) for path in sys.argv[1:]], sys.stdout)
