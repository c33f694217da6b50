package org.suragh.investigation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.Fact;
import org.suragh.evidence.Login;
import org.suragh.evidence.Post;

/// The records of accounts, each account read from the case once while a card or a chapter is made: many statements rest on
/// the same members. Beyond half a million records nothing more is kept, and what comes after is read again each time.
///
/// On the thread of the case only; to be dropped with what it was made for, since the case may change.
public final class MemberRecords {
    private static final int MOST = 500_000;

    private final CaseFile file;
    private final Map<AccountId, List<Login>> logins = new HashMap<>();
    private final Map<AccountId, List<Post>> posts = new HashMap<>();
    private final Map<AccountId, List<Account>> snapshots = new HashMap<>();
    private final Map<AccountId, List<Fact>> facts = new HashMap<>();
    private int kept;

    /// Records of a case.
    public MemberRecords(CaseFile file) {
        this.file = file;
    }

    /// The case.
    CaseFile file() {
        return file;
    }

    List<Login> logins(AccountId account) throws SuraghException {
        return read(logins, account, file::loginsOf);
    }

    List<Post> posts(AccountId account) throws SuraghException {
        return read(posts, account, file::postsOf);
    }

    List<Account> snapshots(AccountId account) throws SuraghException {
        return read(snapshots, account, file::snapshots);
    }

    List<Fact> facts(AccountId account) throws SuraghException {
        return read(facts, account, file::factsOf);
    }

    private interface Reading<R> {
        List<R> of(AccountId account) throws SuraghException;
    }

    private <R> List<R> read(Map<AccountId, List<R>> memory, AccountId account, Reading<R> reading)
            throws SuraghException {
        List<R> known = memory.get(account);
        if (known != null)
            return known;
        List<R> found = reading.of(account);
        kept += found.size();
        if (kept <= MOST)
            memory.put(account, found);
        return found;
    }
}
