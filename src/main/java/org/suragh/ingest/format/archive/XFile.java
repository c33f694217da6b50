package org.suragh.ingest.format.archive;

import java.io.IOException;
import java.util.Map;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.format.raw.ByteWindow;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.raw.JsonItems;
import org.suragh.ingest.format.raw.JsonTree;

/// One data file of an X archive or of an X answer to legal process.
///
/// @param source its bytes
/// @param member its path in the archive, empty when it was given alone
/// @param kind the export's own name with hyphens: `ip-audit`, `tweets`; `manifest` for the index
/// @param group what the files of one account have in common: the folder of the archive, or the prefix of the names
/// @param encoding how it is written
record XFile(ExhibitSource source, String member, String kind, String group, Encoding encoding) {
    /// Takes each whole object of a file.
    interface Taker {
        /// @param provenance where it stands
        void take(Map<String, Object> object, Provenance provenance);
    }

    /// Cuts the file into its elements.
    JsonItems items() throws IOException {
        return new JsonItems(ByteWindow.open(source, encoding, ByteWindow.PAGE), false);
    }

    /// Gives every element that can be read, with what wraps it taken off.
    void each(Taker taker) throws IOException {
        try (var items = items()) {
            while (items.next()) {
                if (items.damage() != null)
                    continue;
                try {
                    taker.take(XElements.unwrapped(JsonTree.object(items.bytes(), items.from(), items.to())),
                            items.provenance(member));
                } catch (JsonTree.Damaged _) {
                    continue;
                }
            }
        }
    }
}
