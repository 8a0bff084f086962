/** The site's icon: a folded sheet in the accent colour of light or dark surroundings. */
import type { Organisation } from '../model/organisation.ts';

export function icon({ accent }: Pick<Organisation, 'accent'>): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<style>path { fill: ${accent.light}; } @media (prefers-color-scheme: dark) { path { fill: ${accent.dark}; } }</style>
<path d="M4 3h11v26H4z"/><path d="M17 3h7l4 4v22H17z" opacity=".65"/>
</svg>
`;
}
