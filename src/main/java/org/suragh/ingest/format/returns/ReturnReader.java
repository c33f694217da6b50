package org.suragh.ingest.format.returns;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.column.TableSource;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.raw.HtmlPart;
import org.suragh.ingest.format.raw.Page;

/// One platform's answer to legal process: its labels, and the marks it is known by. Pages and tables become blocks,
/// blocks become records.
public final class ReturnReader implements FormatReader {
    private final String id;
    private final String platform;
    private final Wording wording;
    private final Predicate<Returns.Mark> marks;

    /// @param platform of its accounts; empty when the page names it
    ReturnReader(String id, String platform, Wording wording, Predicate<Returns.Mark> marks) {
        this.id = id;
        this.platform = platform;
        this.wording = wording;
        this.marks = marks;
    }

    Predicate<Returns.Mark> marks() {
        return marks;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Match probe(Head head) {
        return Returns.of(head) == this ? Match.CERTAIN : Match.NO;
    }

    @Override
    public void read(ExhibitSource source, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        if (source instanceof ArchiveSource)
            throw new SuraghException("ingest.not-this", source.name(), id);
        progress.checkpoint("ingest.stage.read", 0, Math.max(0, source.size()));
        switch (id) {
            case "google-access-log", "snapchat-return", "kik-binds", "kik-bind-log", "reddit-ip-log", "roblox-ip",
                    "netflix-logins", "linkedin-registration" ->
                table(source, options, sink, progress);
            case "spotify-history" -> statements(platform, sink).read(JsonBlocks.flat(source), source.name(), options,
                    progress);
            default -> page(Page.read(source), source.name(), options, sink, progress);
        }
    }

    private Statements statements(String of, IngestSink sink) {
        return new Statements(of, wording, sink);
    }

    private void table(ExhibitSource source, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(1 << 16);
        }
        Blocks blocks = table().blocks(source, Encoding.of(head));
        Blocks read = id.equals("reddit-ip-log")
                ? (taker, p) -> blocks.each(block -> taker.take(registration(block)), p)
                : blocks;
        statements(platform, sink).read(read, source.name(), options, progress);
    }

    /// Reddit's row `registration ip` holds the address the account was made from in place of a log-in's.
    private static Block registration(Block block) {
        String time = block.fields().get("date");
        String address = block.fields().get("ip");
        return "registration ip".equals(time) && address != null
                ? new Block(block.section(), Map.of("registration ip", address), block.at(), block.damage())
                : block;
    }

    private void page(Page page, String name, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        boolean beyond = id.equals("google-subscriber") && html(page) && page.text().length() > HtmlPart.MOST;
        if (beyond)
            throw new SuraghException("ingest.page-too-long", name);
        String service = MetaPairs.service(page.text());
        List<Block> blocks = blocks(page);
        String of = platform.isEmpty() ? platform(service, blocks, name, options) : platform;
        if (page.encoding() != Encoding.UTF_8)
            sink.note("ingest.note.encoding", page.encoding().label());
        statements(of, sink).read(Blocks.of(blocks), name, options, progress);
    }

    /// Reads a sheet of a workbook whose columns are the answer's.
    ///
    /// @param account screen name that the file is named after by the platform, or null
    public void sheet(TableSource rows, @Nullable String account, ReadOptions options, IngestSink sink,
            Progress progress)
            throws IOException, SuraghException {
        ReadOptions said = options;
        if (options.account() == null && account != null) {
            sink.note("ingest.note.account-from-name", account);
            said = options.ofAccount("@" + account);
        }
        statements(platform, sink).read(table().blocks(rows, Encoding.UTF_8), rows.name(), said, progress);
    }

    /// The answer as a table.
    ReturnTable table() {
        return new ReturnTable(wording, Returns.POSITIONS.getOrDefault(id, List.of()),
                id.equals("kik-bind-log") ? '\t' : ',');
    }

    /// Whether the file's first line does not name the columns.
    boolean placed() {
        return Returns.POSITIONS.containsKey(id) || id.equals("snapchat-return");
    }

    /// Whether the answer is a page of labels, not a table or list with names of its own.
    boolean pages() {
        return switch (id) {
            case "meta-return", "whatsapp-return", "google-subscriber", "discord-return", "tiktok-return",
                    "mewe-logins" ->
                true;
            default -> false;
        };
    }

    /// The blocks of a page.
    List<Block> blocks(Page page) {
        return switch (id) {
            case "meta-return" -> meta(page, MetaPairs.opener(MetaPairs.service(page.text())));
            case "whatsapp-return" -> meta(page, MetaPairs.TIME);
            case "instagram-download" -> JsonBlocks.lists(page);
            case "google-subscriber" -> html(page)
                    ? GooglePage.blocks(page)
                    : new LabelText(page, wording, new LabelText.Style(null, "", false)).blocks();
            case "mewe-logins" -> PairLines.blocks(page);
            default -> new LabelText(page, wording, new LabelText.Style(null, "Events IP Data", false)).blocks();
        };
    }

    private List<Block> meta(Page page, @Nullable String opener) {
        return html(page)
                ? new MetaPage(page, opener).blocks()
                : new LabelText(page, wording, new LabelText.Style(opener, "", true)).blocks();
    }

    private static boolean html(Page page) {
        int tag = page.text().indexOf('<');
        return tag >= 0 && page.text().substring(0, tag).isBlank();
    }

    /// What the page says its service is, in its parameters or its title; else the platform that was said.
    private String platform(@Nullable String service, List<Block> blocks, String name, ReadOptions options)
            throws SuraghException {
        for (Block block : blocks) {
            String said = Wording.first(wording.sorted(block), Meaning.SERVICE);
            if (said != null && said.matches("(?i)facebook|instagram|threads|messenger"))
                return said.toLowerCase(Locale.ROOT);
        }
        if (service != null)
            return service;
        if (options.platform().equals(ReadOptions.NONE.platform()))
            throw new SuraghException("ingest.ask.platform", name);
        return options.platform();
    }
}
