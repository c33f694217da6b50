package org.suragh.ingest.format;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The three tables a delimited file can be, with the header words of each in the languages and exports we know.
enum Table {
    /// One post a row.
    POSTS("csv-posts", """
            POST: tweetid postid statusid messageid twitterid contentid idstr id
            ACCOUNT: accountid userid useridstr authorid fromuseridstr fromuserid externalauthorid accountidstr uid
              author user account اکاؤنٹ صارف صارفنمبر اکاؤنٹنمبر
            HANDLE: screenname userscreenname authorusername fromuser handle username twitterhandle ہینڈل
            NAME: userdisplayname displayname authorname username name fullname نام
            TIME: createdat parsedcreatedat tweettime tweetcreatedat postedat publishdate timestamp timestamputc
              createdatutc datetime posttime unixtimestamp time date وقت تاریخاوروقت تاریخ
            CREATED: usercreatedat accountcreationdate authorcreatedat accountcreatedat
            BIO: userdescription userprofiledescription authordescription bio
            TEXT: fulltext text tweettext content body message tweet rawcontent متن پیغام تحریر
            RETWEET_OF: retweetof retweetid retweettweetid retweetedstatusid retweetorquoteid repostid
              referencedtweetsretweetedid
            RETWEET: isretweet retweet
            TWEET_TYPE: tweettype posttype
            REPLY_TO: inreplytostatusid inreplytostatusidstr inreplytotweetid replyto replyid inreplyto
              referencedtweetsrepliedtoid
            HASHTAGS: hashtags hashtag ہیشٹیگ
            URLS: urls expandedurls url1expanded links
            MENTIONS: usermentions mentions
            CLIENT: source tweetclientname client sourcelabel
            """, Set.of(Field.TEXT, Field.TIME)),
    /// One log-in or session a row.
    LOGINS("csv-logins", """
            ACCOUNT: accountid userid useridstr uid gaiaid account user صارفنمبر اکاؤنٹنمبر اکاؤنٹ صارف شناخت id
            HANDLE: screenname handle username twitterhandle userscreenname login ہینڈل صارفنام
            NAME: displayname name fullname نام
            TIME: logintimeutc timestamputc logintime logintimestamp loginat timestamp activitytimestamp eventtime
              accesstime sessionstartutc sessionstart datetime createdat ts signuptime time date zeit
              وقتلاگان لاگانوقت لاگانکاوقت تاریخاوروقت تاریخووقت وقت تاریخ
            CREATED: accountcreatedat usercreatedat accountcreationdate
            ADDRESS: ip ipaddress loginip clientip sourceip sourceipaddress srcip remoteaddr remoteip ipaddr userip
              ipadresse ipv4 ipv6 آئیپی آئیپیپتہ آئیپیایڈریس آئیپیپتا پتہ
            PORT: port loginport loginportnumber srcport sourceport sport clientport portnumber پورٹ پورٹنمبر
            AGENT: useragent useragentstring rawuseragents agent device ua یوزرایجنٹ آلہ
            OUTCOME: success loginsuccessful successful issuccess succeeded outcome result نتیجہ کامیاب
            """, Set.of(Field.ADDRESS, Field.TIME)),
    /// One account a row.
    ACCOUNTS("csv-accounts", """
            ACCOUNT: accountid userid useridstr uid externalauthorid idstr id account user صارفنمبر اکاؤنٹنمبر
              اکاؤنٹ صارف شناخت
            HANDLE: screenname userscreenname handle username twitterhandle ہینڈل صارفنام
            NAME: displayname userdisplayname name fullname username نام
            CREATED: createdat usercreatedat accountcreationdate accountcreatedat creationdate joindate joined
              registeredat registrationdate created تاریخاندراج تاریختخلیق
            BIO: bio description userdescription userprofiledescription about تعارف
            CREATION_ADDRESS: createdip creationip usercreationip registrationip signupip createip ipatregistration
            """, Set.of());

    private final String id;
    private final Map<Field, List<String>> words = new EnumMap<>(Field.class);
    private final Set<Field> required;

    Table(String id, String text, Set<Field> required) {
        this.id = id;
        this.required = required;
        String joined = text.replaceAll("\\n +(?=[^A-Z ])", " ");
        for (String line : joined.strip().split("\\n")) {
            int colon = line.indexOf(':');
            words.put(Field.valueOf(line.substring(0, colon).strip()),
                    List.of(line.substring(colon + 1).strip().split(" +")));
        }
    }

    /// Id of the format.
    String id() {
        return id;
    }

    /// Known header words of each field, surest first.
    Map<Field, List<String>> words() {
        return words;
    }

    /// What a row must have beside an account.
    Set<Field> required() {
        return required;
    }
}
