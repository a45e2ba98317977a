/** The guide, section by section. Plain words; one idea a paragraph. */
export const GUIDE: readonly { readonly title: string; readonly paragraphs: readonly string[] }[] = [
  {
    title: 'What you have in front of you',
    paragraphs: [
      'A publication is a series; an issue is one number of it. An issue has an opening (notice and lede), several developments, and a closing (In Context and the takeaway). Each development has a headline, a body, its analysis (Why This Matters) and its sources.',
      'The library shows every issue by publication. Enter opens one. The window of an issue has its parts on the left, the page in the middle, and the panels for the chosen development on the right.',
    ],
  },
  {
    title: 'Writing',
    paragraphs: [
      'There is no Save: every key is stored on this computer as you type, and “Saved” in the title bar means that it is on the disk. If the power goes, nothing is lost that was on the screen half a second before.',
      'Headline, then Enter, then the body. Why This Matters stands beside it, so that the facts stay in view while you say what they mean. In Context can be unfolded next to any development, with the headlines and the first sentence of every analysis to draw from.',
      'Alt+Up and Alt+Down move a development, as dragging it in the outline does. Taking one out puts it into the tray, whole; it comes back from there. Undo goes over all of it, and brings you back to where the change was.',
      'Markdown signs work as you type: # and a space for a heading, - for a list, > for a quotation, **bold**, *italic*, [words](address), --- for a rule. Quotes and dashes become those of the issue’s language; one undo gives back the straight ones.',
    ],
  },
  {
    title: 'Bringing last week’s issue in',
    paragraphs: [
      'Import (in the library, or by dropping a file on the window) takes pasted text and files: .txt, .md, .html, .docx. It shows each paragraph with what it was taken for and how sure that is. One key changes it: H headline, B body, W why this matters, L lede, C in context, T takeaway, N notice, S split, J join, X leave out. Nothing is created until you say so, and no paragraph is dropped unseen.',
    ],
  },
  {
    title: 'Getting it out',
    paragraphs: [
      'Publish shows the page as it will be, on a screen and on paper, and what is missing, each with a way to it. Export writes Markdown, HTML, PDF and JSON into a folder in one go: all the files or none, and never over an existing one without asking.',
    ],
  },
  {
    title: 'Where your work is, and how to back it up',
    paragraphs: [
      'Everything is in your profile folder on this computer; nothing is sent anywhere. Beside the database the app keeps copies of each issue (the last ten, then one an hour, a day and a week). If the database is ever lost or damaged, the app says so and brings the issues back from those copies. To back up, copy the profile folder; the settings show where it is.',
    ],
  },
];

/** The keys to know first. All others stand in the command palette and the menus. */
export const GUIDE_KEYS: readonly (readonly [what: string, keys: string])[] = [
  ['Find a command or a text', 'Mod+K'],
  ['Go to the library', 'Mod+L'],
  ['Begin a new issue (library)', 'Mod+N'],
  ['Import text or a file', 'Mod+Shift+O'],
  ['Write', 'Mod+1'],
  ['Publish', 'Mod+3'],
  ['Add a development', 'Mod+Enter'],
  ['Move a development up', 'Alt+Up'],
  ['Move a development down', 'Alt+Down'],
  ['Go to the part before', 'Alt+PageUp'],
  ['Go to the part after', 'Alt+PageDown'],
  ['Put a development into the tray', 'Mod+Delete'],
  ['Undo', 'Mod+Z'],
  ['Redo', 'Mod+Shift+Z'],
  ['Link the selection', 'Mod+K'],
  ['Insert a footnote', 'Mod+Alt+F'],
  ['Go to the next area of the window', 'F6'],
  ['Export', 'Mod+E'],
];
