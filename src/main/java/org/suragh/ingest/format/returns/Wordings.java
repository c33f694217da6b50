package org.suragh.ingest.format.returns;

/// The labels of each platform's answers.
final class Wordings {
    static final Wording META = Wording.of("""
            ACCOUNT: target
            IDENTIFIER: account identifier
            HANDLE: vanity name, vanity, username
            NAME: first, middle, last
            CREATED: registration date
            CREATION_ADDRESS: registration ip, registration ip address
            TIME: time
            ADDRESS: ip address
            ACTION: action
            AGENT: user agent, device
            EMAIL: registered email addresses, emails, email
            PHONE: phone numbers, phone number
            SERVICE: service
            OTHER: internal ticket number, account type, generated, date range
            """);
    static final Wording INSTAGRAM_DOWNLOAD = Wording.of("""
            TIME: time
            ADDRESS: ip address
            AGENT: user agent
            OTHER: title
            """);
    static final Wording GOOGLE = Wording.of("""
            ACCOUNT: google account id, gaia id
            NAME: name
            CREATED: created on
            CREATION_ADDRESS: terms of service ip
            EMAIL: e-mail, alternate e-mails, contact e-mail, recovery e-mail
            PHONE: recovery sms, user phone numbers, 2-step verification phone numbers
            SEEN: last logins
            TIME: timestamp, activity timestamp
            ADDRESS: ip address
            PROXIED: proxied host ip address, proxiedhost ip address, proxied host ip, proxiedhost ip
            AGENT: raw user agents, user agent string
            ACTION: activity type
            NON_ROUTABLE: is non-routable ip address, is non routable ip address
            DEVICE: android id, apple ios idfv
            OTHER: product name
            """);
    static final Wording DISCORD = Wording.of("""
            ACCOUNT: user id
            HANDLE: username
            EMAIL: email
            PHONE: phone number, phone
            CREATED: registration time (utc), registration time
            CREATION_ADDRESS: registration ip
            TIME: last seen time (utc), last seen time, session start (utc), session start
            ADDRESS: last seen ip, ip address
            """);
    static final Wording TIKTOK = Wording.of("""
            ACCOUNT: user id, uid
            IDENTIFIER: username, target username
            TIME: date, timestamp, timestamp (utc), time (utc)
            TIME_AGAIN: active start time, active start time (utc)
            ADDRESS: ip
            ACTION: event
            EMAIL: email
            PHONE: phone number
            CREATED: sign up time, registration time
            CREATION_ADDRESS: sign up ip, registration ip
            OTHER: country, ip country
            """);
    static final Wording SNAPCHAT = Wording.of("""
            IDENTIFIER: target username, username
            NAME: display_name
            CREATED: created
            CREATION_ADDRESS: creation_ip
            EMAIL: email_address, email, pending_email_address
            PHONE: phone_number, phone, former_phone_number, pending_phone_number
            TIME: timestamp, first_seen_time
            TIME_AGAIN: last_seen_time
            ADDRESS: ip
            PORT: port, source_port
            ACTION: type
            AGENT: user_agent
            """);
    static final Wording KIK = Wording.of("""
            ACCOUNT: user
            ADDRESS: ip
            PORT: port
            TIME: time
            AGENT: device
            OTHER: kind
            """);
    static final Wording REDDIT = Wording.of("""
            TIME: date
            ADDRESS: ip
            CREATION_ADDRESS: registration ip
            """);
    static final Wording ROBLOX = Wording.of("""
            ACCOUNT: user_id
            HANDLE: username
            ADDRESS: ip_address
            TIME: first_recorded_utc
            TIME_AGAIN: last_recorded_utc
            PORT: last_observed_port
            PORT_TIME: last_observed_port_utc
            """);
    static final Wording NETFLIX = Wording.of("""
            OTHER: esn, country, region code
            AGENT: device description
            ADDRESS: ip
            TIME: ts
            """);
    static final Wording MEWE = Wording.of("""
            TIME: login date
            ADDRESS: ip
            """);
    static final Wording LINKEDIN = Wording.of("""
            CREATED: registered at
            CREATION_ADDRESS: registration ip
            """);
    static final Wording SPOTIFY = Wording.of("""
            ACCOUNT: username
            TIME: ts
            ADDRESS: ip_addr_decrypted, ip_addr
            AGENT: user_agent_decrypted, platform
            """);

    private Wordings() {}
}
