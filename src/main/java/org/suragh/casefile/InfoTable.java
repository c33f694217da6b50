package org.suragh.casefile;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/// Table `case_info`: what was said when the case was made, by name.
final class InfoTable {
    private static final String INSERT = "INSERT INTO case_info (name, value) VALUES (?, ?)";
    private static final String ALL = "SELECT name, value FROM case_info";

    private InfoTable() {}

    static void write(Database database, CaseInfo info) throws SQLException {
        Map<String, String> values = new TreeMap<>();
        values.put("title", info.title());
        values.put("number", info.number());
        values.put("agency", info.agency());
        values.put("examiner", info.examiner());
        values.put("designation", info.designation());
        values.put("purpose", info.purpose());
        values.put("authority", info.authority());
        values.put("valid-from", info.validFrom());
        values.put("valid-to", info.validTo());
        values.put("reserved-addresses-ordinary", Boolean.toString(info.reservedOrdinary()));
        for (Map.Entry<String, String> value : values.entrySet())
            database.change(INSERT, value.getKey(), value.getValue());
    }

    static CaseInfo read(Database database) throws SQLException {
        Map<String, String> values = new TreeMap<>();
        database.each(ALL, row -> values.put(row.getString(1), row.getString(2)));
        return new CaseInfo(text(values, "title"), text(values, "number"), text(values, "agency"),
                text(values, "examiner"), text(values, "designation"), text(values, "purpose"),
                text(values, "authority"), text(values, "valid-from"), text(values, "valid-to"),
                text(values, "reserved-addresses-ordinary").equals("true"));
    }

    private static String text(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }
}
