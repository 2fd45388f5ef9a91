package portability.claims.health;

/// Who said something to whom, in which document.
///
/// @param sender `CC:CODE`, as the receiver
/// @param by     the officer, where it was said here; else the institution
public record Said(String documentId, String sender, String receiver, String by) {
    /// In a partner's document.
    public static Said by(String documentId, String sender, String receiver) {
        return new Said(documentId, sender, receiver, sender);
    }
}
