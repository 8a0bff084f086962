/** The names that elements of feeds are known by (Namespaces in XML 1.0). */
export const atom = 'http://www.w3.org/2005/Atom';
export const contentModule = 'http://purl.org/rss/1.0/modules/content/';
