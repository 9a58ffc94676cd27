package app.ocellus.ui.main;

import javafx.scene.image.Image;

import java.util.Objects;

/** The program's mark: an ocellus, the simple eye of an insect. */
final class Brand {

    private Brand() {}

    /**
     * The mark, as it was drawn for this size.
     *
     * @param side 32, 64 or 128 pixels
     */
    static Image image(int side) {
        var name = "/app/ocellus/ui/ocellus-" + side + ".png";
        var resource = Objects.requireNonNull(Brand.class.getResource(name), name);
        return new Image(resource.toExternalForm());
    }
}
