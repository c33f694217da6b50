package org.suragh.gui.campaigns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.campaign.CampaignDetail;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Post;

/// The records behind rows of a campaign.
final class PostRows {
    private PostRows() {}

    /// The posts, oldest first: by their ids, and where none is stated by account and instant.
    static List<EvidenceRecord> of(CaseFile file, List<CampaignDetail.PostRow> rows, Progress progress)
            throws SuraghException {
        List<String> ids = rows.stream().map(CampaignDetail.PostRow::id).filter(id -> !id.isEmpty()).toList();
        List<Post> found = new ArrayList<>(file.postsWithIds(ids));
        Set<AccountId> without = new TreeSet<>();
        Set<Instant> times = new HashSet<>();
        for (CampaignDetail.PostRow row : rows)
            if (row.id().isEmpty()) {
                without.add(row.account());
                times.add(row.at());
            }
        int done = 0;
        for (AccountId account : without) {
            progress.checkpoint("gui.campaigns.reading", done++, without.size());
            for (Post post : file.postsOf(account))
                if (times.contains(post.at()))
                    found.add(post);
        }
        found.sort(Comparator.comparing(Post::at, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Post::provenance));
        return List.copyOf(found);
    }
}
