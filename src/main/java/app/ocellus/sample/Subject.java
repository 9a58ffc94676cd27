package app.ocellus.sample;

import java.util.Locale;
import java.util.function.Function;

/** The six classes; what a picture shows, whatever its label says. */
enum Subject {
    BUILDINGS(BuildingsScene::new),
    FOREST(ForestScene::new),
    GLACIER(GlacierScene::new),
    MOUNTAIN(MountainScene::new),
    SEA(SeaScene::new),
    STREET(StreetScene::new);

    private final Function<Easel, Scene> scene;

    Subject(Function<Easel, Scene> scene) {
        this.scene = scene;
    }

    /** The name of the class and of its folder. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A finished picture; the dice alone decide which. */
    Canvas paint(Dice dice) {
        var easel = new Easel(new Canvas(), dice, Light.any(dice));
        scene.apply(easel).paint();
        new Weather(easel).fall();
        new Finish(easel).apply();
        return easel.canvas();
    }
}
