# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real desktop program as its users do: by what the accessibility bus shows of it, and
by keys.

A program runs in a folder of its own, with a bus and a display that tests/journeys/run provides.
"""

import gettext
import json
import os
import pathlib
import re
import subprocess
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)

TOP = pathlib.Path(__file__).resolve().parents[2]
PATIENCE = 20.0
PAUSE = 0.05

# Milliseconds that the program may take to answer, also where it opens a window before it does.
Atspi.set_timeout(10000, 10000)

# What is inside of these are GTK's own parts.
CLOSED = {"label", "heading", "check box", "radio button", "text", "entry", "scroll bar",
          "page tab", "table cell", "image"}
BUTTONS = ("push button", "toggle button", "radio button", "check box", "button")
FIELDS = ("text", "entry", "spin button")


class Trouble(AssertionError):
    """What was looked for is not there."""


def plain(text):
    """A text without the mark of its mnemonic: "取り込む(_I)…" and "取り込む(I)…" as "取り込む…"."""
    return re.sub(r"\(_?[A-Z0-9]\)|_", "", text).strip()


def is_called(given, name):
    """Whether a thing with the name @given is the one that is called @name, a text or a compiled
    pattern. GTK 4.8 appends the text of its label to the name of a button."""
    if name is None:
        return True
    if isinstance(name, re.Pattern):
        return name.search(given) is not None
    given = plain(given)
    return given == name or given.startswith(name + " ") or given.endswith(" " + name)


class Program:
    """The desktop program on a workspace of its own, in a language ("ja" or "en")."""

    GONE = GLib.Error  # what is raised about a thing that went away

    def __init__(self, build, folder, language="ja"):
        self.build = pathlib.Path(build).resolve()
        self.folder = pathlib.Path(folder)
        self.language = language
        self.translation = gettext.translation("eikyo", self.build / "data" / "po", ["ja"])
        packs = (TOP / "data" / "packs").glob("*.rules.json")
        self.pack = json.loads(max(packs).read_text("utf-8"))
        self.process = None
        self.application = None

    # Starting and ending.

    def environment(self):
        return os.environ | {
            "XDG_DATA_HOME": str(self.folder / "data"),
            "XDG_CONFIG_HOME": str(self.folder / "settings"),
            "GDK_BACKEND": "x11", "GDK_DEBUG": "gl-disable", "GSK_RENDERER": "cairo",
            "GSETTINGS_BACKEND": "keyfile", "G_DEBUG": "fatal-warnings",
            "LANGUAGE": self.language, "LC_ALL": "C.UTF-8", "TZ": "UTC",
        }

    def start(self):
        self.process = subprocess.Popen([self.build / "app" / "eikyo-desktop"],
                                        env=self.environment())
        self.application = self.wait_for(self.find_application, "program")
        # What is there now is to be seen, not what was there when it was last looked at.
        self.application.set_cache_mask(Atspi.Cache.ROLE | Atspi.Cache.INTERFACES)
        self.find("frame")

    def find_application(self):
        if self.process.poll() is not None:
            raise Trouble(f"The program ended with {self.process.returncode}.")
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def quit(self):
        """Ends the program by its key, as its users do."""
        self.key("ctrl+q")
        status = self.process.wait(PATIENCE)
        if status != 0:
            raise Trouble(f"The program ended with {status}.")

    def kill(self):
        """Ends the program without any warning, as a power failure does."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    # Words.

    def word(self, text, context=None):
        """A text of the program in its language, without the mark of its mnemonic."""
        translated = (self.translation.pgettext(context, text) if context
                      else self.translation.gettext(text))
        if translated == text and context is None:
            raise Trouble(f"{text!r} is no text of the program, or has no translation.")
        return plain(translated if self.language == "ja" else text)

    def sentence(self, text, *values):
        """The same with @values in the places that it leaves for them, in their order."""
        said = self.word(text)
        for number, value in enumerate(values, 1):
            said = re.sub(rf"%{number}\$[su]|%[su]", lambda _, value=value: value, said)
        return said

    def counted(self, one, many, number):
        """A text of the program that counts things, with their @number."""
        said = (self.translation.ngettext(one, many, number) if self.language == "ja"
                else (one if number == 1 else many))
        return said.replace("%u", str(number))

    def clause(self, table, identifier):
        """The title that the criteria give to a level, a harm, ..."""
        return next(entry["title"][self.language] for entry in self.pack[table]
                    if entry["id"] == identifier)

    # Looking.

    def wait_for(self, look, what):
        """What @look returns as soon as it returns something."""
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                found = look()
            except GLib.Error:
                found = None  # it went away while it was looked at
            if found:
                return found
            if self.process.poll() is not None:
                raise Trouble(f"The program ended with {self.process.returncode}.")
            if time.monotonic() > deadline:
                raise Trouble(f"There is no {what}.")
            time.sleep(PAUSE)

    def walk(self, start=None):
        """Everything that there is below @start, in order."""
        waiting = [start or self.application]
        while waiting:
            node = waiting.pop()
            yield node
            try:
                if node.get_role_name() in CLOSED and node is not start:
                    continue
                children = [node.get_child_at_index(index)
                            for index in range(node.get_child_count())]
            except GLib.Error:
                continue
            waiting.extend(child for child in reversed(children) if child is not None)

    @staticmethod
    def is_shown(node):
        """Whether it was given a place: what was never shown has none, and what is no widget."""
        if node.get_role_name() == "application":
            return False
        try:
            size = node.get_size()
        except GLib.Error:
            return False
        return size.x > 0 and size.y > 0

    @staticmethod
    def is_folded(node):
        states = node.get_state_set()
        return states.contains(Atspi.StateType.EXPANDABLE) and \
            not states.contains(Atspi.StateType.EXPANDED)

    def look(self, role=None, name=None, within=None):
        """The first thing with a role (or one of several) and a name, or None."""
        roles = (role,) if isinstance(role, str) else role
        for node in self.walk(within):
            try:
                if (roles is None or node.get_role_name() in roles) and \
                        is_called(node.get_name() or "", name):
                    return node
            except GLib.Error:
                continue
        return None

    def find(self, role=None, name=None, within=None):
        return self.wait_for(lambda: self.look(role, name, within), f"{role} named {name!r}")

    def wait_until_gone(self, role, name):
        self.wait_for(lambda: self.look(role, name) is None, f"end of {role} named {name!r}")

    def wait_until(self, condition, what):
        self.wait_for(condition, what)

    def dialog(self, name):
        """A window beside the main one, by its title."""
        return self.wait_for(lambda: next((
            window for window in (self.application.get_child_at_index(index) for index in
                                  range(self.application.get_child_count()))
            if window is not None and is_called(window.get_name() or "", name)
            and window.get_role_name() != "frame"), None), f"dialog named {name!r}")

    def page(self, kind):
        """The page of a kind, such as "Service", that is below the tabs."""
        return self.find("filler", f"Ui{kind}Page")

    def wait_for_route(self, route):
        """Waits until what is above every page says so."""
        title = self.clause("routes", route)
        said = re.compile(rf"(^|[：:] ?){re.escape(title)}(?![\w-])")
        view = self.find("filler", "UiEvaluationView")
        self.wait_for(lambda: said.search(self.look("status bar", within=view).get_name()),
                      f"route {title}")

    def read(self, name, within=None):
        """What the field called @name holds."""
        field = self.find(FIELDS, name, within)
        return field.get_text(0, -1) if hasattr(field, "get_text") else \
            Atspi.Text.get_text(field.get_text_iface(), 0, -1)

    def focus(self):
        """What has the focus."""
        return self.wait_for(
            lambda: next((node for node in self.walk()
                          if node.get_state_set().contains(Atspi.StateType.FOCUSED)), None),
            "focus")

    # Doing.

    def act(self, node):
        """Presses @node, or what in it can be pressed."""
        for inner in self.walk(node):
            if inner.get_n_actions() > 0 and inner.get_role_name() not in ("label", "heading"):
                inner.do_action(0)
                return
        raise Trouble(f"{node.get_name()!r} cannot be pressed.")

    def press(self, name, role=BUTTONS, within=None):
        self.act(self.find(role, name, within))

    def do(self, action, node=None):
        """An action of the window, or of another thing that has actions, by its name."""
        node = node or self.find("frame")
        for index in range(node.get_n_actions()):
            if node.get_action_name(index) == action:
                node.do_action(index)
                return
        raise Trouble(f"{node.get_name()!r} has no action {action!r}.")

    def press_tab(self, name, within=None):
        """Turns to what is called @name by its tab, if another is shown. GTK presses a button a
        moment after it was told to, which is too late for whoever does not wait."""
        tab = self.find("page tab", name, within)

        def is_selected():
            return tab.get_state_set().contains(Atspi.StateType.SELECTED)

        if not is_selected():
            self.act(tab)
            self.wait_until(is_selected, f"turn to {name}")

    def turn(self, page):
        """Turns to a page by its tab."""
        self.press_tab(self.word(page, "page"))

    def enter(self, name, text, within=None):
        """Enters a text into the field called @name, instead of what it holds."""
        field = self.find(FIELDS, name, within)
        editable = next((node for node in self.walk(field)
                         if node.get_editable_text_iface() is not None), None)
        if editable is None:
            raise Trouble(f"Nothing can be entered into {name!r}.")
        editable.set_text_contents(text)

    def choose(self, field, answer, within=None):
        """Chooses one of the answers that the field called @field offers."""
        group = self.find("grouping", field, within)
        self.press(answer, within=group)

    def has_keys(self):
        """Whether what is typed now comes to a window of the program: while one gives way to
        another, it comes to none."""
        asked = subprocess.run(["xdotool", "getactivewindow", "getwindowpid"], capture_output=True,
                               text=True, check=False)
        return asked.stdout.strip() == str(self.process.pid)

    def key(self, *combinations):
        """Presses keys, such as "ctrl+j"."""
        self.wait_until(self.has_keys, "window that has the keys")
        subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "60", *combinations],
                       check=True)
        time.sleep(PAUSE)

    def lead_to(self, name, key="Tab", most=60):
        """Presses a key until what is called @name has the focus."""
        for _ in range(most):
            self.key(key)
            if is_called(self.focus().get_name(), name):
                return
        raise Trouble(f"The key {key} does not lead to {name!r}.")

    def type(self, text):
        self.wait_until(self.has_keys, "window that has the keys")
        subprocess.run(["xdotool", "type", "--delay", "150", text], check=True)
        time.sleep(PAUSE)

    # What the workspace holds, as the command line tells it.

    def command(self, *arguments, status=0):
        done = subprocess.run([self.build / "app" / "eikyo", *arguments], capture_output=True,
                              text=True, env=self.environment(), check=False)
        if done.returncode != status:
            raise Trouble(f"eikyo {' '.join(arguments)}: {done.stdout}{done.stderr}")
        return done.stdout

    def decision(self, title):
        """The decision on the evaluation called @title, as the command line tells it."""
        return json.loads(self.command("show", title, "--json"))["decision"]
