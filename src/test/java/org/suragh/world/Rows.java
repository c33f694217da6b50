package org.suragh.world;

import java.util.ArrayList;
import java.util.List;

/// The rows of a made-up world while it is being made.
final class Rows {
    /// One log-in; `at` is epoch seconds.
    record Login(Person person, long at, String address, int port, String agent) {}

    /// One post; `at` is epoch seconds, `original` the post it repeats, null for an original.
    record Post(Person person, long at, String text, String hashtags, String urls, Post original) {}

    final long from;
    final int days;
    final List<Person> people = new ArrayList<>();
    final List<Login> logins = new ArrayList<>();
    final List<Post> posts = new ArrayList<>();

    Rows(long from, int days) {
        this.from = from;
        this.days = days;
    }

    /// Start of a day of the world in local time (UTC+5), as epoch seconds.
    long day(int day) {
        return from + day * 86_400L - 5 * 3_600L;
    }

    private boolean inside(long at) {
        return at >= from && at < from + days * 86_400L;
    }

    /// Keeps a log-in, or drops it when it lies outside the period: clamping would pile times up.
    void login(Person person, long at, String address, int port, String agent) {
        if (inside(at))
            logins.add(new Login(person, at, address, port, agent));
    }

    /// Keeps a post, or drops it when it lies outside the period.
    void post(Person person, long at, String text, String hashtags, String urls, Post original) {
        if (inside(at) && at >= person.createdAt())
            posts.add(new Post(person, at, text, hashtags, urls, original));
    }
}
