package app.ocellus.ui.main;

import app.ocellus.ui.common.Brought;

/** What the window does with what somebody brings. */
final class Taking {

    private Taking() {}

    static void of(Brought brought, MainViewModel model) {
        switch (brought) {
            case Brought.Files(var paths) -> model.take(paths);
            case Brought.Picture(var encoded) -> model.takePicture(encoded);
            case Brought.Address _ -> model.refuseAddress();
            case Brought.Nothing _ -> {}
        }
    }
}
