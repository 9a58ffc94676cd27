package app.ocellus.dataset;

/** Which class is meant, under whatever name it goes today: the name it was first given. */
public record ClassId(String value) {}
