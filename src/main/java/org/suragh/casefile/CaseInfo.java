package org.suragh.casefile;

/// What was said when the case was made. A field not given is empty, and printed as "not recorded".
///
/// @param title title
/// @param number case number
/// @param agency agency
/// @param examiner examiner's name
/// @param designation examiner's designation
/// @param purpose purpose of the examination
/// @param authority type and identifier of the legal basis, `TYPE:ID`; empty when there is none yet
/// @param validFrom ISO day the authority starts
/// @param validTo ISO day the authority ends
/// @param reservedOrdinary made-up data: 240.0.0.0/4, 192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24 and
///     2001:db8::/32 are treated as ordinary addresses; printed on every output
public record CaseInfo(String title, String number, String agency, String examiner, String designation,
        String purpose, String authority, String validFrom, String validTo, boolean reservedOrdinary) {
    /// A case with a title and nothing else recorded.
    public static CaseInfo titled(String title, boolean reservedOrdinary) {
        return new CaseInfo(title, "", "", "", "", "", "", "", "", reservedOrdinary);
    }
}
