#!/usr/bin/python3
"""A small orange window to drag one file from, as out of a file manager: by GTK, so by the real XDND protocol.

    packaging/drag_source.py FILE      (needs python3-gi and gir1.2-gtk-3.0)
"""

import sys
from pathlib import Path

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk  # noqa: E402  (the version comes first)

SIDE = 60
URI_LIST = 0

file = Path(sys.argv[1]).resolve()
# a window that no window manager places or takes the focus for
window = Gtk.Window(type=Gtk.WindowType.POPUP)
window.set_default_size(SIDE, SIDE)
area = Gtk.EventBox()
paint = Gtk.CssProvider()
paint.load_from_data(b"* { background-color: #ff8000; }")
area.get_style_context().add_provider(paint, Gtk.STYLE_PROVIDER_PRIORITY_APPLICATION)
area.drag_source_set(
    Gdk.ModifierType.BUTTON1_MASK, [Gtk.TargetEntry.new("text/uri-list", 0, URI_LIST)], Gdk.DragAction.COPY
)
area.connect("drag-data-get", lambda _w, _c, data, _i, _t: data.set_uris([file.as_uri()]))
area.connect("drag-end", lambda *_: Gtk.main_quit())
window.add(area)
window.move(1440 - SIDE, 900 - SIDE)
window.show_all()
Gtk.main()
