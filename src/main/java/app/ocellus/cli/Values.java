package app.ocellus.cli;

import app.ocellus.dataset.Grouping;
import app.ocellus.export.ExportFormat;
import app.ocellus.image.Fit;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.Preprocessing;
import app.ocellus.message.UserException;
import app.ocellus.training.ModelInput;
import app.ocellus.training.TrainingConfig;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What may stand behind an option; anything else is refused before the work begins. */
final class Values {

    private static final int MOST_STEPS = 100_000;
    private static final int MOST_PORT = 65_535;

    private Values() {}

    /** A whole number from 1 on. */
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return whole(text, 1, Integer.MAX_VALUE, "a whole number from 1 on");
        }
    }

    /** Where a server listens. */
    static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return whole(text, 0, MOST_PORT, "a port from 0 to " + MOST_PORT);
        }
    }

    /** How large a picture's file may be. */
    static final class Megabytes implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            int most = (int) (ImageDecoder.MOST_BYTES >> 20);
            return whole(text, 1, most, "megabytes from 1 to " + most);
        }
    }

    /** What a model is exported for. */
    static final class Format implements ITypeConverter<ExportFormat> {
        @Override
        public ExportFormat convert(String text) {
            try {
                return ExportFormat.of(text.strip());
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        "\"" + text + "\" is none of onnx, torchscript, djl, spark, card");
            }
        }
    }

    /** The side of a network's input, in pixels. */
    static final class Size implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            int most = Preprocessing.LARGEST_SIZE;
            return whole(
                    text,
                    ModelInput.SMALLEST_SIZE,
                    most,
                    "pixels from " + ModelInput.SMALLEST_SIZE + " to " + most);
        }
    }

    /** A number above 0. */
    static final class Rate implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            double value = number(text);
            return require(value > 0 && Double.isFinite(value), value, text, "a number above 0");
        }
    }

    /**
     * How the learning rate is chosen.
     *
     * @param given by a person; nothing where it is to be found out
     */
    record RateChoice(OptionalDouble given) {}

    /** A number above 0, or the word that lets it be found out. */
    static final class RateOrAuto implements ITypeConverter<RateChoice> {
        @Override
        public RateChoice convert(String text) {
            if (text.strip().equalsIgnoreCase("auto")) {
                return new RateChoice(OptionalDouble.empty());
            }
            double value = number(text);
            return require(
                    value > 0 && Double.isFinite(value),
                    new RateChoice(OptionalDouble.of(value)),
                    text,
                    "a number above 0, or auto");
        }
    }

    /** How many rates a sweep tries. */
    static final class Steps implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return whole(text, 2, MOST_STEPS, "a whole number from 2 to " + MOST_STEPS);
        }
    }

    /** A part of the whole that leaves something of it. */
    static final class Share implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            double value = number(text);
            return require(value >= 0 && value < 1, value, text, "a share from 0 to below 1");
        }
    }

    /** A part of the whole that is not nothing. */
    static final class Part implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            double value = number(text);
            return require(value > 0 && value <= 1, value, text, "a share above 0, up to 1");
        }
    }

    /** Any part of the whole, nothing and all of it included. */
    static final class Fraction implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            double value = number(text);
            return require(value >= 0 && value <= 1, value, text, "a number from 0 to 1");
        }
    }

    /** A fraction in percent, with as many digits as it has. */
    static String percent(double fraction) {
        return BigDecimal.valueOf(fraction).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    /** How a picture becomes square. */
    static final class Fits implements ITypeConverter<Fit> {
        @Override
        public Fit convert(String text) {
            return named(Fit.values(), text);
        }
    }

    /** What learns. */
    static final class Modes implements ITypeConverter<TrainingConfig.Mode> {
        @Override
        public TrainingConfig.Mode convert(String text) {
            return named(TrainingConfig.Mode.values(), text);
        }
    }

    /** How much of the backbone learns. */
    static final class Depths implements ITypeConverter<TrainingConfig.Depth> {
        @Override
        public TrainingConfig.Depth convert(String text) {
            return named(TrainingConfig.Depth.values(), text);
        }
    }

    /** A recipe. */
    static final class Presets implements ITypeConverter<NetworkOptions.Preset> {
        @Override
        public NetworkOptions.Preset convert(String text) {
            return named(NetworkOptions.Preset.values(), text);
        }
    }

    /** Whose images are taken for validation. */
    static final class Sources implements ITypeConverter<SplitOptions.Source> {
        @Override
        public SplitOptions.Source convert(String text) {
            return named(SplitOptions.Source.values(), text);
        }
    }

    /** Which part of a dataset is evaluated on. */
    static final class Parts implements ITypeConverter<PartOptions.Part> {
        @Override
        public PartOptions.Part convert(String text) {
            return named(PartOptions.Part.values(), text);
        }
    }

    /** What stays together in the splits. */
    static final class Groups implements ITypeConverter<Grouping> {
        @Override
        public Grouping convert(String text) {
            try {
                return Grouping.of(text);
            } catch (UserException e) {
                throw new TypeConversionException(e.sentence().toString());
            }
        }
    }

    private static <E extends Enum<E>> E named(E[] values, String text) {
        return Arrays.stream(values)
                .filter(value -> name(value).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> refusal(text, names(values)));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String names(Enum<?>[] values) {
        var names = Arrays.stream(values).map(Values::name).collect(Collectors.joining(", "));
        return names.replaceFirst(", ([^,]*)$", " or $1");
    }

    private static int whole(String text, int least, int most, String wanted) {
        try {
            int value = Integer.parseInt(text.strip());
            return require(value >= least && value <= most, value, text, wanted);
        } catch (NumberFormatException e) {
            throw refusal(text, wanted);
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static <T> T require(boolean holds, T value, String text, String wanted) {
        if (!holds) {
            throw refusal(text, wanted);
        }
        return value;
    }

    private static TypeConversionException refusal(String text, String wanted) {
        return new TypeConversionException("it must be " + wanted + ", not '" + text + "'");
    }
}
