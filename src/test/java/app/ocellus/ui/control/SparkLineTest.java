package app.ocellus.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.paint.Color;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.IntStream;

class SparkLineTest {

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, true", "3, true", "100, true"})
    void aSparkLineIsSeenFromTwoValuesOn(int count, boolean seen) {
        FxToolkit.run(
                () -> {
                    var spark = new SparkLine(Tint.VALIDATION);
                    FxToolkit.layOut(spark, 120, 33);
                    spark.setValues(IntStream.range(0, count).asDoubleStream().toArray());
                    spark.layout();
                    assertEquals(seen, isPainted(spark));
                });
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, -1, 0})
    void aSparkLineOfOneValueOverAndOverIsLevel(double value) {
        FxToolkit.run(
                () -> {
                    var spark = new SparkLine(Tint.VALIDATION);
                    FxToolkit.layOut(spark, 120, 33);
                    spark.setValues(new double[] {value, value, value});
                    spark.layout();
                    assertEquals(true, isPainted(spark));
                });
    }

    private static boolean isPainted(Parent node) {
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        var child = node.getChildrenUnmodifiable().getFirst();
        if (!child.isVisible()) {
            return false;
        }
        var picture = child.snapshot(parameters, null);
        return IntStream.range(0, (int) picture.getHeight())
                .anyMatch(y -> picture.getPixelReader().getArgb(60, y) != 0);
    }
}
