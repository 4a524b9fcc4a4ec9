#!/usr/bin/env python3
"""Makes the labelled texts of S-16 from templates and lists; wants the Faker package for the held-out names, measures nothing.

make.py tuning|second|held-out|fresh writes NAME.jsonl: one {"text", "traces": [{"start", "end", "kind"}]} a line, offsets in characters.
The same command always makes the same file. Every person, number and address is invented.
"""
import importlib
import json
import random
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
KINDS = {"N": "NAME", "G": "NAME", "g": "NAME", "S": "NAME", "I": "NAME", "TEL": "PHONE", "MAIL": "EMAIL", "PC": "POSTCODE_ADDRESS",
         "ADR": "ADDRESS", "PLATE": "LICENCE_PLATE", "DOB": "DATE_OF_BIRTH", "CASE": "CASE_NUMBER", "URL": "URL_HANDLE"}
PARTS = {"tuning": (11, 5, 330), "held-out": (1187, 5, 330), "second": (3001, 5, 330), "fresh": (7213, 5, 330)}
MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"]


def lists_of(part):
    lists, section = {}, None
    for line in (HERE / f"{part}.lists.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            section = lists.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            section.append(line)
    lists["given"] = " ".join(lists["given"]).split()
    # Surnames with a prefix are told apart by two lower-case or known first words; a line is a row of names.
    words, names, prefix = " ".join(lists["surname"]).split(), [], []
    for word in words:
        prefix.append(word)
        if word.lower() not in {"van", "de", "der", "den", "ten", "ter", "el", "al", "ben", "haj", "'t", "op", "ait"}:
            names.append(" ".join(prefix))
            prefix = []
    lists["surname"] = names
    return lists


def add_faker(lists, chance):
    shares = {"nl_NL": 90, "nl_BE": 20, "tr_TR": 25, "pl_PL": 20, "fr_DZ": 30, "en_IN": 20}
    for locale, share in shares.items():
        person = importlib.import_module(f"faker.providers.person.{locale}").Provider
        surnames = getattr(person, "unisex_last_names", None) or person.last_names
        lists["given"] += chance.sample(sorted(set(person.first_names)), share)
        lists["surname"] += chance.sample(sorted(set(surnames)), min(share, 45))


class Filler:
    def __init__(self, lists, chance):
        self.lists, self.chance = lists, chance

    def digits(self, count):
        return "".join(self.chance.choice("0123456789") for _ in range(count))

    def slot(self, name):
        draw = self.chance
        given, surname = draw.choice(self.lists["given"]), draw.choice(self.lists["surname"])
        if name in ("age", "n"):
            return str(draw.randint(4, 17))
        if name == "N":
            return f"{given} {surname}"
        if name == "G":
            return given
        if name == "g":
            return given.lower()
        if name == "S":
            return surname[0].upper() + surname[1:] if draw.random() < 0.6 else surname
        if name == "I":
            initials = draw.choice(["{}.", "{}.{}.", "{}.{}.{}."]).format(*draw.sample("ABCDEFGHJKLMNPRSTVWYZ", 3))
            return f"{initials} {surname}"
        return getattr(self, name)()

    def BSN(self):
        while True:
            body = str(self.chance.randint(1, 3)) + self.digits(7)
            last = sum(int(d) * w for d, w in zip(body, range(9, 1, -1))) % 11
            if last < 10:
                number = body + str(last)
                return self.chance.choice([number, f"{number[:4]}.{number[4:6]}.{number[6:]}", f"{number[:3]} {number[3:6]} {number[6:]}"])

    def IBAN(self):
        bank = self.chance.choice(["ABNA", "RABO", "INGB", "SNSB", "TRIO", "BUNQ"])
        account = "0" + self.digits(9)
        check = 98 - int("".join(str(int(c, 36)) for c in bank + account + "NL00")) % 97
        number = f"NL{check:02}{bank}{account}"
        return self.chance.choice([number, " ".join(number[i:i + 4] for i in range(0, 18, 4))])

    def TEL(self):
        d = "1" + self.digits(7)
        return self.chance.choice([f"06-{d}", f"06{d}", f"06 {d[:2]} {d[2:4]} {d[4:6]} {d[6:]}", f"+31 6 {d}", f"030-2{d[1:7]}", f"0346 5{d[1:6]}"])

    def MAIL(self):
        given, surname = (self.chance.choice(self.lists[one]).lower().replace(" ", "").replace("'", "") for one in ("given", "surname"))
        return f"{given}{self.chance.choice(['.', '_', ''])}{surname}@{self.chance.choice(['gmail.com', 'hotmail.com', 'live.nl', 'ziggo.nl', 'outlook.com'])}"

    def PC(self):
        code, number = f"{self.chance.randint(1000, 9999)}", self.chance.randint(1, 300)
        letters = "".join(self.chance.sample("BCEGHJKLNPRTVXZ", 2))
        return self.chance.choice([f"{code} {letters} {number}", f"{code}{letters} {number}", f"{code} {letters}, nr {number}"])

    def PLATE(self):
        a = "".join(self.chance.sample("BDFGHJKLNPRSTVXZ", 5))
        d = self.digits(4)
        return self.chance.choice([f"{a[0]}-{d[:3]}-{a[1:3]}", f"{d[:2]}-{a[:3]}-{d[2]}", f"{a[:2]}-{d[:3]}-{a[2]}", f"{d[0]}-{a[:3]}-{d[1:3]}", f"{a[:2]}-{a[2:4]}-{d[:2]}", f"{d[:2]}-{a[:2]}-{a[2:4]}"])

    def DOB(self):
        day, month, year = self.chance.randint(1, 28), self.chance.randint(1, 12), self.chance.randint(1965, 2021)
        return self.chance.choice([f"{day}-{month}-{year}", f"{day:02}-{month:02}-{year}", f"{day} {MONTHS[month - 1]} {year}", f"{day}/{month}/{year}", f"{day}.{month}.{year % 100:02}", f"{year}-{month:02}-{day:02}", f"{day} {MONTHS[month - 1][:3]} '{year % 100:02}"])

    def __getattr__(self, name):
        return lambda: self.chance.choice(self.lists[name])

    def fill(self, template):
        text, traces = "", []
        for piece in re.split(r"(\{\w+\}|\[[A-Z_]+\|[^\]]+\])", template):
            slot, literal = re.fullmatch(r"\{(\w+)\}", piece), re.fullmatch(r"\[([A-Z_]+)\|([^\]]+)\]", piece)
            kind = literal[1] if literal else KINDS.get(slot[1], slot[1]) if slot and slot[1] not in ("age", "n") else None
            words = literal[2] if literal else self.slot(slot[1]) if slot else piece
            if kind:
                traces.append({"start": len(text), "end": len(text) + len(words), "kind": kind})
            text += words
        return {"text": text, "traces": traces}


def paragraphs(path):
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return lines


def main(part):
    seed, times, clean = PARTS[part]
    chance = random.Random(seed)
    lists = lists_of(part)
    if part == "held-out":
        add_faker(lists, chance)
    filler = Filler(lists, chance)
    rows = [filler.fill(template) for template in paragraphs(HERE / f"{part}.traced.txt") for _ in range(times)]
    sentences = paragraphs(HERE / f"{part}.clean.txt")
    for _ in range(clean):
        rows.append({"text": " ".join(chance.sample(sentences, chance.randint(2, 4))), "traces": []})
    with open(HERE / f"{part}.jsonl", "w", encoding="utf-8") as out:
        for row in rows:
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    print(f"{part}: {sum(1 for r in rows if r['traces'])} texts with traces, {clean} clean, {sum(len(r['traces']) for r in rows)} traces")


if __name__ == "__main__":
    main(sys.argv[1])
