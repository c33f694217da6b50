package org.suragh.gui.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suragh.Worlds;
import org.suragh.casefile.CaseFile.AccountSummary;
import org.suragh.finding.Control;
import org.suragh.finding.Finding;
import org.suragh.gui.accounts.AccountsModel.Answer;
import org.suragh.gui.accounts.AccountsModel.Question;
import org.suragh.gui.accounts.AccountsModel.Row;
import org.suragh.gui.accounts.AccountsModel.Scope;

class AccountsModelTest {
    private static final List<Finding> NETWORKS = Worlds.twoNetworks().findings();

    @Test
    void theNetworkScopeListsItsMembersAndNobodyElse() {
        Answer answer = new Question(accounts(100), NETWORKS, NETWORKS.getFirst(), Scope.NETWORK, "", List.of(), null)
                .answer();
        assertEquals(8, answer.total());
        assertTrue(answer.rows().stream().allMatch(row -> row.network() == 1));
    }

    @Test
    void theCaseScopeSaysWhichNetworkAnAccountIsIn() {
        Answer answer = new Question(accounts(100), NETWORKS, null, Scope.CASE, "", List.of(), null).answer();
        assertEquals(100, answer.total());
        assertEquals(88, answer.rows().stream().filter(row -> row.network() == 0).count());
    }

    @Test
    void aFilterFindsHandlesWithOrWithoutTheirSign() {
        assertEquals(1, shown("@کراچی").size());
        assertEquals(1, shown("کراچی").size());
        assertEquals(1, shown(Worlds.account(5).value()).size());
        assertEquals(0, shown("nobody").size());
    }

    @Test
    void levelsAndOrderAreKept() {
        Answer supported = new Question(accounts(100), NETWORKS, null, Scope.CASE, "", List.of(Control.SUPPORTED),
                Comparator.comparing((Row row) -> row.id()).reversed()).answer();
        assertEquals(8, supported.rows().size());
        assertEquals(Worlds.account(7), supported.rows().getFirst().id());
    }

    @Test
    void twoHundredThousandAccountsAreFilteredInMuchLessThanASecond() {
        List<AccountSummary> many = accounts(200_000);
        Question question = new Question(many, NETWORKS, null, Scope.CASE, "awan19999", List.of(), null);
        question.answer();
        long start = System.nanoTime();
        assertEquals(11, question.answer().rows().size());
        // generous, as the machine may be busy: the pass itself takes some tens of milliseconds
        assertTrue(System.nanoTime() - start < 2_000_000_000L);
    }

    private static List<Row> shown(String filter) {
        return new Question(accounts(100), NETWORKS, null, Scope.CASE, filter, List.of(), null).answer().rows();
    }

    private static List<AccountSummary> accounts(int count) {
        List<AccountSummary> accounts = new ArrayList<>();
        for (int i = 0; i < count; i++)
            accounts.add(new AccountSummary(Worlds.account(i), i == 1 ? "کراچی_آواز" : "nida_awan" + i, null, null, 3,
                    2, 1, null, null));
        return accounts;
    }
}
