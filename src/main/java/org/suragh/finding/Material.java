package org.suragh.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.suragh.evidence.AccountColumns;
import org.suragh.linkage.LayerLinks;
import org.suragh.linkage.SharedIp;
import org.suragh.signal.Acts;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.PostTable;
import org.suragh.signal.Settings;
import org.suragh.signal.SharedMark;

/// All that findings are made of.
///
/// @param accounts the accounts of the case
/// @param sharedIp the layer of addresses
/// @param posts the posts
/// @param objects acts on objects, and the programs that accounts posted with
/// @param texts original posts by text
/// @param users text to the number of accounts that posted it
/// @param coTweet the layer of copied texts
/// @param sync the layer of common minutes
/// @param acts the layers of acts on one object
/// @param marks marks that several accounts state
/// @param listed whether any list of addresses was loaded
/// @param stated what exports state beside, and the layers made of it
/// @param settings the settings
public record Material(AccountColumns accounts, SharedIp sharedIp, PostTable posts, ObjectActs objects, Acts texts,
        int[] users,
        LayerLinks coTweet, LayerLinks sync, List<LayerLinks> acts, List<SharedMark> marks, boolean listed,
        Stated stated, Settings settings) {
    /// All layers of what accounts did, in order of their ids.
    List<LayerLinks> actLayers() {
        List<LayerLinks> layers = new ArrayList<>(acts);
        layers.add(coTweet);
        layers.add(sync);
        layers.sort(Comparator.comparing(LayerLinks::layer));
        return layers;
    }
}
