package app.ocellus.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;

/** Answers as JSON, one object a picture. */
public final class PredictionJson {

    private PredictionJson() {}

    /** The file, and what {@link #answer} says. */
    public static Map<String, Object> row(PredictedPicture picture) {
        var object = new LinkedHashMap<String, Object>();
        object.put("file", picture.file().toString());
        object.putAll(answer(picture));
        return object;
    }

    /** The most probable classes and whether they are not sure enough; or the reason for none. */
    public static Map<String, Object> answer(PredictedPicture picture) {
        var object = new LinkedHashMap<String, Object>();
        switch (picture) {
            case PredictedPicture.Answered(_, var ranking, var sure, _) -> {
                object.put("top", ranking.stream().map(PredictionJson::entry).toList());
                object.put("rejected", !sure);
            }
            case PredictedPicture.Unreadable(_, var reason) ->
                    object.put("error", reason.toString());
        }
        return object;
    }

    private static Map<String, Object> entry(ClassProbability entry) {
        var map = new LinkedHashMap<String, Object>();
        map.put("class", entry.label().name());
        map.put("probability", entry.probability());
        return map;
    }
}
