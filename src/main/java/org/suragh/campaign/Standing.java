package org.suragh.campaign;

import java.util.ArrayList;
import java.util.List;
import org.suragh.evidence.AccountColumns;
import org.suragh.finding.Control;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;

/// Where accounts stand in a run: the networks of each, and the highest control of it within any of them.
///
/// @param networks account rank to ids of its networks
/// @param control account rank to its control
record Standing(List<List<String>> networks, Control[] control) {
    static Standing of(AccountColumns accounts, List<Finding> findings) {
        Control[] control = new Control[accounts.size()];
        List<List<String>> networks = new ArrayList<>();
        for (int a = 0; a < control.length; a++) {
            control[a] = Control.NONE;
            networks.add(List.of());
        }
        for (Finding finding : findings)
            for (Member member : finding.members()) {
                int a = accounts.rank(member.account());
                if (a < 0)
                    continue;
                if (member.control().compareTo(control[a]) > 0)
                    control[a] = member.control();
                List<String> of = new ArrayList<>(networks.get(a));
                of.add(finding.id());
                networks.set(a, List.copyOf(of));
            }
        return new Standing(networks, control);
    }

    boolean supported(int account) {
        return control[account] == Control.SUPPORTED;
    }
}
