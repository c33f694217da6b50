package org.suragh.world.reference;

/// The truth about one account: a row of `truth.csv`, which the product never reads.
///
/// @param account id
/// @param network planted network, or empty
/// @param family `A1` to `A11` or `X1`, or empty
/// @param campaign what it takes part in, or empty
/// @param kind `person`, `alt`, `hostel`, `volunteer`, `newsroom`, `class`, `campus`, `office`, `fan-club`, `timetable`,
///     `automated`, `praised` (whose posts a ring repeats), or `planted`
/// @param household number of its household, or -1
/// @param line number of its home line, or -1
/// @param organisation number of its organisation, or -1
/// @param hostel number of the hostel it lives in, or -1
/// @param team number of its volunteer team, or -1
/// @param vpn number of its VPN provider, or -1
/// @param owner number of the person who holds it, or -1 in an operation
/// @param framed whether somebody made it look like part of an operation
/// @param logins log-in rows that the export holds
/// @param posts posts that the export holds
public record Truth(String account, String network, String family, String campaign, String kind, int household,
        int line, int organisation, int hostel, int team, int vpn, int owner, boolean framed, int logins, int posts) {
    /// Names of the columns.
    public static final String HEADER = "account_id,network_id,family,campaign,kind,household,line,organisation,hostel,"
            + "team,vpn,owner,framed,logins,posts";

    /// Whether it belongs to a planted network.
    public boolean planted() {
        return !network.isEmpty();
    }

    /// Whether one operation holds its log-ins: every family but the crowds A6, A7 and A9, whose members are real people.
    public boolean controlled() {
        return planted() && !family.equals("A6") && !family.equals("A7") && !family.equals("A9");
    }

    /// The row of the file.
    String row() {
        return String.join(",", account, network, family, campaign, kind, number(household), number(line),
                number(organisation), number(hostel), number(team), number(vpn), number(owner), framed ? "1" : "0",
                Integer.toString(logins), Integer.toString(posts));
    }

    private static String number(int n) {
        return n < 0 ? "" : Integer.toString(n);
    }

    /// The truth of a row of the file.
    public static Truth of(String row) {
        String[] c = row.split(",", -1);
        return new Truth(c[0], c[1], c[2], c[3], c[4], number(c[5]), number(c[6]), number(c[7]), number(c[8]),
                number(c[9]), number(c[10]), number(c[11]), c[12].equals("1"), number(c[13]), number(c[14]));
    }

    private static int number(String cell) {
        return cell.isEmpty() ? -1 : Integer.parseInt(cell);
    }
}
