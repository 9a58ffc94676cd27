package app.ocellus.ui.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.Property;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;

import java.util.Optional;
import java.util.function.Function;

/** A field for one number: what cannot be meant is marked, and the last good number comes back. */
public final class NumberField extends TextField {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private NumberField(
            Property<Number> value,
            Function<String, Optional<Number>> parse,
            Function<Number, String> print) {
        getStyleClass().add("oc-number");
        setPrefColumnCount(6);
        setText(print.apply(value.getValue()));
        textProperty()
                .addListener(
                        (_, _, text) ->
                                pseudoClassStateChanged(
                                        WRONG, parse.apply(text.strip()).isEmpty()));
        Runnable commit =
                () -> {
                    parse.apply(getText().strip()).ifPresent(value::setValue);
                    setText(print.apply(value.getValue()));
                };
        setOnAction(_ -> commit.run());
        focusedProperty()
                .addListener(
                        (_, _, focused) -> {
                            if (!focused) {
                                commit.run();
                            }
                        });
        value.addListener((_, _, now) -> setText(print.apply(now)));
    }

    /** A whole number of at least {@code least}. */
    public static NumberField of(IntegerProperty value, int least) {
        return new NumberField(
                value,
                text -> parsed(text, Integer::valueOf).filter(number -> number.intValue() >= least),
                number -> Integer.toString(number.intValue()));
    }

    /** Any whole number. */
    public static NumberField of(LongProperty value) {
        return new NumberField(
                value,
                text -> parsed(text, Long::valueOf),
                number -> Long.toString(number.longValue()));
    }

    /** A positive number such as a learning rate, also written 1e-3. */
    public static NumberField positive(DoubleProperty value) {
        return new NumberField(
                value,
                text ->
                        parsed(text, Double::valueOf)
                                .filter(number -> isPositive(number.doubleValue())),
                number -> rate(number.doubleValue()));
    }

    /** A number from {@code least} to {@code most}. */
    public static NumberField of(DoubleProperty value, double least, double most) {
        return new NumberField(
                value,
                text ->
                        parsed(text, Double::valueOf)
                                .filter(number -> number.doubleValue() >= least)
                                .filter(number -> number.doubleValue() <= most),
                number -> plain(number.doubleValue()));
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e6
                ? Long.toString((long) value)
                : value == 0 ? "0" : rate(value);
    }

    private static boolean isPositive(double number) {
        return number > 0 && Double.isFinite(number);
    }

    private static String rate(double value) {
        return value >= 0.01 && value < 1000
                ? Double.toString(value)
                : String.format(java.util.Locale.ROOT, "%.1e", value).replace("e-0", "e-");
    }

    private static Optional<Number> parsed(String text, Function<String, Number> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
