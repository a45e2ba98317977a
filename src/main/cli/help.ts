const IMPORT = `digest import FILE [-o OUT.json] [--house NAMES.json]

  Reads a digest (.txt, .md, .html, .docx) or the package of an issue (.digest) and writes it as JSON, to stdout where no
  -o is given. With -o, a package's pictures are written into the folder pictures beside it.
  What was recognised, left out or cut is told on stderr.

  -o, --output FILE   write the JSON to FILE; an existing file is replaced
  --house FILE        what the publication calls its sections, as JSON:
                      { "whyThisMatters": "…", "inContext": "…", "takeaway": "…" }, each a string or a list
`;

const EXPORT = `digest export ISSUE --to FORMATS [-o DIR] [--name STEM] [--brand FILE] [--page-size A4|Letter] [--force]

  Writes an issue as files. ISSUE is a JSON made by import, or any file that import reads.
  Its pictures are read from the folder pictures beside it, and written into one beside what is exported.

  --to FORMATS        with commas between, as --to html,email,pdf:
                        html   a web page in one file          STEM.html
                        email  a mail to paste or upload       STEM.email.html
                        eml    a whole message, with pictures  STEM.eml
                        pdf    pages to print                  STEM.pdf
                        md     Markdown, read back as it was   STEM.md
                        docx   for Word                        STEM.docx
                        epub   an EPUB 3 book                  STEM.epub
                        txt    plain text, 72 columns          STEM.txt
                        json   the issue as data               STEM.json
                        rss    a feed, an entry a development  STEM.rss.xml
                      all but pdf need no display
  -o, --output DIR    the folder; the current one where it is not given
  --name STEM         what the files are called; the issue file's name where it is not given
  --brand FILE        how the publication looks and what it always says, as a brand's file (JSON)
  --page-size SIZE    A4 or Letter; as the brand has it where it is not given, else A4
  --force             replace files that are there already
`;

const CHECK = `digest check ISSUE [--json]

  Lists what is missing from an issue or may be wrong with it. Exit code 1 where something is.

  --json              the findings as JSON on stdout
`;

const INSPECT = `digest inspect ISSUE [--register FILE] [--earlier ISSUE ...] [--json]

  Prints the names, numbers and mismatches of an issue, as the app's panels show them. Exit code 1 where numbers do not fit.

  --register FILE     a register as CSV or JSON; without it every name is a new one
  --earlier ISSUE     an earlier issue to hold the figures against; may be given several times
  --json              { entities, unknownNames, figures, mismatches } on stdout
`;

const SEARCH = `digest search QUERY [FILE or FOLDER ...] [--register FILE] [--limit N] [--json]

  Lists the texts of issue files that fit, each in its sentence; without files, those of the current folder.
  Exit code 1 where none fits. Filters stand between commas: "> 1 bn USD, Uzbekistan, 2026".

  --register FILE     a register as CSV or JSON, so that countries are known by the names in a text
  --limit N           hits to show; 50 where it is not given
  --json              { total, hits } on stdout
`;

const REGISTER = `digest register import FILE [-o OUT]
digest register export FILE [-o OUT] [--to csv|json]

  Reads a register from CSV or JSON and writes it: import as JSON, export as CSV, or as OUT or --to says.
  A row that is not good is named by its number on stderr and left out; exit code 1 then.
`;

const HASH = `digest hash ISSUE [--json]

  Prints the SHA-256 of exactly what is approved of each part: of the lede, each development, In Context and the takeaway.
  Equal content has equal hashes, however the issue came in: docs/content-hash.md says what is content.

  --json              { canonicalVersion, developments: [{ id, headline, hash }], lede, inContext, takeaway } on stdout
`;

const VERIFY = `digest verify ISSUE

  Checks the record of decisions in an issue's JSON, and names the first entry that was changed, removed or moved.
  Exit codes: 0 whole, 1 tampered with, 2 unreadable.
`;

const PACK = `digest pack ISSUE [-o OUT.digest] [--register FILE] [--brand FILE] [--publication NAME]

  Packs an issue into one file that the app opens: text, record of decisions, pictures, and what it uses of a register.
  ISSUE is a JSON made by import, or any file that import reads; its pictures are read from the folder pictures beside it.
  docs/package-format.md says what is in a package, byte by byte.

  -o, --output FILE   the package; ISSUE's name with .digest where it is not given; an existing file is replaced
  --register FILE     a register as CSV or JSON, of which the entries in use are packed
  --brand FILE        how the publication looks, as a brand's file (JSON)
  --publication NAME  what the publication is called where the receiver does not have it; “Digest” where it is not given
`;

export const COMMAND_HELP: Readonly<Record<string, string>> = {
  import: IMPORT,
  pack: PACK,
  export: EXPORT,
  check: CHECK,
  inspect: INSPECT,
  search: SEARCH,
  register: REGISTER,
  hash: HASH,
  verify: VERIFY,
};

export const HELP = `Digest Desk on the command line.

  digest import FILE     read a digest or a package into JSON
  digest pack ISSUE      pack an issue into one file for somebody else
  digest export ISSUE    write an issue as web page, mail, PDF, Word, EPUB …
  digest check ISSUE     list what is missing
  digest inspect ISSUE   list names, numbers and what does not fit
  digest search QUERY    find texts in issue files
  digest hash ISSUE      print the hashes that approvals are tied to
  digest verify ISSUE    check the record of decisions
  digest register import|export FILE
                         a register between CSV and JSON
  digest COMMAND --help  what a command takes
  digest --version

Exit codes: 0 fine, 1 findings, 2 bad usage or input.
`;
