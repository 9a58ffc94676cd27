package app.ocellus.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.fixtures.Samples;

import org.junit.jupiter.api.Test;

import java.util.List;

class ClassMatchingTest {

    private static ClassLabel label(String id, String name) {
        return new ClassLabel(new ClassId(id), name);
    }

    @Test
    void anotherOrderIsMatchedByIdentity() {
        var matching =
                ClassMatching.of(
                        Samples.labels("owl", "cat", "dog"), Samples.labels("cat", "dog", "owl"));
        assertEquals(Samples.labels("owl", "cat", "dog"), matching.outputs());
        assertEquals(List.of(), matching.onlyInData());
        assertEquals(List.of(), matching.onlyInModel());
    }

    @Test
    void aClassTooFewIsNamedAndMovesNoOther() {
        var matching =
                ClassMatching.of(Samples.labels("cat", "owl"), Samples.labels("cat", "dog", "owl"));
        assertEquals(Samples.labels("cat", "owl"), matching.outputs());
        assertEquals(Samples.labels("dog"), matching.onlyInData());
    }

    @Test
    void aClassTooManyIsNamed() {
        var matching =
                ClassMatching.of(Samples.labels("cat", "dog", "owl"), Samples.labels("cat", "owl"));
        assertEquals(Samples.labels("dog"), matching.onlyInModel());
        assertEquals(List.of(), matching.onlyInData());
    }

    @Test
    void aClassRenamedInTheModelIsMatchedByIdentityAndGoesByTheNameOfTheData() {
        var matching = ClassMatching.of(List.of(label("cat", "kitten")), Samples.labels("cat"));
        assertEquals(Samples.labels("cat"), matching.outputs());
    }

    @Test
    void aFolderRenamedLikeTheModelsClassIsMatchedByName() {
        var matching =
                ClassMatching.of(
                        List.of(label("cat", "kitten"), label("dog", "dog")),
                        Samples.labels("dog", "kitten"));
        assertEquals(Samples.labels("kitten", "dog"), matching.outputs());
        assertEquals(List.of(), matching.onlyInModel());
        assertEquals(List.of(), matching.onlyInData());
    }

    @Test
    void namesThatChangedPlacesDoNotOutdoIdentity() {
        var matching =
                ClassMatching.of(
                        List.of(label("cat", "dog"), label("dog", "cat")),
                        Samples.labels("cat", "dog"));
        assertEquals(List.of(new ClassId("cat"), new ClassId("dog")), matching.outputIds());
    }

    @Test
    void aClassThatAnotherOutputMeansIsNotTakenByItsName() {
        var matching =
                ClassMatching.of(
                        List.of(label("stray", "cat"), label("cat", "kitten")),
                        Samples.labels("cat"));
        assertEquals(List.of(new ClassId("stray"), new ClassId("cat")), matching.outputIds());
        assertEquals(List.of(label("stray", "cat")), matching.onlyInModel());
    }

    @Test
    void aClassThatBothRenamedDifferentlyIsAMismatchOnBothSides() {
        var matching =
                ClassMatching.of(Samples.labels("cat", "dog"), Samples.labels("feline", "dog"));
        assertEquals(Samples.labels("cat"), matching.onlyInModel());
        assertEquals(Samples.labels("feline"), matching.onlyInData());
    }

    @Test
    void twoOutputsNeverMeanTheSameClass() {
        var matching =
                ClassMatching.of(
                        List.of(label("a", "cat"), label("b", "cat")), Samples.labels("cat"));
        assertEquals(List.of(new ClassId("cat"), new ClassId("b")), matching.outputIds());
        assertEquals(List.of(label("b", "cat")), matching.onlyInModel());
    }
}
