# SPDX-License-Identifier: GPL-3.0-or-later
"""The house rules: layers, form, licence lines, translations, and what stands at the top level.

Usage: check_house.py SOURCE_FOLDER
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from tap import Tap  # noqa: E402

LAYERS = ["rules", "data", "ui", "app"]
TOP = set(LAYERS) | {"tests", "meson.build", "meson_options.txt", "README.md"}
FORBIDDEN = {
    "rules": ["gtk", "gdk", "gio", "sqlite3", "jansson", "xlsxwriter", "pango", "cairo",
              "stdio", "time", "locale", "errno", "unistd", "fcntl"],
    "data": ["gtk", "gdk"],
    "ui": ["sqlite3", "jansson", "xlsxwriter"],
    "app": ["sqlite3", "jansson", "xlsxwriter"],
}
MARKS = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")


def sources(top, folder):
    return sorted(path for path in (top / folder).rglob("*") if path.suffix in (".c", ".h"))


def includes(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        found = re.match(r'\s*#\s*include\s+[<"]([^>"]+)[>"]', line)
        if found:
            yield found.group(1)


def wrong_includes(top):
    """Includes of a layer above, of a library the layer may not know, or without the folder."""
    for number, layer in enumerate(LAYERS):
        for path in sources(top, layer):
            for name in includes(path):
                first = re.split(r"[/.]", name)[0].rstrip("0123456789")
                above = first in LAYERS[number + 1:]
                if above or any(first.startswith(word.rstrip("0123456789"))
                                for word in FORBIDDEN[layer]):
                    yield f"{path.relative_to(top)} includes {name}"


def wrong_namespaces(top):
    """Public functions that do not carry the name of their folder."""
    for layer in LAYERS:
        for path in sources(top, layer):
            if path.suffix != ".h":
                continue
            text = path.read_text(encoding="utf-8")
            for name in re.findall(r"^(?!typedef)\w[\w ]*[ *](\w+) \([^;{]*\);", text, re.MULTILINE):
                if not name.startswith(layer + "_") and not name.startswith("G_"):
                    yield f"{path.relative_to(top)} declares {name}"


def tracked(top):
    listing = subprocess.run(["git", "-C", top, "ls-files", "-z"], capture_output=True, check=True)
    return [name for name in listing.stdout.decode().split("\0") if name]


def strangers(top):
    for name in tracked(top):
        first = name.split("/")[0]
        if first not in TOP and not first.startswith("."):
            yield first


def without_licence(top):
    for layer in LAYERS + ["tests"]:
        for path in sources(top, layer):
            if "SPDX-License-Identifier: GPL-3.0-or-later" not in path.read_text(encoding="utf-8"):
                yield str(path.relative_to(top))


def left_over_marks(top):
    for name in tracked(top):
        if name.endswith((".c", ".h", ".py", ".ui", ".build", ".md")) or "." not in name:
            for number, line in enumerate((top / name).read_text(encoding="utf-8").splitlines()):
                if MARKS.search(line):
                    yield f"{name}:{number + 1}"


def ill_formatted(top):
    files = [path for layer in LAYERS + ["tests"] for path in sources(top, layer)]
    result = subprocess.run(["clang-format", "--dry-run", "-Werror", *files],
                            capture_output=True, text=True, cwd=top, check=False)
    return [line for line in result.stderr.splitlines() if "error:" in line]


def untranslated(top):
    """Strings of the program that the Japanese translation lacks, leaves fuzzy or no longer needs."""
    folder = top / "data" / "po"
    with tempfile.TemporaryDirectory() as private:
        template = pathlib.Path(private) / "eikyo.pot"
        merged = pathlib.Path(private) / "ja.po"
        subprocess.run(["xgettext", "--from-code=UTF-8", "--keyword=_", "--keyword=N_",
                        "--keyword=C_:1c,2", "--keyword=NC_:1c,2", "--keyword=ngettext:1,2",
                        "--add-comments=Translators", "--directory", top, "--files-from", folder / "POTFILES",
                        "--output", template], check=True, capture_output=True)
        subprocess.run(["msgmerge", "--quiet", "--no-fuzzy-matching", "--output-file", merged,
                        folder / "ja.po", template], check=True)
        for selection in ["--untranslated", "--only-fuzzy", "--only-obsolete"]:
            left = subprocess.run(["msgattrib", selection, "--no-wrap", merged],
                                  capture_output=True, text=True, check=True).stdout
            for line in left.split("\n\n")[1:]:
                yield f"{selection}: {line.strip()}"
        checked = subprocess.run(["msgfmt", "--check-format", "--output-file=/dev/null", merged],
                                 capture_output=True, text=True, check=False)
        if checked.returncode != 0:
            yield checked.stderr


def half_width_brackets(top):
    """Japanese with brackets that are not full-width; those of mnemonics, such as (_O), may be so."""
    lines = (top / "data" / "po" / "ja.po").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        if line.startswith("msgstr") and re.search(r"[()]", re.sub(r"\(_[A-Z]\)", "", line)):
            yield f"ja.po:{number + 1}: {line}"


def commands_not_runnable(top):
    """Commands of the README, such as ./app/run, that are no programs."""
    text = (top / "README.md").read_text(encoding="utf-8")
    for name in re.findall(r"^\./(\S+)", text, re.MULTILINE):
        if not os.access(top / name, os.X_OK):
            yield name


def unlisted_sources(top):
    """Files with translatable text that POTFILES does not name."""
    listed = set((top / "data" / "po" / "POTFILES").read_text(encoding="utf-8").split())
    for layer in LAYERS[1:]:
        for path in sorted((top / layer).rglob("*")):
            name = str(path.relative_to(top))
            if path.suffix == ".c":
                marked = re.search(r"\b(N?_|C_|ngettext) \(", path.read_text(encoding="utf-8"))
            elif path.suffix == ".ui":
                marked = 'translatable="yes"' in path.read_text(encoding="utf-8")
            else:
                marked = name.endswith((".desktop.in", ".metainfo.xml.in"))
            if marked and name not in listed:
                yield name


def without_domain(top):
    """Files of the window whose texts would be looked for in GTK's translations, not in ours."""
    for path in sorted((top / "ui").rglob("*.ui")):
        text = path.read_text(encoding="utf-8")
        if 'translatable="yes"' in text and '<interface domain="eikyo">' not in text:
            yield path.name


