"""A desk with one window on it: starts the program, finds what a screen reader finds, points and types."""

import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402  (the version comes first)

PATIENCE = 20  # seconds
MOMENT = 3  # seconds, before something is tried again


def wait_for(what, find):
    """Returns what find() returns once that is true; fails with a word on what was waited for."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = find()
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(f"waited in vain for {what}")


def xdotool(*arguments):
    """Runs xdotool and returns what it prints."""
    return subprocess.run(["xdotool", *map(str, arguments)], check=True, capture_output=True, text=True).stdout.strip()


def walk(thing):
    """Yields an accessible and all below it that are on view."""
    yield thing
    for index in range(thing.get_child_count()):
        child = thing.get_child_at_index(index)
        if child is not None:
            yield from walk(child)


def get_role(thing):
    """Returns the name of an accessible's role; what newer versions call a button was a push button."""
    name = thing.get_role_name()
    return "push button" if name == "button" else name


class Desk:
    """The program under test and its window."""

    def __init__(self, program, *arguments):
        self.process = subprocess.Popen([program, *arguments])
        self.window = self.find_window()
        xdotool("windowmove", self.window, 0, 0, "windowfocus", self.window)
        self.application = wait_for("the program on the accessibility bus", self.find_application)

    def find_window(self, among=()):
        """Returns the X id of the program's newest visible window that is not among those given."""

        def find():
            ids = xdotool("search", "--all", "--onlyvisible", "--pid", self.process.pid, "--name", "").split()
            return [one for one in ids if one not in among]

        return wait_for("a window", lambda: self.process.poll() is None and quietly(find))[-1]

    def find_application(self):
        """Returns the program as a screen reader knows it, or None."""
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application is not None and application.get_process_id() == self.process.pid:
                return application
        return None

    def find_all(self, role, *words):
        """Returns all accessibles with that role and all these words in their names, as far as there are any now."""
        return quietly(lambda: [thing for thing in walk(self.application) if get_role(thing) == role
                                and all(word in (thing.get_name() or "") for word in words)]) or []

    def find_in_sight(self, role, *words):
        """Returns those of find_all() that take room on the screen; what is on another page has none."""
        return [thing for thing in self.find_all(role, *words)
                if Atspi.Component.get_extents(thing, Atspi.CoordType.WINDOW).width > 0]

    def find(self, role, *words):
        """Returns the accessible with that role and all these words in its name."""
        return wait_for(f"{role} {words}", lambda: self.find_all(role, *words))[0]

    def get_middle(self, thing):
        """Returns where the middle of an accessible is in the window, in pixels."""
        at = Atspi.Component.get_extents(thing, Atspi.CoordType.WINDOW)
        # Newer versions of GTK count from inside of the window's shadow, older ones from its frame.
        frame = Atspi.Component.get_extents(self.application.get_child_at_index(0), Atspi.CoordType.WINDOW)
        return at.x - frame.x + at.width // 2, at.y - frame.y + at.height // 2

    def click(self, thing):
        """Clicks into the middle of an accessible."""
        xdotool("mousemove", "--window", self.window, *self.get_middle(thing), "click", 1)

    def activate(self, thing):
        """Activates a button as a screen reader does, which knows no place on the screen."""
        Atspi.Action.do_action(thing, 0)

    def press(self, *keys):
        """Presses keys, such as "alt+Left"."""
        xdotool("key", *keys)

    def type(self, text):
        """Types text."""
        xdotool("type", "--delay", 20, text)

    def is_on_view(self, window):
        """Whether the window whose X id is given is visible."""
        ids = quietly(lambda: xdotool("search", "--all", "--onlyvisible", "--pid", self.process.pid, "--name", ""))
        return window in (ids or "").split()

    def fill_in(self, window, field, text):
        """Types a text into a field of a window; returns whether the field holds it and nothing else soon after."""
        quietly(lambda: xdotool("windowfocus", window))
        quietly(lambda: Atspi.Component.grab_focus(field))
        self.press("ctrl+a")
        self.type(text)
        # Keys arrive after xdotool has sent them.
        return holds_soon(lambda: quietly(lambda: get_text(field)) == text)

    def save_as(self, dialog, path):
        """Types a path into the file dialog whose X id is given, and accepts it."""
        xdotool("windowmove", dialog, 0, 0)
        name = self.find("text", "Name")

        def try_once():
            # While the dialog reads a folder it may take back what was typed, or not be ready for Return.
            if self.is_on_view(dialog) and self.fill_in(dialog, name, str(path)):
                self.press("Return")
            return holds_soon(lambda: not self.is_on_view(dialog))

        wait_for("the dialog to close", try_once)

    def holds_text(self, *words, role="label"):
        """Whether the text of an accessible with that role, which its name may not be any more, has all these words."""
        texts = [quietly(lambda thing=thing: get_text(thing)) or "" for thing in self.find_all(role)]
        return any(all(word in text for word in words) for text in texts)

    def open(self, dialog, path):
        """Types a path into the dialog to open a file, whose X id is given, and accepts it."""
        xdotool("windowmove", dialog, 0, 0)
        wait_a_moment()
        wait_a_moment()

        def try_once():
            if self.is_on_view(dialog):
                quietly(lambda: xdotool("windowfocus", dialog))
                # The first letter of a path opens the field to type in, which takes a moment; the rest goes there.
                self.type("/")
                wait_a_moment()
                self.press("ctrl+a")
                self.type(str(path))
                # Takes away what the field has completed beyond that.
                self.press("shift+End", "Delete")
                wait_a_moment()
                self.press("Return")
            return holds_soon(lambda: not self.is_on_view(dialog))

        wait_for("the dialog to close", try_once)

    def close(self):
        """Ends the program if it still runs and returns its exit status."""
        if self.process.poll() is None:
            self.process.terminate()
        return self.process.wait(PATIENCE)


def wait_a_moment():
    """Waits as long as a person does after a key that opens something."""
    time.sleep(0.5)


def holds_soon(condition):
    """Returns whether a condition comes to hold within a moment."""
    end = time.monotonic() + MOMENT
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def quietly(find):
    """Returns find(), or None when something vanished while it was looked at."""
    try:
        return find()
    except (gi.repository.GLib.Error, subprocess.CalledProcessError):
        return None


def is_selected(thing):
    """Whether an accessible is said to be selected."""
    return thing.get_state_set().contains(Atspi.StateType.SELECTED)


def get_text(thing):
    """Returns the whole text of an accessible."""
    return Atspi.Text.get_text(thing, 0, Atspi.Text.get_character_count(thing))


def get_beginning(thing, length):
    """Returns so many characters of the text of an accessible, which may be very long."""
    return Atspi.Text.get_text(thing, 0, length)


def get_selected_text(thing):
    """Returns what is selected in a text."""
    for index in range(Atspi.Text.get_n_selections(thing)):
        chosen = Atspi.Text.get_selection(thing, index)
        if chosen.end_offset > chosen.start_offset:
            return Atspi.Text.get_text(thing, chosen.start_offset, chosen.end_offset)
    return ""
