/** What the image of the logo is called in a Word file; the others are called by their pictures' ids. */
export const LOGO_NAME = 'logo';
