package org.suragh.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.suragh.gui.bench.Dialogs;
import org.suragh.gui.bench.VerdictBook;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.campaigns.CampaignsModel;
import org.suragh.gui.campaigns.CampaignsView;
import org.suragh.gui.cases.StartModel;
import org.suragh.gui.cases.StartView;
import org.suragh.gui.counts.CountsModel;
import org.suragh.gui.counts.CountsView;
import org.suragh.gui.counts.ListsModel;
import org.suragh.gui.findings.FindingsModel;
import org.suragh.gui.ingest.ExhibitModel;
import org.suragh.gui.ingest.ImportModel;
import org.suragh.gui.ingest.ImportView;
import org.suragh.gui.journal.JournalModel;
import org.suragh.gui.journal.JournalView;
import org.suragh.gui.journal.VerifyModel;
import org.suragh.gui.settings.SettingsModel;
import org.suragh.gui.settings.SettingsView;

/// Every screen of the window. To add one: a model and a view in a package of their own, a line here, a text key.
final class Views {
    private final StartModel start;
    private final ImportModel imports;
    private final FindingsModel findings;
    private final List<Screen> all;

    /// The screens over one workbench.
    ///
    /// @param workers runs reading, hashing and compressing during an import
    /// @param samples folder in which sample cases are made
    Views(Workbench workbench, Dialogs dialogs, Executor workers, Path samples) {
        start = new StartModel(workbench, dialogs, workers, samples);
        imports = new ImportModel(workbench, dialogs, workers);
        CampaignsModel campaigns = new CampaignsModel(workbench);
        VerdictBook book = new VerdictBook(workbench);
        findings = new FindingsModel(workbench, book, dialogs);
        all = List.of(new Screen("start", MaterialDesignH.HOME_OUTLINE, () -> new StartView(start)),
                new Screen("networks", MaterialDesignG.GRAPH_OUTLINE,
                        () -> new Workspace(workbench, findings, book, campaigns)),
                new Screen("campaigns", MaterialDesignB.BULLHORN_OUTLINE,
                        () -> new CampaignsView(campaigns, workbench)),
                new Screen("counts", MaterialDesignC.COUNTER,
                        () -> new CountsView(new CountsModel(workbench), new ListsModel(workbench), workbench)),
                new Screen("materials", MaterialDesignT.TRAY_ARROW_DOWN,
                        () -> new ImportView(imports, new ExhibitModel(workbench, dialogs), dialogs, workbench)),
                new Screen("journal", MaterialDesignN.NOTEBOOK_OUTLINE,
                        () -> new JournalView(new JournalModel(workbench), new VerifyModel(workbench, dialogs),
                                workbench)),
                new Screen("settings", MaterialDesignC.COG_OUTLINE,
                        () -> new SettingsView(new SettingsModel(workbench, dialogs))));
    }

    /// The screens in the order of the rail.
    List<Screen> all() {
        return all;
    }

    /// The start page's model, for commands.
    StartModel start() {
        return start;
    }

    /// The import's model, for commands.
    ImportModel imports() {
        return imports;
    }
}
