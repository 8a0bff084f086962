/** The style sheets and modules that pages load. */
import type { Organisation } from '../model/organisation.ts';
import { type HashedAsset, hashedAsset } from './hashed-asset.ts';
import { bundleModule } from './modules.ts';
import { accentColours, bundleStyles } from './styles.ts';

export interface Assets {
  readonly styles: HashedAsset;
  readonly print: HashedAsset;
  readonly feed: HashedAsset;
  readonly formula: HashedAsset;
  readonly search: HashedAsset;
}

export async function bundleAssets({ accent }: Organisation): Promise<Assets> {
  const [styles, print, feed, formula, search] = await Promise.all([
    bundleStyles('layers.css'),
    bundleStyles('print-layers.css'),
    bundleStyles('feed.css'),
    bundleStyles('formula.css'),
    bundleModule('search'),
  ]);
  return {
    styles: hashedAsset('styles', 'css', styles + accentColours(accent)),
    print: hashedAsset('print', 'css', print),
    feed: hashedAsset('feed', 'css', feed + accentColours(accent)),
    formula: hashedAsset('formula', 'css', formula),
    search: hashedAsset('search', 'js', search),
  };
}
