package app.ocellus.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.model.BackboneInfo;
import app.ocellus.ui.Given;

import org.junit.jupiter.api.Test;

import java.util.List;

class NetworkChoiceTest {

    private final BackboneInfo fast = Given.backbone("small", "fast");
    private final BackboneInfo accurate = Given.backbone("large", "accurate");
    private final BackboneInfo resnet = Given.backbone("resnet34", BackboneInfo.OTHER, 200);
    private final BackboneInfo mobile = Given.backbone("mobile", BackboneInfo.OTHER);
    private final TrainingForm form = new TrainingForm(List.of(fast, accurate));
    private final NetworkChoice networks = form.networks();

    private String chosen() {
        assertEquals(networks.chosenProperty().get().id(), form.config().backbone());
        return form.config().backbone();
    }

    @Test
    void theRoleChoosesTheNetworkAndTheNetworkTheRole() {
        networks.roleProperty().set("accurate");
        assertEquals("large", chosen());
        networks.chosenProperty().set(fast);
        assertEquals("fast", networks.roleProperty().get());
    }

    @Test
    void anAddedNetworkIsOfferedBesideTheOthersAndChangesNothing() {
        networks.roleProperty().set("accurate");
        networks.offer(List.of(fast, accurate, resnet));
        assertEquals(List.of(fast, accurate), networks.named());
        assertEquals(List.of(resnet), networks.others());
        assertEquals("large", chosen());
    }

    @Test
    void anotherNetworkBringsItsInputSize() {
        networks.offer(List.of(fast, accurate, resnet));
        networks.roleProperty().set(BackboneInfo.OTHER);
        assertEquals("resnet34", chosen());
        assertEquals(200, form.config().preprocessing().size());
    }

    @Test
    void ofTheOthersTheOneThatWasChosenLastComesBack() {
        networks.offer(List.of(fast, accurate, resnet, mobile));
        networks.chosenProperty().set(mobile);
        networks.roleProperty().set("fast");
        networks.roleProperty().set(BackboneInfo.OTHER);
        assertEquals("mobile", chosen());
    }

    @Test
    void aChosenNetworkThatIsRemovedGivesWayToTheFirst() {
        networks.offer(List.of(fast, accurate, resnet));
        networks.chosenProperty().set(resnet);
        networks.offer(List.of(fast, accurate));
        assertEquals("small", chosen());
        assertEquals("fast", networks.roleProperty().get());
        assertEquals(List.of(), networks.others());
    }
}
