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
    title: 'Sending an issue: packages and merging',
    paragraphs: [
      'A package is one file with everything an issue needs elsewhere: the text, the review, the record of decisions, the pictures and the names in use. “Ask for review…” in the menu or under the mark in the title bar saves one that says what is asked, of whom and of which parts; send it by mail or take it on a stick. The mark in the title bar then says for whom you wait, and since when. “Save the issue as a package…” sends it without asking anything. Where the publication is shared by a folder or a team server, what is asked reaches the others with the issue, and no file is needed.',
      'A package is opened by a double click, by dropping it on the window, or by “Open a package…”. You see what it would bring before anything changes: who wrote how much in which part, threads, suggestions, decisions. If your library has the issue, it is merged as one step that Undo takes back; if not, it is added with its publication. Opening the same package again, years later or in another order, does no harm.',
      'Whoever was asked works as in Review and sends the answer back from the same mark. You may both write meanwhile. Where two people changed the same thing, the merge says so: “To look at”, at the foot of the outline in Review, lists each sentence that both changed with both sides, values that both set, and approvals of what the other changed. Choose a side, or keep both. What both set in the publication is chosen in the settings, each colour, rule or name by itself. A field that somebody else sets while you type in it says so: Enter keeps yours, Escape takes theirs.',
      'No word is lost. What somebody typed into words that you deleted at the same time, or that you moved elsewhere, waits under Rescued words with its author and its place. Put back (Ctrl+Alt+B) puts it between the words it was typed between, wherever these stand now. The same entity made on two machines stands twice in the register and is offered there as one.',
      'What a package does not do: it is not encrypted, so whoever has the file can read it. Who packed it is what they say of themselves; only decisions are signed, and a forged or changed one is named. Earlier versions of the issue go along where you tick that; by a folder or a server they go by themselves.',
    ],
  },
  {
    title: 'Sharing by a server or a folder',
    paragraphs: [
      'One mark in the title bar says how the issue is shared, and what it waits for: “Shared by folder · waiting for Ada since Tuesday”, “Team server · offline: your work is here and will go up”. It opens the rest of it; Change… leads to Sharing, where a publication is shared by a team server or by a folder, joined, and left. Nothing ever waits for the network: what you write is stored here first and goes to the others when it can.',
      'By a team server you see the others’ letters as they are typed, their carets with their names, and who is in which part: their signs stand in the title bar and lead to them. Join with a link that an editor or whoever runs the server sends you; it works once. “All of it is on …”, under the mark, means that it is on that server’s disk. A reviewer comments, suggests and decides; what a reviewer changes in the text itself stays on the reviewer’s machine, and the mark says so.',
      'By a folder (Nextcloud, Dropbox, Syncthing, a network drive) changes go to the others whenever that folder is synchronised: yours a second after the keys have rested. Each machine writes only files of its own there, so nothing is written over. Give it a passphrase where others can read the folder.',
      'Two who were apart meet without losing a word: what a merge would have dropped is kept to be put back. Leaving ends the sharing on this machine; the issues stay, or are taken out of the library, as you say.',
    ],
  },
  {
    title: 'Fit to print',
    paragraphs: [
      'Preflight, on the left of Publish, is a live list of what is missing from the issue or may be wrong with it: blockers, warnings, hints. Each says what it is, why it matters and where. F8 goes to the next, Shift+F8 to the one before; Enter on Show leads to the words, which flash, or to Review where something is to be decided. Ctrl+3 brings you back to the same finding. What a feed or a social thread needs of the brand is asked where you have chosen one for export. The number beside Publish counts the blockers that are open, in every mode.',
      'Where there is a cure, it stands on the finding: one key puts it right, and one undo takes that back. A blocker stops a release. Who publishes may go on over it with a reason, which is signed and recorded, and holds for exactly what was found: if the words change, it is asked again.',
      'The settings of a publication say which findings block, warn, hint, or are not looked for, and how long a headline and a subject line may be. A rule of the house is a regular expression, what is said where it finds something, and what is written there. Readability, at the foot of the list, is shown and not judged. digest check prints the same findings, as JSON or SARIF where another program is to read them.',
    ],
  },
  {
    title: 'The brand of a publication',
    paragraphs: [
      'Settings, then Brand: on the left how the publication looks and what it always says, on the right the web page or the mail itself, as it changes. Begin with one of three themes; then masthead, logos for light and dark, colours, fonts, the names of the sections, footer, sender, postal address, the line to unsubscribe, page size and names of files. Two colours that cannot be read on one another are told while you pick them.',
      'A font of your own is a .woff2, .ttf or .otf file whose licence lets you embed it; web page, PDF and EPUB carry it. Save the brand writes all of it into one file, with what Preflight asks; Take over a brand reads it in another library, and digest export, release and check take it as --brand.',
    ],
  },
  {
    title: 'Getting it out',
    paragraphs: [
      'Publish (Ctrl+3) has what is found on the left, the output itself in the middle, and what goes out on the right. The tabs and More show each format as it is: the web page, the mail with its size, the sheets of the PDF, the book, the posts of a thread, a feed, Word as what its file carries. On paper the text below a picture that does not fit on a page moves up before it; everywhere else the order is yours. Copy takes the mail to the clipboard as rich content, ready to paste into a mail program.',
      'Tick the formats, choose a folder, and give subfolders by pattern if you like ({publication}/{year}/{number}). Ctrl+E writes them all: every file or none, and never over an existing one without asking. Keep what you have chosen as a profile, under a name; the palette and the command line run it by that (digest export ISSUE --profile NAME). Not carried says what a format could not take along, found by reading its file back. Where nothing stands there, it is equal.',
    ],
  },
  {
    title: 'Releasing, correcting, verifying',
    paragraphs: [
      'Release (Ctrl+Shift+R) freezes the issue: its files go into a folder of their own with a manifest that lists each with its size and hash, signed with your key, and the release goes into the record for good. A blocker stops it. Put it right, or go on anyway with a reason, which is recorded. Whoever may not release, or must wait for something, is told why on the button.',
      'What is out is changed by a correction alone: until one is begun, its text can be read and talked about, and whatever would change it is taken back with a word. Begin a correction above the text or beside the release: say what is put right, why, and where; change the text, have it approved, and release again. The new files carry a note of it, in the words that the settings of the publication give, and the next number (47.2). Record lists all releases. Its menu compares any two word by word, withdraws one with a reason, finds its folder, and starts the next issue from it; Ctrl+Shift+L then shows what the last issue said, whom this one takes up again, and who is new.',
      'Intact means that every file is as it was signed, and that the record tells of it. Whatever was altered, is missing, or does not belong there is named. Verify all looks again; digest verify FOLDER does the same on any machine, with --key for a colleague’s public key.',
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
  ['Next finding (Publish)', 'F8'],
  ['Finding before (Publish)', 'Shift+F8'],
  ['Export', 'Mod+E'],
  ['Release', 'Mod+Shift+R'],
  ['Since the last issue', 'Mod+Shift+L'],
];
