package org.suragh.ingest.format.returns;

/// What a label of an answer means for us; labels without a meaning are kept as they are.
enum Meaning {
    /// The platform's own id of the account.
    ACCOUNT,
    /// Screen name under which the answer was asked for; stands for the account where no id is stated.
    IDENTIFIER,
    /// Screen name.
    HANDLE,
    /// Name as shown; several are joined.
    NAME,
    /// When the account was made.
    CREATED,
    /// Address it was made from.
    CREATION_ADDRESS,
    /// When an address was used.
    TIME,
    /// When the same address was used again.
    TIME_AGAIN,
    /// When the port was seen; without it the port belongs to every time of the row.
    PORT_TIME,
    /// Address that was used.
    ADDRESS,
    /// Source port.
    PORT,
    /// Program or device.
    AGENT,
    /// What was done.
    ACTION,
    /// E-mail addresses.
    EMAIL,
    /// Telephone numbers.
    PHONE,
    /// Times of log-ins without an address.
    SEEN,
    /// The service that answers, which names the platform.
    SERVICE,
    /// An address behind the one that was seen.
    PROXIED,
    /// Whether the address can be reached from outside at all.
    NON_ROUTABLE,
    /// Number of a device.
    DEVICE,
    /// Known, but without a meaning for us: kept as it is.
    OTHER
}
