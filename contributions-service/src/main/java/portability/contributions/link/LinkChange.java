package portability.contributions.link;

/// What is proposed about two registrations.
public enum LinkChange {
    LINK,
    UNLINK
}
