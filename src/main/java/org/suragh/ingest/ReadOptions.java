package org.suragh.ingest;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.container.Password;

/// What the examiner has said about a file. Nothing here is ever guessed.
///
/// @param zone zone of times that carry none
/// @param dateOrder order of day, month and year where the digits alone fit more than one
/// @param mapping column header to field name, `ignore` to leave one out
/// @param platform platform of the ids, `x` unless said otherwise
/// @param listClass id of the [org.suragh.evidence.AddressClass] of an address list
/// @param listDate ISO day an address list speaks of
/// @param account id or `@screenname` of the account that a file speaks of without naming it; unused where the file does
/// @param listLicence terms under which an address list may be used, where the list does not state them
/// @param password of the locked members of a zip file; never stored
public record ReadOptions(@Nullable ZoneId zone, @Nullable DateOrder dateOrder, Map<String, String> mapping,
        String platform, @Nullable String listClass, @Nullable String listDate, @Nullable String account,
        @Nullable String listLicence, @Nullable Password password) {
    /// Nothing said.
    public static final ReadOptions NONE = new ReadOptions(null, null, Map.of(), "x", null, null);

    /// What is said of a file that names its accounts itself.
    public ReadOptions(@Nullable ZoneId zone, @Nullable DateOrder dateOrder, Map<String, String> mapping,
            String platform, @Nullable String listClass, @Nullable String listDate) {
        this(zone, dateOrder, mapping, platform, listClass, listDate, null, null, null);
    }

    /// What is said of a file that is no address list.
    public ReadOptions(@Nullable ZoneId zone, @Nullable DateOrder dateOrder, Map<String, String> mapping,
            String platform, @Nullable String listClass, @Nullable String listDate, @Nullable String account) {
        this(zone, dateOrder, mapping, platform, listClass, listDate, account, null, null);
    }

    /// The same with an account said.
    public ReadOptions ofAccount(@Nullable String said) {
        return new ReadOptions(zone, dateOrder, mapping, platform, listClass, listDate, said, listLicence, password);
    }

    /// The same with the terms of a list said.
    public ReadOptions ofLicence(@Nullable String said) {
        return new ReadOptions(zone, dateOrder, mapping, platform, listClass, listDate, account, said, password);
    }

    /// The same with the password of a locked zip file.
    public ReadOptions unlockedWith(@Nullable Password said) {
        return new ReadOptions(zone, dateOrder, mapping, platform, listClass, listDate, account, listLicence, said);
    }

    /// The same with other words on tables.
    public ReadOptions ofTable(@Nullable ZoneId in, @Nullable DateOrder order, Map<String, String> columns,
            String of) {
        return new ReadOptions(in, order, columns, of, listClass, listDate, account, listLicence, password);
    }

    /// Order of the parts of a date.
    public enum DateOrder {
        /// Day first.
        DMY,
        /// Month first.
        MDY,
        /// Year first.
        YMD
    }
}
