package org.suragh.campaign;

import java.time.LocalDate;

/// A day that an analyst names, to count registrations around it. The program never chooses one and attributes nothing
/// to it (science note 1.6).
///
/// @param name the analyst's words
/// @param day a day in UTC
public record PinnedEvent(String name, LocalDate day) {}
