package app.ocellus.image;

/**
 * Where the square that a model sees lies on the upright picture, in fractions of the picture's
 * width and height from its top left corner; it reaches beyond [0,1] where it is filled up with
 * grey.
 */
public record InputArea(double left, double top, double width, double height) {

    /** The square is the whole picture, whatever that does to its proportions. */
    public static final InputArea WHOLE = new InputArea(0, 0, 1, 1);

    /** Where {@link ImageTensor#fit} takes its square from, of a picture of that size in pixels. */
    public static InputArea of(int width, int height, Preprocessing preprocessing) {
        int size = preprocessing.size();
        return switch (preprocessing.fit()) {
            case STRETCH -> WHOLE;
            case CROP -> {
                int side = Math.min(width, height);
                int columns = ImageTensor.scaled(width, size, side);
                int rows = ImageTensor.scaled(height, size, side);
                yield area(
                        columns, rows, size, Crops.start(columns, size), Crops.start(rows, size));
            }
            case PAD -> {
                int side = Math.max(width, height);
                int columns = ImageTensor.scaled(width, size, side);
                int rows = ImageTensor.scaled(height, size, side);
                yield area(columns, rows, size, -((size - columns) / 2), -((size - rows) / 2));
            }
        };
    }

    private static InputArea area(int columns, int rows, int size, int left, int top) {
        return new InputArea(
                (double) left / columns,
                (double) top / rows,
                (double) size / columns,
                (double) size / rows);
    }
}
