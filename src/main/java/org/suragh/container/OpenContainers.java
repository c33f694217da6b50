package org.suragh.container;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds members by paths that go through containers, `inner.zip!/data/tweets.js`, and keeps what it opened on the
/// way: the next path mostly goes the same one. For one thread at a time.
public final class OpenContainers {
    private final Content outermost;
    private final Budget budget;
    private final Map<String, Container> opened = new HashMap<>();

    /// @param outermost the container that all paths begin in
    public OpenContainers(Content outermost, Budget budget) {
        this.outermost = outermost;
        this.budget = budget;
    }

    /// The member at a path.
    ///
    /// @throws ContainerProblem when there is none
    public Content find(String path) throws IOException {
        return find(outermost, "", path, 0);
    }

    private Content find(Content content, String passed, String path, int depth) throws IOException {
        Container container = depth >= budget.limits().depth() ? null : container(content, passed);
        if (container == null)
            throw new ContainerProblem("container.gone", path, path);
        Content whole = container.member(path);
        if (whole != null)
            return whole;
        for (int at = path.indexOf(Containers.INSIDE); at >= 0; at = path.indexOf(Containers.INSIDE, at + 1)) {
            Content inner = container.member(path.substring(0, at));
            int next = at + Containers.INSIDE.length();
            if (inner != null)
                return find(inner, passed + path.substring(0, next), path.substring(next), depth + 1);
        }
        throw new ContainerProblem("container.gone", path, path);
    }

    private @Nullable Container container(Content content, String passed) throws IOException {
        Container known = opened.get(passed);
        if (known != null)
            return known;
        Container container = Containers.open(content, budget);
        if (container != null)
            opened.put(passed, container);
        return container;
    }
}
