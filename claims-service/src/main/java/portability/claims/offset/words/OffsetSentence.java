package portability.claims.offset.words;

/// Every sentence on what institutions take back for each other. Each language has all of them.
enum OffsetSentence {
    PROVISIONAL,
    KEPT,
    ASKED_HERE_OVERPAID,
    ASKED_HERE_PROVISIONAL,
    GRANTED_HERE,
    ONGOING_HERE,
    LATE_HERE,
    REFUSED_HERE,
    REMITTED_HERE,
    ASKED_THERE,
    GRANTED_THERE,
    REFUSED_THERE
}
