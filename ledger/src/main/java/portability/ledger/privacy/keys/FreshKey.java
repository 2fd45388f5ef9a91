package portability.ledger.privacy.keys;

/// A subject's first key, to be stored in the transaction of the first events sealed with it.
///
/// @param kekId   which key wrapped it
/// @param wrapped as it is stored
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
public record FreshKey(String subject, String kekId, byte[] wrapped) {
    @Override
    public String toString() {
        return "FreshKey[" + kekId + "]";
    }
}
