package org.suragh.world.reference;

/// One account, and the truth about it.
final class Account {
    final int number;
    /// The platform's id, drawn by lot.
    final String id;
    /// Who holds it: number of a person, or -1 for one of a planted network that no one person stands behind.
    final int owner;
    long createdAt;
    /// Planted network, family (`A1` …), campaign; empty for none.
    String network = "";
    String family = "";
    String campaign = "";
    String kind = "person";
    /// Whether it never posts.
    boolean silent;
    /// Whether somebody made it look like part of a planted network.
    boolean framed;
    /// Tag in the display name.
    String badge = "";
    String handle = "";
    double logins;
    double posts;
    int late;
    int language;
    int phone;
    int desk;

    Account(int number, String id, int owner) {
        this.number = number;
        this.id = id;
        this.owner = owner;
    }

    boolean planted() {
        return !network.isEmpty();
    }
}
