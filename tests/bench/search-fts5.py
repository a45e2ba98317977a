"""Answers queries with SQLite's FTS5 and times them. Reads {texts, queries, runs} as JSON, prints milliseconds as JSON."""

import json
import re
import sqlite3
import sys
import time

given = json.load(sys.stdin)
base = sqlite3.connect(":memory:")
base.execute("create virtual table t using fts5(headline, body, analysis, tokenize=\"unicode61 remove_diacritics 2\", prefix='2 3')")
base.executemany("insert into t values (?, ?, ?)", given["texts"])
base.execute("insert into t(t) values ('optimize')")


def expression(query, is_prefix):
    if query.startswith('"'):
        return query
    return " ".join('"%s"%s' % (word, "*" if is_prefix else "") for word in re.findall(r"[^\s\"]+", query))


WITH = "select rowid, snippet(t, -1, '[', ']', '…', 24) from t where t match ? order by rank limit 20"
WITHOUT = "select rowid from t where t match ? order by rank limit 20"
results = {"version": sqlite3.sqlite_version}
for name, sql, is_prefix in (
    ("same", WITH, True),
    ("easiest", WITHOUT, False),
):
    times = []
    for run in range(given["runs"] + 1):
        for query in given["queries"]:
            wanted = expression(query, is_prefix)
            began = time.perf_counter()
            base.execute(sql, (wanted,)).fetchall()
            if run:
                times.append((time.perf_counter() - began) * 1000)
    results[name] = times
json.dump(results, sys.stdout)
