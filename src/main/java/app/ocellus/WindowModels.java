package app.ocellus;

import app.ocellus.ui.dataset.DatasetTabs;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.dataset.ProjectsViewModel;
import app.ocellus.ui.evaluation.EvaluationTabs;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.evaluation.SampleActivation;
import app.ocellus.ui.export.ExportViewModel;
import app.ocellus.ui.help.HelpViewModel;
import app.ocellus.ui.main.HintsViewModel;
import app.ocellus.ui.main.MainViewModel;
import app.ocellus.ui.prediction.AnswerParts;
import app.ocellus.ui.prediction.PredictionViewModel;
import app.ocellus.ui.runs.RunsViewModel;
import app.ocellus.ui.settings.BackbonesViewModel;
import app.ocellus.ui.settings.DeviceViewModel;
import app.ocellus.ui.settings.SettingsViewModel;
import app.ocellus.ui.settings.StorageViewModel;
import app.ocellus.ui.training.FormAids;
import app.ocellus.ui.training.TrainingViewModel;

/** What a window shows and does: a view model for each of its places, and one for the frame. */
public record WindowModels(
        DatasetViewModel dataset,
        DatasetTabs tabs,
        ProjectsViewModel projects,
        TrainingViewModel training,
        FormAids aids,
        EvaluationViewModel evaluation,
        EvaluationTabs evaluationTabs,
        PredictionViewModel prediction,
        AnswerParts answer,
        SampleActivation activation,
        RunsViewModel runs,
        ExportViewModel export,
        SettingsViewModel settings,
        BackbonesViewModel backbones,
        DeviceViewModel device,
        StorageViewModel storage,
        MainViewModel main,
        HintsViewModel hints,
        HelpViewModel help) {}
