package org.suragh.ingest.format.returns;

import java.io.IOException;
import java.util.List;
import org.suragh.base.Progress;

/// The blocks of one file, in order; may be gone through more than once.
interface Blocks {
    /// Takes one block.
    interface Taker {
        void take(Block block);
    }

    /// Gives every block to the taker.
    void each(Taker taker, Progress progress) throws IOException;

    /// Blocks held in memory.
    static Blocks of(List<Block> held) {
        return (taker, progress) -> {
            int n = 0;
            for (Block block : held) {
                if (n++ % 1024 == 0)
                    progress.checkpoint("ingest.stage.read", n, held.size());
                taker.take(block);
            }
        };
    }
}
