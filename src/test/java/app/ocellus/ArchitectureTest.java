package app.ocellus;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Who may use whom; an exemption stands in the rule, with its reason. */
@AnalyzeClasses(packages = "app.ocellus", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] CORE = {
        "app.ocellus.task..",
        "app.ocellus.message..",
        "app.ocellus.file..",
        "app.ocellus.device..",
        "app.ocellus.image..",
        "app.ocellus.dataset..",
        "app.ocellus.training..",
        "app.ocellus.evaluation..",
        "app.ocellus.model..",
        "app.ocellus.report..",
        "app.ocellus.workspace..",
        "app.ocellus.sample.."
    };

    @ArchTest
    static final ArchRule everyPackageUsesOnlyThoseToItsLeft =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("task")
                    .definedBy("app.ocellus.task..")
                    .layer("message")
                    .definedBy("app.ocellus.message..")
                    .layer("file")
                    .definedBy("app.ocellus.file..")
                    .layer("device")
                    .definedBy("app.ocellus.device..")
                    .layer("image")
                    .definedBy("app.ocellus.image..")
                    .layer("dataset")
                    .definedBy("app.ocellus.dataset..")
                    .layer("training")
                    .definedBy("app.ocellus.training..")
                    .layer("evaluation")
                    .definedBy("app.ocellus.evaluation..")
                    .layer("model")
                    .definedBy("app.ocellus.model..")
                    .layer("report")
                    .definedBy("app.ocellus.report..")
                    .layer("workspace")
                    .definedBy("app.ocellus.workspace..")
                    .layer("sample")
                    .definedBy("app.ocellus.sample..")
                    .layer("engine")
                    .definedBy("app.ocellus.engine..")
                    .layer("serve")
                    .definedBy("app.ocellus.serve..")
                    .optionalLayer("export")
                    .definedBy("app.ocellus.export..")
                    .layer("ui")
                    .definedBy("app.ocellus.ui..")
                    .layer("cli")
                    .definedBy("app.ocellus.cli..")
                    // Launcher, Composition and its kin build everything, so they may use
                    // everything.
                    .layer("composition")
                    .definedBy("app.ocellus")
                    .whereLayer("task")
                    .mayNotAccessAnyLayer()
                    .whereLayer("message")
                    .mayNotAccessAnyLayer()
                    .whereLayer("file")
                    .mayOnlyAccessLayers("message")
                    .whereLayer("device")
                    .mayOnlyAccessLayers("message", "file")
                    .whereLayer("sample")
                    .mayOnlyAccessLayers("task", "message", "file")
                    .whereLayer("image")
                    .mayOnlyAccessLayers("task", "message", "file")
                    .whereLayer("dataset")
                    .mayOnlyAccessLayers("task", "message", "file", "image")
                    .whereLayer("training")
                    .mayOnlyAccessLayers("task", "message", "file", "image", "dataset")
                    .whereLayer("evaluation")
                    .mayOnlyAccessLayers("task", "message", "file", "image", "dataset", "training")
                    .whereLayer("model")
                    .mayOnlyAccessLayers(
                            "task", "message", "file", "image", "dataset", "training", "evaluation")
                    .whereLayer("report")
                    .mayOnlyAccessLayers(
                            "task",
                            "message",
                            "file",
                            "image",
                            "dataset",
                            "training",
                            "evaluation",
                            "model")
                    .whereLayer("workspace")
                    .mayOnlyAccessLayers(
                            "task",
                            "message",
                            "file",
                            "image",
                            "dataset",
                            "training",
                            "evaluation",
                            "model")
                    // It asks a classifier, whatever is behind it, and says what it answered:
                    // neither
                    // models nor engines, nor who started it.
                    .whereLayer("serve")
                    .mayOnlyAccessLayers("task", "message", "file", "evaluation")
                    .whereLayer("engine")
                    .mayOnlyBeAccessedByLayers("export", "composition")
                    .whereLayer("export")
                    .mayOnlyBeAccessedByLayers("cli", "ui", "composition")
                    .whereLayer("ui")
                    .mayOnlyBeAccessedByLayers("composition")
                    .whereLayer("cli")
                    .mayOnlyBeAccessedByLayers("composition")
                    .whereLayer("composition")
                    // A command gets its tools from the composition that the launcher gives it.
                    .mayOnlyBeAccessedByLayers("cli");

    @ArchTest
    static final ArchRule onlyTheTorchEngineKnowsDjl =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("app.ocellus.engine.torch..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("ai.djl..");

    @ArchTest
    static final ArchRule onlyTheOnnxEngineKnowsOnnxRuntime =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("app.ocellus.engine.onnx..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("ai.onnxruntime..");

    @ArchTest
    static final ArchRule onlyTheOnnxEngineAndTheExportKnowOnnxFiles =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("app.ocellus.engine.onnx..", "app.ocellus.export..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("ai.onnx.proto..", "com.google.protobuf..");

    @ArchTest
    static final ArchRule onlyWhatServesListensToTheNetwork =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("app.ocellus.serve..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.sun.net.httpserver..");

    @ArchTest
    static final ArchRule theEnginesDoNotKnowEachOther =
            slices().matching("app.ocellus.engine.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule theCoreTheEnginesAndTheCommandLineKnowNoJavaFx =
            noClasses()
                    .that()
                    .resideInAnyPackage(CORE)
                    .or()
                    .resideInAnyPackage(
                            "app.ocellus.engine..",
                            "app.ocellus.serve..",
                            "app.ocellus.export..",
                            "app.ocellus.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx..", "org.controlsfx..");

    @ArchTest
    static final ArchRule theCoreKnowsNoEngine =
            noClasses()
                    .that()
                    .resideInAnyPackage(CORE)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("ai..", "app.ocellus.engine..");

    @ArchTest
    static final ArchRule viewModelsKnowNoControls =
            noClasses()
                    .that()
                    .haveNameMatching("app\\.ocellus\\.ui\\..*ViewModel(\\$.*)?")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "javafx.scene..",
                            "javafx.stage..",
                            "javafx.application..",
                            "org.controlsfx..",
                            "app.ocellus.ui.control..");

    @ArchTest
    static final ArchRule controlsKnowNoViewModelsAndNoFeature =
            noClasses()
                    .that()
                    .resideInAnyPackage("app.ocellus.ui.control..", "app.ocellus.ui.common..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("app.ocellus.ui..")
                                    .and(
                                            resideOutsideOfPackages(
                                                    "app.ocellus.ui.control..",
                                                    "app.ocellus.ui.common..")));

    @ArchTest
    static final ArchRule viewsDoNotUseViewsOfAnotherFeature =
            classes()
                    .that()
                    .resideInAPackage("app.ocellus.ui..")
                    // The frame shows the views of all features: it is what brings them together.
                    .and()
                    .resideOutsideOfPackage("app.ocellus.ui.main..")
                    .should(useNoViewOfAnotherFeature());

    @ArchTest
    static final ArchRule thereAreNoCyclesBetweenPackages =
            // Of a whole subject: dataset.features is a part of dataset, and they use each other.
            slices().matching("app.ocellus.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule thereAreNoCyclesBetweenFeatures =
            slices().matching("app.ocellus.ui.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule whatIsKeptIsUsedOneWay =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("kept")
                    .definedBy("app.ocellus.workspace.kept..")
                    .layer("settings")
                    .definedBy("app.ocellus.workspace.settings..")
                    .layer("window")
                    .definedBy("app.ocellus.workspace.window..")
                    .layer("content")
                    .definedBy("app.ocellus.workspace.content..")
                    .layer("journal")
                    .definedBy("app.ocellus.workspace.journal..")
                    .layer("run")
                    .definedBy("app.ocellus.workspace.run..")
                    .layer("project")
                    .definedBy("app.ocellus.workspace.project..")
                    .layer("archive")
                    .definedBy("app.ocellus.workspace.archive..")
                    .layer("storage")
                    .definedBy("app.ocellus.workspace.storage..")
                    .whereLayer("kept")
                    .mayNotAccessAnyLayer()
                    .whereLayer("settings")
                    .mayOnlyAccessLayers("kept")
                    .whereLayer("window")
                    .mayOnlyAccessLayers("kept")
                    .whereLayer("content")
                    .mayOnlyAccessLayers("kept")
                    .whereLayer("journal")
                    .mayOnlyAccessLayers("kept")
                    .whereLayer("run")
                    .mayOnlyAccessLayers("kept")
                    .whereLayer("project")
                    .mayOnlyAccessLayers("kept", "content", "journal", "run")
                    .whereLayer("archive")
                    .mayOnlyAccessLayers("kept", "project")
                    .whereLayer("storage")
                    .mayOnlyAccessLayers("kept", "settings", "run", "project");

    private static ArchCondition<JavaClass> useNoViewOfAnotherFeature() {
        return new ArchCondition<>("use no view of another feature") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().stream()
                        .filter(use -> isView(use.getTargetClass()))
                        .filter(use -> !feature(use.getTargetClass()).equals(feature(user)))
                        .forEach(
                                use ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        user, use.getDescription())));
            }
        };
    }

    /** The package below ui that a class is in, with all that is below it. */
    private static String feature(JavaClass type) {
        var below = type.getPackageName().substring("app.ocellus.ui.".length());
        return below.replaceFirst("\\..*", "");
    }

    private static boolean isView(JavaClass type) {
        return resideInAPackage("app.ocellus.ui..").test(type)
                && !type.getPackageName().equals("app.ocellus.ui.control")
                && !type.getPackageName().equals("app.ocellus.ui.common")
                && type.getAllRawSuperclasses().stream()
                        .anyMatch(parent -> parent.getPackageName().startsWith("javafx.scene"));
    }
}
