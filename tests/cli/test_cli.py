# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as a user meets it: output, messages, exit codes.

Usage: test_cli.py EIKYO EXAMPLES PACKS
"""

import hashlib
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from tap import Tap  # noqa: E402

EIKYO, EXAMPLES, PACKS = (pathlib.Path(path).resolve() for path in sys.argv[1:4])
PACK = PACKS / "ismap-liu-2025-04-01.rules.json"
READY = EXAMPLES / "01-web-conference-ready.eikyo.json"
FULL = EXAMPLES / "02-file-sharing-full-ismap.eikyo.json"
tap = Tap()


def run(*arguments, standard_input=None, stdout=subprocess.PIPE, largest_file=None, **variables):
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "LANGUAGE": "en", **variables}
    for name in ("ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"):
        if name in os.environ:
            environment[name] = os.environ[name]

    def limit_files():
        if largest_file is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))

    return subprocess.run([EIKYO, *arguments], input=standard_input, stdout=stdout,
                          stderr=subprocess.PIPE, env=environment, check=False, timeout=60,
                          preexec_fn=limit_files)


def check(name, condition, result=None):
    if not condition and result is not None:
        tap.comment(f"exit {result.returncode}\n{result.stdout}\n{result.stderr}")
    tap.result(condition, name)


def test_examples():
    files = sorted(EXAMPLES.glob("*.eikyo.json"))
    for path in files:
        wanted = json.loads(path.with_name(path.name.replace(".eikyo.", ".decision.")).read_bytes())
        result = run("evaluate", path, "--json")
        check(f"evaluate --json {path.name}",
              result.returncode == 0 and json.loads(result.stdout) == wanted, result)
    result = run("evaluate", "--json", *files)
    check("several files give an array in order",
          [entry["evaluation"] for entry in json.loads(result.stdout)] ==
          [json.loads(path.read_bytes())["id"] for path in files], result)


def test_text():
    for language, words in [("en", ["Full ISMAP", "Not passed", "ISMAP-LIU becomes possible"]),
                            ("ja", ["ISMAP", "不適合", "ISMAP-LIUの対象となり得ます"])]:
        result = run("evaluate", "--lang", language, FULL)
        text = result.stdout.decode()
        check(f"text for people, {language}",
              result.returncode == 0 and all(word in text for word in words), result)
    undetermined = run("evaluate", EXAMPLES / "06-half-filled-undetermined.eikyo.json")
    first = undetermined.stdout.decode()
    check("an open route says at most how far it is low",
          "Route: Undetermined – low so far, 25 answers open\n" in first, undetermined)
    not_ready = run("evaluate", EXAMPLES / "07-liu-not-ready.eikyo.json").stdout.decode()
    check("problems are named with their subject", "16.1.2" in not_ready and "f4" in not_ready)
    check("Japanese without a locale",
          "不適合" in run("evaluate", FULL, LC_ALL="C", LANGUAGE="ja").stdout.decode())


def test_standard_input():
    result = run("evaluate", "--json", "-", standard_input=READY.read_bytes())
    check("- is standard input", json.loads(result.stdout)["route"] == "liu", result)
    result = run("format", "-", standard_input=READY.read_bytes())
    check("format prints the canonical form",
          json.loads(result.stdout) == json.loads(READY.read_bytes()), result)
    again = run("format", "-", standard_input=result.stdout)
    check("format of the canonical form changes nothing", again.stdout == result.stdout, again)


def test_refusals(folder):
    broken = folder / "broken.eikyo.json"
    broken.write_text(READY.read_text(encoding="utf-8").replace('"saas"', '"sas"'),
                      encoding="utf-8")
    result = run("evaluate", "--json", broken)
    check("a refused file: exit 1, nothing on standard output, one line with file and place",
          result.returncode == 1 and result.stdout == b"" and result.stderr.count(b"\n") == 1
          and f"eikyo: {broken}: /service/model: ".encode() in result.stderr, result)
    result = run("evaluate", "--json", READY, broken, FULL)
    entries = json.loads(result.stdout)
    check("a refused file among others is null",
          result.returncode == 1 and entries[1] is None and entries[2]["route"] == "ismap", result)
    result = run("check", READY, broken)
    check("check tells which file is valid", result.returncode == 1
          and result.stdout.decode() == f"{READY}: valid\n", result)
    result = run("check", folder / "absent.json")
    check("a missing file: exit 1 and its name",
          result.returncode == 1 and b"absent.json" in result.stderr, result)
    result = run("check", folder)
    check("a folder: exit 1", result.returncode == 1 and result.stderr != b"", result)
    broken.write_bytes(b'{\n "a": 1.5}')
    check("a fault of the text: line and column, in Japanese too",
          f"{broken}: line 2, column 7: ".encode() in run("check", broken).stderr
          and f"{broken}: 2行7列: ".encode() in run("check", "--lang=ja", broken).stderr)


def test_usage():
    for arguments in [(), ("nonsense",), ("evaluate",), ("evaluate", "--nonsense", READY),
                      ("format",), ("format", READY, READY), ("report", READY),
                      ("report", READY, "-o", "report.txt"), ("rules",), ("rules", "nonsense"),
                      ("rules", "show"), ("evaluate", "--lang", "fr", READY), ("--lang", "fr"),
                      ("--lang",)]:
        result = run(*arguments)
        name = " ".join(pathlib.Path(argument).name for argument in arguments)
        check(f"wrong usage: “{name}”", result.returncode == 2 and result.stdout == b""
              and result.stderr.startswith(b"eikyo: "), result)
    check("--lang without a language", b"language" in run("--lang").stderr)
    result = run("--help")
    check("--help names every command", result.returncode == 0 and all(
        f"eikyo {name}".encode() in result.stdout
        for name in ["evaluate", "check", "format", "rules", "report"]), result)
    check("--help in Japanese", "使い方".encode() in run("--lang", "ja", "--help").stdout)
    check("evaluate --help", b"--json" in run("evaluate", "--help").stdout)
    check("--version", run("--version").stdout.startswith(b"eikyo "))


def test_full_output():
    with open("/dev/full", "wb") as full:
        for arguments in [("evaluate", "--json", READY), ("format", READY), ("rules", "list"),
                          ("evaluate", "--help"), ("--help",)]:
            result = run(*arguments, stdout=full)
            name = " ".join(pathlib.Path(argument).name for argument in arguments)
            check(f"output that cannot be written: “{name}”",
                  result.returncode == 1 and result.stderr.startswith(b"eikyo: "), result)


def test_rules(folder):
    digest = hashlib.sha256(PACK.read_bytes()).hexdigest()
    result = run("rules", "list")
    check("rules list shows both editions and their hashes", result.returncode == 0
          and digest.encode() in result.stdout and b"2022-11-01" in result.stdout, result)
    check("rules check shows the hash", digest.encode() in run("rules", "check", PACK).stdout)
    result = run("rules", "show", "2025-04-01")
    check("rules show lists the clauses and the hash", digest.encode() in result.stdout
          and all(name in result.stdout for name in [b"impact-low", b"ORG-1", b"PERIOD-GAP"]),
          result)
    for clause, word in [("ORG-1", b"CC 4.4.1.2"), ("financial", b"Serious"),
                         ("9.2.1", b"registration"), ("COVERAGE-GAP", b"Interpretation")]:
        result = run("rules", "show", "2025-04-01", clause)
        check(f"rules show of {clause}", result.returncode == 0 and word.lower() in
              result.stdout.lower() and digest.encode() in result.stdout, result)
    check("an unknown clause", run("rules", "show", "2025-04-01", "NO-1").returncode == 1)
    check("an unknown edition", run("rules", "show", "1999-01-01").returncode == 1)
    bad = folder / "bad.rules.json"
    bad.write_text(PACK.read_text(encoding="utf-8").replace('"at_most": "low"',
                                                            '"at_most": "lower"'), encoding="utf-8")
    result = run("rules", "check", bad)
    check("a bad pack: file, pointer, reason", result.returncode == 1
          and f"eikyo: {bad}: /gates/4/test/at_most: ".encode() in result.stderr, result)
    result = run("evaluate", "--rules", bad, READY)
    check("nothing is decided by a bad pack", result.returncode == 1 and result.stdout == b"",
          result)


def edited_pack(folder, name, edit):
    pack = json.loads(PACK.read_bytes())
    edit(pack)
    path = folder / name
    path.write_text(json.dumps(pack, ensure_ascii=False), encoding="utf-8")
    return path


def decide(pack, example):
    result = run("evaluate", "--json", "--rules", pack, example)
    return json.loads(result.stdout) if result.returncode == 0 else result.stderr


def test_edited_packs(folder):
    def allow_high(pack):
        pack["gates"][4]["test"]["at_most"] = "high"

    def drop_gate(pack):
        del pack["gates"][2]

    def weaken(pack):
        for check_ in pack["checks"]:
            if check_["severity"] == "blocker":
                check_["severity"] = "warning"
        for requirement in pack["requirements"]:
            requirement["severity"] = "warning"

    def add_harm(pack):
        harm = json.loads(json.dumps(pack["harms"][0]))
        harm["id"] = "environment"
        pack["harms"].append(harm)

    def rename(pack):
        pack["edition"] = "2027-03-01"

    check("a higher limit lets high impact pass",
          decide(edited_pack(folder, "high.rules.json", allow_high), FULL)["route"] == "liu")
    paas = EXAMPLES / "05-paas-full-ismap.eikyo.json"
    check("without the SaaS gate a PaaS is no longer full ISMAP for that",
          decide(edited_pack(folder, "gate.rules.json", drop_gate), paas)["route"]
          == "undetermined" and decide(PACK, paas)["route"] == "ismap")
    weak = decide(edited_pack(folder, "weak.rules.json", weaken),
                  EXAMPLES / "07-liu-not-ready.eikyo.json")
    check("weaker severities leave only what is missing",
          weak["readiness"]["status"] == "undetermined"
          and {problem["kind"] for problem in weak["readiness"]["problems"]}
          == {"missing", "warning"})
    more = decide(edited_pack(folder, "harm.rules.json", add_harm), READY)
    check("an added harm has to be answered", more["route"] == "undetermined"
          and more["missing"] and all(item["harm"] == "environment" for item in more["missing"]))
    other = decide(edited_pack(folder, "edition.rules.json", rename), READY)
    check("a decision by another pack names that pack",
          other["rules"]["edition"] == "2027-03-01" and other["route"] == "liu")


def test_report(folder):
    for suffix, magic in [(".pdf", b"%PDF-"), (".xlsx", b"PK\x03\x04")]:
        path = folder / ("report" + suffix)
        result = run("report", FULL, "-o", path, "--lang", "ja")
        first = path.read_bytes() if path.exists() else b""
        check(f"report writes {suffix}", result.returncode == 0 and first.startswith(magic), result)
        path.write_bytes(b"other")
        result = run("report", FULL, "-o", path, "--lang", "ja")
        check(f"report leaves a {suffix} that is there, and says how to replace it",
              result.returncode == 1 and b"--force" in result.stderr
              and path.read_bytes() == b"other", result)
        for force in ("--force", "-f"):
            run("report", FULL, "-o", path, "--lang", "ja", force)
            check(f"report {suffix} twice gives the same bytes", path.read_bytes() == first)
        files = set(folder.iterdir())
        result = run("report", FULL, "-o", path, "--force", largest_file=2000)
        check(f"report {suffix} without room: exit 1, the old file untouched, nothing left over",
              result.returncode == 1 and path.read_bytes() == first and result.stderr != b""
              and set(folder.iterdir()) == files, result)
        result = run("report", FULL, "-o", folder / "absent" / path.name)
        check(f"report {suffix} into a missing folder: exit 1, message",
              result.returncode == 1 and b"absent" in result.stderr, result)


def main():
    with tempfile.TemporaryDirectory() as private:
        folder = pathlib.Path(private)
        test_examples()
        test_text()
        test_standard_input()
        test_refusals(folder)
        test_usage()
        test_full_output()
        test_rules(folder)
        test_edited_packs(folder)
        test_report(folder)
    return tap.finish()


sys.exit(main())
