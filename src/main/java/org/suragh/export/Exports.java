package org.suragh.export;

import java.util.List;

/// Every export the program writes.
public final class Exports {
    private Exports() {}

    /// All exporters, in the order in which they are offered.
    public static final List<Exporter> ALL = List.of(new CsvExport(new NetworksTable(), false),
            new CsvExport(new LinksTable(), false), new NetworksJson(), new CsvExport(new AccountsTable(), false),
            new CsvExport(new SetAsideTable(), false),
            new CsvExport(new CampaignsTable(), false), new CampaignsJson(), new CsvExport(new AgendasTable(), false),
            new CsvExport(new PrevalenceTable(), false), new PrevalenceJson(),
            new CsvExport(new AttributionsTable(), false),
            new AttributionsJson(), new GraphMlExport(), new GexfExport(), new CsvExport(new NetworksTable(), true),
            new CsvExport(new LinksTable(), true), new CsvExport(new AccountsTable(), true),
            new CsvExport(new SetAsideTable(), true), new CsvExport(new CampaignsTable(), true),
            new CsvExport(new AgendasTable(), true), new CsvExport(new PrevalenceTable(), true),
            new CsvExport(new AttributionsTable(), true));
}
