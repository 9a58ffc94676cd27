package app.ocellus.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which column of a list says what; -1 where none does.
 *
 * @param heading whether the first row names the columns
 */
record ListColumns(boolean heading, int file, int label, int split, int group) {

    private static final Set<String> FILE =
            Set.of(
                    "file",
                    "files",
                    "filename",
                    "filenames",
                    "filepath",
                    "filepaths",
                    "id",
                    "image",
                    "imageid",
                    "imagename",
                    "imagepath",
                    "images",
                    "img",
                    "imgpath",
                    "name",
                    "path",
                    "photo",
                    "picture");
    private static final Set<String> LABEL =
            Set.of(
                    "annotation",
                    "breed",
                    "category",
                    "class",
                    "classid",
                    "classname",
                    "diagnosis",
                    "label",
                    "labelname",
                    "labels",
                    "species",
                    "tag",
                    "target",
                    "y");
    private static final Set<String> SPLIT =
            Set.of("dataset", "fold", "partition", "set", "split", "subset", "usage");
    private static final Set<String> GROUP =
            Set.of(
                    "burst",
                    "group",
                    "groupid",
                    "patient",
                    "patientid",
                    "sequence",
                    "sequenceid",
                    "series",
                    "session",
                    "subject",
                    "subjectid",
                    "video");

    /** A file and its class, in this order, from the first row on. */
    private static final ListColumns PLAIN = new ListColumns(false, 0, 1, -1, -1);

    /** The columns of a list with this first row; {@code isFile} knows what is there. */
    static ListColumns of(List<String> first, Predicate<String> isFile) {
        var words = first.stream().map(ListColumns::word).toList();
        int file = find(words, FILE).orElse(-1);
        int label = find(words, LABEL).orElse(-1);
        boolean heading = file >= 0 && (file == 0 || label >= 0) && !isFile.test(first.get(file));
        if (!heading) {
            return PLAIN;
        }
        int split = find(words, SPLIT).orElse(-1);
        int group = find(words, GROUP).orElse(-1);
        return new ListColumns(
                true,
                file,
                label >= 0 ? label : rest(words.size(), file, split, group),
                split,
                group);
    }

    private static Optional<Integer> find(List<String> words, Set<String> wanted) {
        for (int i = 0; i < words.size(); i++) {
            if (wanted.contains(words.get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** A class by whatever name: the first column that is nothing else. */
    private static int rest(int count, int file, int split, int group) {
        for (int i = 0; i < count; i++) {
            if (i != file && i != split && i != group) {
                return i;
            }
        }
        return -1;
    }

    private static String word(String cell) {
        return cell.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** What a row says in a column, without blanks around it; empty where it says nothing. */
    static String cell(List<String> cells, int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
    }
}
