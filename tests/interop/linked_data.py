"""Whether the annotations and the schema.org files say what the JSON files of the build say, at the same places."""

import json
from itertools import chain

SURROUNDING = 32


def load(path):
    return json.loads(path.read_bytes().decode("utf-8"))


def pages(folder):
    return [load(path) for path in sorted(folder.glob("d_*.jsonld"))]


def wrong_annotations(folder, data):
    rows = {row_id(row): row for row in chain(data["quotes"], data["claims"], data["figures"])}
    problems = []
    for page in pages(folder):
        for annotation in page["items"]:
            row = rows.pop(annotation["id"].removeprefix("urn:onrecord:"), None)
            [written] = [body for body in annotation["body"] if body.get("format") == "application/json"]
            if json.loads(written["value"]) != row:
                problems.append(f"{annotation['id']}: other columns")
            elif [selected(target, folder) for target in annotation["target"]] != places(row):
                problems.append(f"{annotation['id']}: other places")
    return problems + [f"{row}: no annotation" for row in rows]


def row_id(row):
    return next(iter(row.values()))


def places(row):
    return [tuple(part) for part in row.get("parts", [[row["char_start"], row["char_end"]]])]


def selected(target, folder):
    """The place of a target, if both of its selectors select the same of the text; else what they say."""
    text = (folder / target["source"]["id"]).read_bytes().decode("utf-8")
    position, quote = target["selector"]
    start, end = position["start"], position["end"]
    wanted = (text[start:end], text[max(0, start - SURROUNDING) : start], text[end : end + SURROUNDING])
    return (start, end) if (quote["exact"], quote["prefix"], quote["suffix"]) == wanted else target["selector"]


def wrong_chain(folder):
    collection = load(folder / "annotations.jsonld")
    seen, count, name = set(), 0, collection["first"]
    while name is not None:
        page = load(folder / name)
        if page["startIndex"] != count or page["id"] != name or name in seen:
            return [f"{name}: out of order"]
        seen.add(name)
        count += len(page["items"])
        last, name = name, page.get("next")
    files = {path.name for path in folder.glob("d_*.jsonld")}
    return [] if (count, last, seen) == (collection["total"], collection["last"], files) else ["the collection is another"]


def things(folder, kind):
    graphs = (page["@graph"] for page in pages(folder))
    return {thing["identifier"]: thing for graph in graphs for thing in graph if thing["@type"] == kind}


def wrong_quotations(folder, data):
    found = {identifier: (thing["text"], name_of(thing, "spokenByCharacter")) for identifier, thing in things(folder, "Quotation").items()}
    wanted = {row["quote_id"]: (row["quoted_text"], row["speaker"]) for row in data["quotes"] if row["quoted_text"] is not None}
    return [] if found == wanted else [found.items() ^ wanted.items()]


def wrong_claims(folder, data):
    found = {identifier: (thing["text"], name_of(thing, "author")) for identifier, thing in things(folder, "Claim").items()}
    wanted = {row["claim_id"]: (row["statement"] or row["passage_text"], author(row)) for row in data["claims"]}
    return [] if found == wanted else [found.items() ^ wanted.items()]


def author(claim):
    return claim["publisher"] if claim["voice"] == "outlet" else claim["claimant"]


def name_of(thing, role):
    return thing[role]["name"] if role in thing else None
