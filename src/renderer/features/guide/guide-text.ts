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
    title: 'Names and memory',
    paragraphs: [
      'The register (Ctrl+Shift+E) has everybody and everything that the publication writes about. Its names are found as you type, in every spelling and script it knows, and marked with a dotted line; the Entities panel lists those of the development, the most important first. A row opened shows where it stands, its role, and what earlier issues said; R puts a reference to the last of them at the caret.',
      'A likely name that the register does not have stands below with a dashed circle: A adds it, D never offers it again. Where a name fits two, choose; where it is not the one meant, say so, and it holds for this development only. A pin adds one that is not named.',
      'A name that is not written as the house writes it (a short form before the full name, a slip in the spelling, an office that has passed on) is said below, with its cure. It can be left as it is here, with a reason, or not be checked any more.',
    ],
  },
  {
    title: 'Numbers that hold',
    paragraphs: [
      'Every number is a row in the Figures panel. C says that you checked it, X that it is disputed, U takes that back; opened, it has room for what it measures, of whom, when and by which source. If the text’s number later moves away from what was checked, the row says so. A number that is deleted waits in a tray with all that was said of it.',
      'Numbers that cannot all be right are said where they stand: the arithmetic, both places, and the fixes; the last choice is to let it stand, with a reason. A number can be converted where it is, and all be written in house style from the command palette.',
    ],
  },
  {
    title: 'Pictures and charts',
    paragraphs: [
      'Paste or drop a picture on the page, or add one from the Pictures panel. It is stored once, upright, and without the words a camera hides in it. Give it alt text, or say that it is decorative; caption, credit and licence are printed below it. A chart is drawn from a small table that you type, paste from a spreadsheet, or take from the development’s numbers.',
    ],
  },
  {
    title: 'Finding',
    paragraphs: [
      'Ctrl+F finds in the whole issue, Ctrl+H replaces: one, or all after you have seen the list; one undo takes all of it back. The library’s search and the palette find in every issue, forgive a slip, and understand filters between commas: > 1 bn USD, Uzbekistan, 2026.',
    ],
  },
  {
    title: 'Bringing last week’s issue in',
    paragraphs: [
      'Import (in the library, or by dropping a file on the window) takes pasted text and files: .txt, .md, .html, .docx. It shows each paragraph with what it was taken for and how sure that is. One key changes it: H headline, B body, W why this matters, L lede, C in context, T takeaway, N notice, S split, J join, X leave out. Nothing is created until you say so, and no paragraph is dropped unseen.',
    ],
  },
  {
    title: 'Reviewing',
    paragraphs: [
      'Review (Ctrl+2) is the whole issue as its reader will have it. The outline chooses a part; on a part, Right and Left step through its sentences, with Shift for more or less. C comments on what is selected, or on the part; the menu of a part comments on its headline, figures, pictures, names and sources. Behind @ a name speaks to somebody. A comment can block approval.',
      'S suggests: what you write then is a proposal, in your colour, and nothing is changed until an editor accepts it (Y on its card; N rejects). F8 goes to the next thing that is open. Escape leads from a card back to its words, Enter from the words to their card.',
      'A approves exactly what the part says; B sends it back with a reason. If a word of it changes later, that approval is no longer valid, and you are shown just what changed; if the change is undone, it is valid again. Decisions are signed with your key and stand in a record that nobody can change unseen. The sign in the title bar says who is at work, and in which roles.',
      'Versions shows the issue as it was when it was sent, approved or named, compares any two, and brings a development or all of it back as a change. A thread whose words are gone waits under Detached threads, with its quote, until it is tied to words again.',
    ],
  },
  {
    title: 'Getting it out',
    paragraphs: [
      'Publish shows the page as it will be, on a screen and on paper, and what is missing, each with a way to it. Export writes Markdown, HTML, PDF and JSON into a folder in one go: all the files or none, and never over an existing one without asking.',
    ],
  },
  {
    title: 'Working with others',
    paragraphs: [
      'The status line says how the issue is shared, and what it waits for; it opens Sharing, where a publication is shared by a team server or by a folder, joined, and left. Nothing ever waits for the network: what you write is stored here first and goes to the others when it can.',
      'By a team server you see the others’ letters as they are typed, their carets with their names, and who is in which part: their signs stand in the title bar and lead to them. Join with a link that an editor or whoever runs the server sends you; it works once. “All of it is on …” means that it is on that server’s disk. A reviewer comments, suggests and decides; what a reviewer changes in the text itself stays on the reviewer’s machine, and the status line says so.',
      'By a folder (Nextcloud, Dropbox, Syncthing, a network drive) changes go to the others whenever that folder is synchronised. Each machine writes only files of its own there, so nothing is written over. Give it a passphrase where others can read the folder.',
      'Two who were apart meet without losing a word: what a merge would have dropped is kept to be put back. Leaving ends the sharing on this machine; the issues stay, or are taken out of the library, as you say.',
    ],
  },
  {
    title: 'Where your work is, and how to back it up',
    paragraphs: [
      'Everything is in your profile folder on this computer; nothing is sent anywhere unless you share a publication. Beside the database the app keeps copies of each issue (the last ten, then one an hour, a day and a week). If the database is ever lost or damaged, the app says so and brings the issues back from those copies. To back up, copy the profile folder; the settings show where it is.',
    ],
  },
];

/** The keys to know first. All others stand in the command palette and the menus. */
export const GUIDE_KEYS: readonly (readonly [what: string, keys: string])[] = [
  ['Find a command or a text', 'Mod+K'],
  ['Find in this issue', 'Mod+F'],
  ['Find and replace in this issue', 'Mod+H'],
  ['Open the register of entities', 'Mod+Shift+E'],
  ['Say what is known of the word at the caret', 'Mod+Shift+I'],
  ['Go to the library', 'Mod+L'],
  ['Begin a new issue (library)', 'Mod+N'],
  ['Import text or a file', 'Mod+Shift+O'],
  ['Write', 'Mod+1'],
  ['Review', 'Mod+2'],
  ['Next open thread or suggestion (Review)', 'F8'],
  ['Comment on the selected words (Review)', 'Mod+Alt+M'],
  ['Suggest (Review)', 'Mod+Shift+S'],
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
