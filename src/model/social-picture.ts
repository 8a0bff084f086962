/** What those who show a page to others ask of its picture. */

/** In px: as Facebook, LinkedIn and others cut it, 1.91 to 1. */
export const socialPictureSize = { width: 1200, height: 630 };

/** In bytes: below what any of them takes, and quickly loaded. */
export const socialPictureBytes = 100_000;