def dates_by_hand(top):
    """Dates and times that the window or the worksheets would show otherwise than data/wording."""
    for folder in ["ui", "data/document", "data/wording"]:
        for path in sources(top, folder):
            for line in path.read_text(encoding="utf-8").splitlines():
                if re.search(r'g_date_time_format \(.*"%[^Y]|g_date_time_format \(.*%H', line):
                    yield f"{path.relative_to(top)}: {line.strip()}"


def main():
    top = pathlib.Path(sys.argv[1]).resolve()
    tap = Tap()
    for name, faults in [
            ("includes point only down the layers", wrong_includes(top)),
            ("public functions carry their folder's name", wrong_namespaces(top)),
            ("the top level holds what was agreed", strangers(top)),
            ("every source names its licence", without_licence(top)),
            ("no left-over marks", left_over_marks(top)),
            ("every source has the agreed form", ill_formatted(top)),
            ("every translatable file is listed", unlisted_sources(top)),
            ("the Japanese translation is complete", untranslated(top)),
            ("the files of the window name their translations", without_domain(top)),
            ("dates and times are worded in one place", dates_by_hand(top)),
            ("Japanese brackets are full-width", half_width_brackets(top)),
            ("the commands of the README can be run", commands_not_runnable(top))]:
        faults = list(faults)
        for fault in faults:
            tap.comment(fault)
        tap.result(not faults, name)
    return tap.finish()


sys.exit(main())
