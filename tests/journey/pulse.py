"""Feels the pulse of a program: how long it takes to answer a screen reader, over and over again."""

import threading
import time

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402  (the version comes first)

PAUSE = 0.005  # seconds between two questions
ROOT = "/org/a11y/atspi/accessible/root"
PATIENCE = 30000  # milliseconds


def connect():
    """Returns a connection of its own to the accessibility bus."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None,
                                GLib.VariantType("(s)"), 0, -1).unpack()[0]
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address, flags)


def find_name(bus, process):
    """Returns the name on the bus of the program with that process id."""
    def ask(method, argument=None):
        return bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method, argument,
                             None, 0, -1).unpack()[0]

    return next(name for name in ask("ListNames") if name.startswith(":")
                and ask("GetConnectionUnixProcessID", GLib.Variant("(s)", (name,))) == process)


class Pulse:
    """Within "with", asks a program in a thread; afterwards `longest` is its slowest answer, in seconds."""

    def __init__(self, process):
        self.bus = connect()
        self.name = find_name(self.bus, process)
        self.longest = 0.0
        self.answers = 0
        self.over = threading.Event()
        self.thread = threading.Thread(target=self.ask, daemon=True)

    def ask(self):
        """Asks until told to stop."""
        while not self.over.wait(PAUSE):
            begin = time.monotonic()
            self.bus.call_sync(self.name, ROOT, "org.a11y.atspi.Accessible", "GetRole", None, None, 0, PATIENCE)
            self.longest = max(self.longest, time.monotonic() - begin)
            self.answers += 1

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *unused):
        self.over.set()
        self.thread.join()
