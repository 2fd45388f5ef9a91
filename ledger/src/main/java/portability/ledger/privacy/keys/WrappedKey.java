package portability.ledger.privacy.keys;

import java.util.Arrays;

/// A subject's key as it is stored.
///
/// @param kekId which key wrapped it
@SuppressWarnings("ArrayRecordComponent") // compared by content
record WrappedKey(String kekId, byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof WrappedKey(var otherId, var otherBytes)
                && kekId.equals(otherId)
                && Arrays.equals(bytes, otherBytes);
    }

    @Override
    public int hashCode() {
        return 31 * kekId.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "WrappedKey[" + kekId + "]";
    }
}
