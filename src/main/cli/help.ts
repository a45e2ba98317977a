const IMPORT = `digest import FILE [-o OUT.json] [--house NAMES.json]

  Reads a digest (.txt, .md, .html, .docx) or the package of an issue (.digest) and writes it as JSON, to stdout where no
  -o is given. With -o, a package's pictures are written into the folder pictures beside it.
  What was recognised, left out or cut is told on stderr.

  -o, --output FILE   write the JSON to FILE; an existing file is replaced
  --house FILE        what the publication calls its sections, as JSON:
                      { "whyThisMatters": "…", "inContext": "…", "takeaway": "…" }, each a string or a list
`;

const FORMATS = `  --to FORMATS        with commas between, as --to html,email,pdf:
                        html   a web page in one file          STEM.html
                        email  a mail to paste or upload       STEM.email.html
                        eml    a whole message, with pictures  STEM.eml
                        pdf    pages to print                  STEM.pdf
                        docx   for Word                        STEM.docx
                        epub   an EPUB 3 book                  STEM.epub
                        md     Markdown, read back as it was   STEM.md
                        txt    plain text, 72 columns          STEM.txt
                        json   the issue as data               STEM.json
                        rss    a feed, an entry a development  STEM.rss.xml
                        atom   the same as Atom                STEM.atom.xml
                        thread numbered posts                  STEM.thread.txt
                        site   pages for a site generator      STEM-site/
                      all but pdf need no display
  --name STEM         what the files are called; the issue file's name where it is not given
  --brand FILE        how the publication looks and what it always says, as a brand's file (JSON)
  --page-size SIZE    A4 or Letter; as the brand has it where it is not given, else A4
  --site GENERATOR    hugo, astro or eleventy; hugo where it is not given
  --characters N      the most that a post of the thread has; 300 where it is not given
  --profile NAME      formats, options and folder as the window's export profile has them; what is given beside it goes first
  --profiles FILE     the profiles' file; the app's own on this machine where it is not given
`;

const EXPORT = `digest export ISSUE --to FORMATS [-o DIR] [OPTIONS]
digest export ISSUE --profile NAME [-o DIR] [OPTIONS]

  Writes an issue as files, all of them or none. ISSUE is a JSON made by import, or any file that import reads.
  Its pictures are read from the folder pictures beside it, and written into one beside what is exported.
  What a format could not carry is told on stderr; silence means equal.

${FORMATS}  -o, --output DIR    the folder; the current one, or the profile's, where it is not given
  --force             replace files that are there already
`;

const RELEASE = `digest release ISSUE -o DIR [--to FORMATS] [--reason TEXT] [--key FILE] [OPTIONS]

  Freezes an issue: writes its files into a new folder with manifest.json (each file's size and SHA-256, approvals, what was
  passed over, your signature) and record.json (the record of decisions, with this release). docs/release-format.md has all.
  Exit code 1 where a blocker stops it.

  -o, --output DIR    the folder of this release alone; it must not be there, or be empty
  --reason TEXT       go on over what blocks; the reason is recorded
  --key FILE          whose signature; the key of this machine's command line where it is not given (see digest key)
  --correction WHAT   what this release puts right, of an issue that is out; --why TEXT says why, --part ID in which
                      development (may be given several times). A note of it stands in the new files
  --update            write the record into ISSUE too, so that the next release is numbered on
  --register, --earlier  as digest check takes them
${FORMATS}                      all that need no display but atom, thread and site, where neither --to nor --profile is given
`;

const KEY = `digest key new --name NAME [FILE]
digest key show [FILE]

  Makes a key (Ed25519) that signs releases on the command line, or prints its public key and name. Only you may read FILE.
  Where no FILE is given, it is the key that digest release takes; that is made at its first use, in your system's name.
`;

const CHECK = `digest check ISSUE [--brand FILE] [--register FILE] [--earlier ISSUE ...] [--json | --sarif]

  Lists what is missing from an issue or may be wrong with it, as Publish does: blockers, warnings, hints.
  Exit code 1 where a blocker is open: one that nobody has gone on over with a reason.

  --brand FILE        a publication's brand, with what it asks of an issue: which findings block, its own rules
  --register FILE     a register as CSV or JSON, for the checks of names
  --earlier ISSUE     an earlier issue, for figures and back-references; may be given several times
  --json              { findings, readability } on stdout
  --sarif             the findings as SARIF 2.1.0 on stdout, for those who check in CI
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

const VERIFY = `digest verify FOLDER [--key KEY] [--record ISSUE]
digest verify ISSUE

  Checks a release's folder against its manifest, its signature and its record, and names every file that was altered, is
  missing or does not belong there. Or checks the record of decisions in an issue's JSON, and names the first entry that was
  changed, removed or moved. Exit codes: 0 whole, 1 tampered with, 2 unreadable.

  --key KEY           who must have signed: a public key (64 hexadecimal digits), or a key file
  --record ISSUE      the issue's own JSON: its record must tell of the release, too
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
  release: RELEASE,
  check: CHECK,
  inspect: INSPECT,
  search: SEARCH,
  register: REGISTER,
  hash: HASH,
  verify: VERIFY,
  key: KEY,
};

export const HELP = `Digest Desk on the command line.

  digest import FILE     read a digest or a package into JSON
  digest pack ISSUE      pack an issue into one file for somebody else
  digest export ISSUE    write an issue as web page, mail, PDF, Word, EPUB …
  digest release ISSUE   freeze it: files, manifest, signature
  digest check ISSUE     list what stands in the way of a release
  digest inspect ISSUE   list names, numbers and what does not fit
  digest search QUERY    find texts in issue files
  digest hash ISSUE      print the hashes that approvals are tied to
  digest verify PATH     check a release's folder, or an issue's record
  digest key new|show    who signs on the command line
  digest register import|export FILE
                         a register between CSV and JSON
  digest COMMAND --help  what a command takes
  digest --version

Exit codes: 0 fine, 1 findings, 2 bad usage or input.
`;
