package app.ocellus.engine;

import app.ocellus.dataset.ClassId;
import app.ocellus.evaluation.ActivationMap;
import app.ocellus.evaluation.Explainer;
import app.ocellus.evaluation.Explanation;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.InputArea;
import app.ocellus.image.ReducedImage;
import app.ocellus.image.RgbImage;
import app.ocellus.model.ModelBundle;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Waiting;
import app.ocellus.training.Head;
import app.ocellus.training.Tensor;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Weighs the maps of a backbone by the head's row of a class, before they are pooled. */
final class BundleExplainer implements Explainer {

    private final ModelBundle bundle;
    private final FeatureNetwork.Leased network;
    private final ImageDecoder decoder;

    BundleExplainer(ModelBundle bundle, FeatureNetwork.Leased network, ImageDecoder decoder) {
        this.bundle = bundle;
        this.network = network;
        this.decoder = decoder;
    }

    @Override
    public Explanation explain(Path file, List<ClassId> classes, Cancellation cancellation) {
        var rows = classes.stream().map(this::row).toList();
        cancellation.throwIfRequested();
        var area = new AtomicReference<>(InputArea.WHOLE);
        var square =
                decoder.fitted(
                        Waiting.apart(() -> decoder.content(file), cancellation),
                        file.toString(),
                        bundle.preprocessing(),
                        whole -> area.set(area(whole)));
        cancellation.throwIfRequested();
        var maps = maps(square, cancellation);
        return new Explanation(area.get(), rows.stream().map(row -> map(maps, row)).toList());
    }

    private int row(ClassId wanted) {
        for (int row = 0; row < bundle.classes().size(); row++) {
            if (bundle.classes().get(row).id().equals(wanted)) {
                return row;
            }
        }
        throw new IllegalArgumentException(bundle.name() + " does not know " + wanted);
    }

    private InputArea area(ReducedImage whole) {
        return InputArea.of(whole.width(), whole.height(), bundle.preprocessing());
    }

    /** (1,W,h,w); of a model that looks at the mirror image too (2,W,h,w). */
    private Tensor maps(RgbImage square, Cancellation cancellation) {
        var views =
                bundle.output().flipAveraging()
                        ? List.of(square, square.mirrored())
                        : List.of(square);
        int size = bundle.preprocessing().size();
        var images = new PictureBuffer(size).of(views);
        return network.maps(images, views.size(), size, cancellation);
    }

    private ActivationMap map(Tensor maps, int row) {
        var map = weighed(maps, 0, row);
        return maps.shape()[0] == 1 ? map : map.averagedWith(weighed(maps, 1, row).mirrored());
    }

    private ActivationMap weighed(Tensor maps, int view, int row) {
        Head head = bundle.head();
        int width = head.width();
        int places = maps.shape()[2] * maps.shape()[3];
        var sums = new double[places];
        for (int channel = 0; channel < width; channel++) {
            double weight = head.weights()[row * width + channel];
            int from = (view * width + channel) * places;
            for (int place = 0; place < places; place++) {
                sums[place] += weight * maps.values()[from + place];
            }
        }
        var values = new float[places];
        for (int place = 0; place < places; place++) {
            values[place] = (float) sums[place];
        }
        return new ActivationMap(maps.shape()[2], maps.shape()[3], values);
    }
}
