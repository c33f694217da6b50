package org.suragh.ingest.format.access;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suragh.ingest.format.column.Field;

/// The header words of providers' answers: Indian IPDR in its long and short forms, port-block tables of carrier NAT,
/// RADIUS accounting, European answers, subscriber sheets.
final class LeaseWords {
    /// What a header says beside its word: a remark in brackets, a zone.
    private static final Pattern ASIDE = Pattern.compile("\\(.*?\\)|(?<![A-Za-z])(IST|UTC|GMT|MEZ|MESZ|CET|CEST)"
            + "(?![A-Za-z])", Pattern.CASE_INSENSITIVE);
    private static final Pattern INDIA = zone("IST");
    private static final Pattern MIDDLE_EUROPE = zone("MEZ|MESZ|CET|CEST");
    private static final Pattern UTC = zone("UTC|GMT");
    private static final Pattern DAY_FIRST = Pattern.compile("dd[/.-]mm[/.-]yy", Pattern.CASE_INSENSITIVE);

    private static final Map<Field, List<String>> WORDS = read("""
            SUBSCRIBER: subscriberid subscribername subscriber nameofpersonorganization nameofperson customername
              customerid customer kundenname kunde kundennummer anschlussinhaber abonnent username
              useridforinternetaccessbasedonauthentication userid name firstname صارف نام
            LINE_NUMBER: msisdn landlinemsisdnmdnleasedcircuitidforinternetaccess landlinemsisdnmdn landlinemsisdn
              mobileno mobilenumber mobile rufnummer telefonnummer phonenumber phone
            PROVIDER: provider isp operator tsp licensee anbieter
            OUTSIDE: translatedipaddress translatedip publicipaddress publicip outsideipaddress outsideip
              natipaddress natip postnatip externalipaddress externalip framedipaddress ipadresse ipaddress ip
              sourceipaddress sourceip srcip
            OUTSIDE_PREFIX: framedipv6prefix delegatedipv6prefix ipv6prefix
            OUTSIDE_PORT: translatedport publicipport publicport outsideport natport postnatport externalport port
            PORT_FROM: portstart startport portfrom fromport blockstart natportstart portblockstart
            PORT_TO: portend endport portto toport blockend natportend portblockend
            INSIDE: insideipaddress insideip privateipaddress privateip internalip subsaddr sourceipaddress sourceip
              srcip
            LEASE_START: starttimeofpublicipaddressallocation acctstarttime allocationstart leasestart starttime start
              begin beginn von ftime time1 zeitpunkt timestamp datetime time zeit
            LEASE_START_DATE: startdateofpublicipaddressallocation startdate fdate date datum
            LEASE_END: endtimeofpublicipaddressallocation acctstoptime allocationend leaseend endtime stoptime end ende
              bis ttime
            LEASE_END_DATE: enddateofpublicipaddressallocation enddate tdate
            """);
    /// Words that only an answer of a provider has.
    private static final Set<String> STRONG = Set.of("translatedipaddress", "translatedip",
            "landlinemsisdnmdnleasedcircuitidforinternetaccess", "landlinemsisdnmdn", "landlinemsisdn",
            "useridforinternetaccessbasedonauthentication", "subscriberid", "outsideip", "outsideipaddress", "natip",
            "natipaddress", "framedipaddress", "acctstarttime", "acctsessionid", "startdateofpublicipaddressallocation",
            "anschlussinhaber", "msisdn", "imsi", "leasedcircuitid");
    /// Words that an answer shares with other tables of people.
    private static final Set<String> WEAK = Set.of("kunde", "kundenname", "kundennummer", "rufnummer", "customer",
            "customername", "customerid", "subscriber", "subscribername", "fulladdress", "mobile", "mobileno",
            "mobilenumber", "insideip", "privateip", "portstart", "portend", "phone", "phonenumber", "strasse",
            "straße",
            "str\ufffde", "stra\ufffde", "plz", "publicip", "publicipaddress");
    /// Words of accounts on a platform, which no provider knows.
    private static final Set<String> FOREIGN = Set.of("accountid", "useridstr", "gaiaid", "useragent",
            "useragentstring", "rawuseragents", "screenname", "loginsuccessful", "loginip", "logintime", "tweetid",
            "createdip");

    private LeaseWords() {}

    private static Pattern zone(String words) {
        return Pattern.compile("(?<![A-Za-z])(" + words + ")(?![A-Za-z])", Pattern.CASE_INSENSITIVE);
    }

    private static Map<Field, List<String>> read(String text) {
        Map<Field, List<String>> words = new EnumMap<>(Field.class);
        for (String line : text.replaceAll("\\n +", " ").strip().split("\\n")) {
            int colon = line.indexOf(':');
            words.put(Field.valueOf(line.substring(0, colon)), List.of(line.substring(colon + 1).strip().split(" +")));
        }
        return words;
    }

    /// Words of each field, surest first.
    static Map<Field, List<String>> words() {
        return WORDS;
    }

    /// A header without brackets and zone, as one word.
    static String bare(String header) {
        String bare = Field.word(ASIDE.matcher(header.length() > 200 ? "" : header).replaceAll(" "));
        return bare.isEmpty() ? Field.word(header) : bare;
    }

    /// Whether the words of a header can only be those of a provider's answer.
    static boolean certain(List<String> words) {
        Set<String> distinct = new HashSet<>(words);
        long strong = distinct.stream().filter(STRONG::contains).count();
        long weak = distinct.stream().filter(WEAK::contains).count();
        long foreign = distinct.stream().filter(FOREIGN::contains).count();
        return foreign == 0 && (strong >= 1 || weak >= 2);
    }

    /// How many cells of a row are known words.
    static int known(List<String> words) {
        Set<String> distinct = new HashSet<>();
        for (String word : words)
            if (STRONG.contains(word) || WEAK.contains(word) || WORDS.values().stream().anyMatch(w -> w.contains(word)))
                distinct.add(word);
        return distinct.size();
    }

    /// The zone that a header states: IST in an Indian answer is UTC+05:30; MEZ, MESZ, CET and CEST the time of Middle
    /// Europe with its summer time; or null.
    static @Nullable ZoneId zone(List<String> headers) {
        String all = String.join(" | ", headers);
        if (INDIA.matcher(all).find())
            return ZoneOffset.ofHoursMinutes(5, 30);
        if (MIDDLE_EUROPE.matcher(all).find())
            return ZoneId.of("Europe/Berlin");
        return UTC.matcher(all.replace('_', ' ')).find() ? ZoneOffset.UTC : null;
    }

    /// Whether a header states that the day comes first.
    static boolean dayFirst(List<String> headers) {
        return headers.stream().anyMatch(header -> DAY_FIRST.matcher(header.toLowerCase(Locale.ROOT)).find());
    }

    /// Whether a header states a 24-hour clock.
    static boolean wholeDayClock(List<String> headers) {
        return headers.stream().anyMatch(header -> header.contains("HH:"));
    }
}
