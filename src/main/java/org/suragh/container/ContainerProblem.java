package org.suragh.container;

import java.io.IOException;

/// A container or member that is refused: a limit, damage, a password, a link. The key names the sentence.
public final class ContainerProblem extends IOException {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final String member;
    private final transient Object[] args;

    /// @param key text key of the sentence
    /// @param member what is refused: a path inside the container, or the container's own name
    ContainerProblem(String key, String member, Object... args) {
        super(key + ' ' + member);
        this.key = key;
        this.member = member;
        this.args = args.clone();
    }

    /// Text key of the sentence.
    public String key() {
        return key;
    }

    /// What is refused.
    public String member() {
        return member;
    }

    /// What the sentence says.
    public Object[] args() {
        return args.clone();
    }
}
