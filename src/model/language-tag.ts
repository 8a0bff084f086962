/** Tells language tags from what only looks like one, and finds the tag of a language that is named in words. */

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** True for a tag (BCP 47) of a language that the machine knows the name of: "welsh" has the form of a tag as well. */
export function isLanguageTag(tag: string): boolean {
  return nameOf(tag) !== undefined;
}

/** The tag of a language that is named in words, as “cy for Welsh”; undefined if nobody knows it. */
export function tagInWords(written: string): string | undefined {
  const tag = tagOf(written);
  return tag && `${tag} for ${nameOf(tag)}`;
}

/** By its name in English or in itself, among the languages with a tag of two letters. */
function tagOf(name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const tags = letters.flatMap((first) => letters.map((second) => first + second));
  const found = tags.find((tag) =>
    [nameOf(tag), ownNameOf(tag)].some((known) => known?.toLowerCase() === wanted),
  );
  return found && Intl.getCanonicalLocales(found)[0];
}

function nameOf(tag: string): string | undefined {
  try {
    return names.of(tag);
  } catch {
    return undefined;
  }
}

function ownNameOf(tag: string): string | undefined {
  return new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag);
}
