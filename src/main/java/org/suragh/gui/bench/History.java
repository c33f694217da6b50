package org.suragh.gui.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The way back: a stack of acts that can be taken back and done again. Screen thread only.
///
/// Covers selections, views and judgements; evidence is never changed and needs none of it.
public final class History {
    private static final int DEPTH = 200;

    private final Deque<Act> past = new ArrayDeque<>();
    private final Deque<Act> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    /// One act that can be taken back.
    ///
    /// @param undo takes it back
    /// @param redo does it again
    public record Act(Runnable undo, Runnable redo) {}

    /// Remembers an act that has just been done.
    public void add(Act act) {
        past.push(act);
        if (past.size() > DEPTH)
            past.removeLast();
        future.clear();
        update();
    }

    /// Takes the last act back.
    public void undo() {
        Act act = past.poll();
        if (act == null)
            return;
        act.undo().run();
        future.push(act);
        update();
    }

    /// Does again what was taken back last.
    public void redo() {
        Act act = future.poll();
        if (act == null)
            return;
        act.redo().run();
        past.push(act);
        update();
    }

    /// Forgets everything, when another case is opened.
    public void clear() {
        past.clear();
        future.clear();
        update();
    }

    /// Whether there is something to take back.
    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    /// Whether there is something to do again.
    public ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    private void update() {
        canUndo.set(!past.isEmpty());
        canRedo.set(!future.isEmpty());
    }
}
