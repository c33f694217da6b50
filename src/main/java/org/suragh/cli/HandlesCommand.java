package org.suragh.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.HandleUse;
import org.suragh.evidence.HiddenSigns;
import org.suragh.investigation.Handles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `suragh handles`: screen names that can be taken for each other, that passed from account to account, that changed.
@Command(name = "handles")
final class HandlesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    Common common = new Common();

    @Parameters(paramLabel = "CASE", descriptionKey = "cli.option.case")
    @Nullable
    Path file;

    HandlesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SuraghException {
        try (CaseFile readOnly = CaseFile.openReadOnly(Objects.requireNonNull(file))) {
            Handles handles = new Handles(readOnly);
            List<Handles.Group> alike = handles.lookAlikes();
            List<Handles.Group> shared = handles.shared();
            List<Handles.Group> renamed = handles.renamed();
            if (common.json) {
                terminal.print(Json.text(Json.object("look-alikes", json(alike), "shared", json(shared), "renamed",
                        json(renamed))));
                return 0;
            }
            print("cli.handles.look-alikes", alike);
            print("cli.handles.shared", shared);
            print("cli.handles.renamed", renamed);
        }
        return 0;
    }

    private void print(String key, List<Handles.Group> groups) {
        terminal.print(Text.of(key, Table.number(groups.size())));
        for (Handles.Group group : groups) {
            String before = "  ";
            for (HandleUse use : group.uses()) {
                terminal.print(before + Terminal.shown("@" + use.handle()) + "  "
                        + Terminal.shown(use.account().toString()) + span(use));
                before = "    ";
            }
        }
    }

    private static String span(HandleUse use) {
        if (use.first() == null && use.last() == null)
            return "";
        return "  " + Text.of("cli.handles.span", Objects.requireNonNullElse(use.first(), "–"),
                Objects.requireNonNullElse(use.last(), "–"));
    }

    private static List<Object> json(List<Handles.Group> groups) {
        List<Object> all = new ArrayList<>();
        for (Handles.Group group : groups) {
            List<Object> uses = new ArrayList<>();
            for (HandleUse use : group.uses())
                uses.add(Json.object("account", use.account().toString(), "handle", use.handle(), "shown",
                        HiddenSigns.shown(use.handle()), "first", Objects.toString(use.first(), ""), "last",
                        Objects.toString(use.last(), "")));
            all.add(uses);
        }
        return all;
    }
}
