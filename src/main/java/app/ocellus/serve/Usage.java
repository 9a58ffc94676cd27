package app.ocellus.serve;

/** The page that says how to ask. */
final class Usage {

    private Usage() {}

    /** For that model at that address. */
    static String text(String model, String address, Limits limits) {
        return """
        %s answers here. It takes one picture a request and keeps none.

        POST /predict    a picture as the body: JPEG, PNG, GIF, BMP, WebP or TIFF

            curl --data-binary @picture.jpg %s/predict

            ?top=3       how many classes (5)
            ?file=NAME   what the answer calls the picture

            {"top":[{"class":"fox","probability":0.91}],"rejected":false}

            "rejected" is true when the model is not sure. What is not answered has an
            "error" instead, which says why and what to do: 400 a wrong request, 403 the
            name or a page of another computer, 404 and 405 a wrong address, 413 more than
            %d MB, 415 a form, 422 no readable picture, 429 and 503 too much at once (wait
            as long as Retry-After says), 500 and 507 a fault here.

        GET /info        what the model is, as JSON
        """
                .formatted(model, address, limits.mostBytes() >> 20);
    }
}
