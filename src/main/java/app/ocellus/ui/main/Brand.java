package app.ocellus.ui.main;

import javafx.scene.image.Image;

import java.util.Objects;

/** The program's mark: an ocellus, the simple eye of an insect. */
final class Brand {

    private static final String MARK = "/app/ocellus/ui/ocellus.png";

    private Brand() {}

    /** The mark, {@code side} pixels wide. */
    static Image image(double side) {
        var resource = Objects.requireNonNull(Brand.class.getResource(MARK), MARK);
        return new Image(resource.toExternalForm(), side, side, true, true);
    }
}
