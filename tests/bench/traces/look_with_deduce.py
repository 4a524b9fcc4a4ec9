#!/usr/bin/env python3
"""Lets the package deduce look at the labelled texts of S-16 and writes what it hits; it scores nothing.

look_with_deduce.py FOLDER writes FOLDER/PART.deduce: for each text one JSON list of [start, end], in characters.
"""
import json
import sys
from pathlib import Path

from deduce import Deduce

HERE = Path(__file__).resolve().parent


def main(folder):
    finder = Deduce()
    for part in ("tuning", "held-out"):
        with open(HERE / f"{part}.jsonl", encoding="utf-8") as texts, open(Path(folder) / f"{part}.deduce", "w", encoding="utf-8") as out:
            for line in texts:
                found = finder.deidentify(json.loads(line)["text"]).annotations
                out.write(json.dumps(sorted([int(one.start_char), int(one.end_char)] for one in found)) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
