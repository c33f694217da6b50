package org.suragh.ingest.format.column;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The four tables a delimited file can be, with the header words of each in the languages and exports we know.
public enum Table {
    /// One post a row.
    POSTS("csv-posts", """
            POST: tweetid postid statusid messageid twitterid contentid idstr id پوسٹآئیڈی ٹویٹآئیڈی پوسٹنمبر
            ACCOUNT: accountid userid useridstr authorid fromuseridstr fromuserid externalauthorid accountidstr uid
              author user account اکاؤنٹآئیڈی صارفآئیڈی یوزرآئیڈی اکاؤنٹ صارف صارفنمبر اکاؤنٹنمبر
            HANDLE: screenname userscreenname authorusername fromuser handle username twitterhandle author ہینڈل
              اسکریننام صارفنام یوزرنیم
            NAME: userdisplayname displayname authorfullname authorname username name fullname نام
            TIME: createdat parsedcreatedat tweettime tweetcreatedat postedat publishdate timestamp
              datetime posttime unixtimestamp timestampshare time date پوسٹکاوقت وقت تاریخاوروقت تاریخووقت تاریخ
            CREATED: usercreatedat accountcreationdate authorcreatedat accountcreatedat accountcreated
            ZONE: timezone timezoneoffset utcoffset tz zone
            BIO: userdescription userprofiledescription authordescription bio
            TEXT: fulltext text tweettext content body message tweet rawcontent متن پیغام تحریر پوسٹ ٹویٹ
            RETWEET_OF: retweetof retweetid retweettweetid retweetedstatusid retweetedstatus retweetorquoteid repostid
              referencedtweetsretweetedid objectid
            RETWEET: isretweet retweet
            TWEET_TYPE: tweettype posttype
            REPLY_TO: inreplytostatusid inreplytostatusidstr inreplytotweetid replyto replyid inreplyto
              referencedtweetsrepliedtoid
            HASHTAGS: hashtags hashtag entitieshashtags ہیشٹیگ
            URLS: urls expandedurls entitiesurls url1expanded links outlinks لنک
            MENTIONS: usermentions mentions entitiesmentions
            ENTITIES: entitiesstr entities
            CLIENT: source tweetclientname client sourcelabel
            RETWEET_ACCOUNT: retweetuserid retweeteduserid retweetorquoteuserid
            RETWEET_HANDLE: retweetscreenname retweetedusername retweetorquotescreenname retweeteduser
            REPLY_ACCOUNT: inreplytouserid inreplytouseridstr
            REPLY_HANDLE: inreplytoscreenname inreplytousername
            ADDRESS: ip ipaddress clientip sourceip sourceipaddress srcip remoteaddr remoteip ipaddr userip آئیپی
              آئیپیپتہ آئیپیایڈریس
            PORT: port srcport sourceport clientport portnumber پورٹ پورٹنمبر سورسپورٹ
            """, Set.of(Field.TEXT, Field.TIME)),
    /// One log-in or session a row.
    LOGINS("csv-logins", """
            ACCOUNT: accountid userid useridstr uid gaiaid account user اکاؤنٹآئیڈی صارفآئیڈی یوزرآئیڈی صارفکیآئیڈی
              صارفنمبر اکاؤنٹنمبر اکاؤنٹ صارف شناخت آئیڈی id
            HANDLE: screenname handle username twitterhandle userscreenname login ہینڈل صارفنام یوزرنیم اسکریننام
            NAME: displayname name fullname نام
            TIME: logintime timestamp logintimestamp loginat activitytimestamp eventtime
              accesstime sessionstart datetime createdat ts signuptime time date zeit
              وقتلاگان لاگانوقت لاگانکاوقت لاگانٹائم تاریخاوروقت تاریخووقت وقتاورتاریخ وقت تاریخ
            CREATED: accountcreatedat usercreatedat accountcreationdate accountcreated اکاؤنٹبننےکاوقت
            ZONE: timezone timezoneoffset utcoffset tz zone
            ADDRESS: ip ipaddress loginip clientip sourceip sourceipaddress srcip remoteaddr remoteip ipaddr userip
              ipadresse ipv4 ipv6 آئیپی آئیپیپتہ آئیپیایڈریس آئیپیپتا پتہ
            PORT: port loginport loginportnumber srcport sourceport sport clientport portnumber پورٹ پورٹنمبر سورسپورٹ
              ماخذپورٹ ذریعہپورٹ
            AGENT: useragent useragentstring rawuseragents agent device ua یوزرایجنٹ صارفایجنٹ آلہ ڈیوائس براؤزر
            OUTCOME: success loginsuccessful successful issuccess succeeded outcome result نتیجہ کامیاب
            """, Set.of(Field.ADDRESS, Field.TIME)),
    /// One account a row.
    ACCOUNTS("csv-accounts", """
            ACCOUNT: accountid userid useridstr uid authorid externalauthorid idstr id account user اکاؤنٹآئیڈی
              صارفآئیڈی یوزرآئیڈی صارفکیآئیڈی صارفنمبر اکاؤنٹنمبر اکاؤنٹ صارف شناخت آئیڈی
            HANDLE: screenname userscreenname handle username twitterhandle author ہینڈل صارفنام یوزرنیم اسکریننام
            NAME: displayname userdisplayname name fullname username نام ظاہرینام پورانام
            CREATED: createdat usercreatedat accountcreationdate accountcreatedat accountcreated creationdate joindate
              joined registeredat registrationdate created تاریخاندراج تاریختخلیق اکاؤنٹبننےکاوقت اکاؤنٹبننےکیتاریخ
              اکاؤنٹکیتخلیق تخلیقکاوقت
            BIO: bio description userdescription userprofiledescription about تعارف
            CREATION_ADDRESS: createdip creationip usercreationip registrationip signupip createip ipatregistration
            TIME: lastloginat lastlogintime lastlogin lastseenat
            ADDRESS: lastloginip lastip lastseenip
            ZONE: timezoneoffset utcoffset
            EMAIL: email emailaddress mail ایمیل
            PHONE: phone phonenumber mobile mobilenumber فون فوننمبر موبائل موبائلنمبر
            """, Set.of()),
    /// One account that another follows a row.
    FOLLOWS("csv-follows", """
            ACCOUNT: followerid followeruserid followeraccountid follower followerscreenname followerusername sourceid
              sourceuserid source فالوورآئیڈی فالوور پیروکارآئیڈی پیروکار
            FOLLOWED: followedid followeduserid followedaccountid followingid followeeid friendid followed followee
              following friend followedscreenname followedusername targetid targetuserid target فالوشدہآئیڈی فالوشدہ
              فالوکیاگیا جسےفالوکیا
            TIME: followedat followat followtime followdate timestamp createdat at date time فالوکاوقت وقت تاریخ
            """, Set.of(Field.FOLLOWED));

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
                    Arrays.stream(line.substring(colon + 1).strip().split(" +")).map(Field::word).toList());
        }
    }

    /// Id of the format.
    public String id() {
        return id;
    }

    /// Known header words of each field, surest first.
    public Map<Field, List<String>> words() {
        return words;
    }

    /// What a row must have beside an account.
    Set<Field> required() {
        return required;
    }
}
