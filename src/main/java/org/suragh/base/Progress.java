package org.suragh.base;

import java.util.concurrent.CancellationException;

/// Where a long job stands, and whether the person has stopped it. Called from any thread of the job.
public interface Progress {
    /// The job is at `done` of `total` units (0: not known) of the stage named by the text key.
    void at(String stageKey, long done, long total);

    /// Whether the person asked to stop.
    boolean cancelled();

    /// Reports and stops the job when asked to; called often enough that a stop takes under half a second.
    default void checkpoint(String stageKey, long done, long total) {
        if (cancelled())
            throw new CancellationException(stageKey);
        at(stageKey, done, total);
    }

    /// Nobody watches.
    Progress NONE = new Progress() {
        @Override
        public void at(String stageKey, long done, long total) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };
}
