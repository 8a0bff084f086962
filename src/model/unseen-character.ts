/** Characters that nobody sees and no text may have. */

/**
 * Control characters beside line ends and tabs, halves of surrogate pairs and what is no character are in no XML, and
 * so in no feed (XML 1.0, 2.2). Overrides of the direction have words read backwards (Unicode Bidirectional Algorithm,
 * 2.2).
 */
export const unseenCharacter = /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202d\u202e]--[\t\n\r]]/v;
